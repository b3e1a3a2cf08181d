/** What the footnotes of a plain text are called where they are referred to. */
import type { ParagraphId, PlainParagraph } from '@chapeau/model';

/** The printed number without its brackets and stops; where a footnote has none, its place among the footnotes from 1. */
export function footnoteLabelsOf(
  paragraphs: readonly Pick<PlainParagraph, 'id' | 'kind' | 'number'>[],
): ReadonlyMap<ParagraphId, string> {
  const labels = new Map<ParagraphId, string>();
  for (const { id, kind, number } of paragraphs) {
    if (kind !== 'footnote') continue;
    labels.set(id, number?.replace(/[.()[\]^:]/gu, '').trim() || String(labels.size + 1));
  }
  return labels;
}
