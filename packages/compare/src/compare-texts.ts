/** The comparison of any two texts, whether or not they know each other's ids. */
import type { PlainDraft } from '@chapeau/model';
import { aligningDrafts, languageOf } from './align-drafts.ts';
import type { Alignment } from './alignment.ts';
import { comparingAligned } from './compare-drafts.ts';
import type { Comparison } from './comparison.ts';
import { atOnce, type Stepwise } from './stepwise.ts';

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
  return atOnce(comparingTexts(from, to, language));
}

/** `compareTexts`, row by row. */
export function* comparingTexts(
  from: PlainDraft,
  to: PlainDraft,
  language = languageOf(from, to),
): Stepwise<TextComparison> {
  const known = new Set(from.paragraphs.map(({ id }) => id));
  const alignment = yield* aligningDrafts(from, to, language);
  return {
    matchedBy: to.paragraphs.some(({ id }) => known.has(id)) ? 'ids' : 'words',
    comparison: yield* comparingAligned({ from, to }, alignment, language),
    alignment,
  };
}
