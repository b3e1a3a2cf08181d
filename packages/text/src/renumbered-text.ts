/** A text under fresh numbers: the numbers, and the references that follow them. */
import type { NumberChange, ParagraphId } from '@chapeau/model';
import { followNumbers } from './made-references.ts';
import type { TextParagraph } from './plain.ts';
import { renumber } from './renumber.ts';

export interface RenumberedText<Paragraph> {
  /** All of them, in their order; the very same values where nothing changed. */
  readonly paragraphs: readonly Paragraph[];
  /** The numbers that changed, in the order of the text. */
  readonly table: readonly NumberChange[];
  /** The paragraphs with a reference whose words follow its target, in the order of the text. */
  readonly reworded: readonly ParagraphId[];
}

/**
 * The text as it reads once it is renumbered; `number` of the paragraphs as shown. References that were stale before show the
 * number of their target as well. Renumbered again, nothing changes.
 */
export function renumberedText<Paragraph extends TextParagraph>(
  paragraphs: readonly Paragraph[],
): RenumberedText<Paragraph> {
  const { labels, table } = renumber(paragraphs);
  const wordings = new Map(
    followNumbers(paragraphs, labels).map(({ paragraph, wording }) => [paragraph, wording]),
  );
  const renumbered = new Set(table.map(({ paragraph }) => paragraph));
  return {
    paragraphs: paragraphs.map((paragraph, index) => {
      const wording = wordings.get(paragraph.id);
      if (wording === undefined && !renumbered.has(paragraph.id)) return paragraph;
      return { ...paragraph, ...wording, number: labels[index] ?? null };
    }),
    table,
    reworded: paragraphs.flatMap(({ id }) => (wordings.has(id) ? [id] : [])),
  };
}
