/** The comparison of any two texts, whether or not they know each other's ids. */
import type { PlainDraft } from '@chapeau/model';
import { alignDrafts, languageOf } from './align-drafts.ts';
import type { Alignment } from './alignment.ts';
import { compareAligned } from './compare-drafts.ts';
import type { Comparison } from './comparison.ts';

/** A comparison, and how it was found which paragraph is which. */
export interface TextComparison {
  /** `ids`: the texts have some in common; what these left over was looked for by words. `words`: they have none. */
  readonly matchedBy: 'ids' | 'words';
  readonly comparison: Comparison;
  readonly alignment: Alignment;
}

/** `compareDrafts`, with the alignment that it rests on. */
export function compareTexts(
  from: PlainDraft,
  to: PlainDraft,
  language = languageOf(from, to),
): TextComparison {
  const known = new Set(from.paragraphs.map(({ id }) => id));
  const alignment = alignDrafts(from, to, language);
  return {
    matchedBy: to.paragraphs.some(({ id }) => known.has(id)) ? 'ids' : 'words',
    comparison: compareAligned({ from, to }, alignment, language),
    alignment,
  };
}
