/** The comparison of any two texts, whether or not they know each other's ids. */
import type { ParagraphId, PlainDraft } from '@chapeau/model';
import { alignByWords } from './align-by-words.ts';
import { pairsOf, type Alignment } from './alignment.ts';
import { compareDrafts, comparePairs } from './compare-drafts.ts';
import type { Comparison } from './comparison.ts';
import type { Pair } from './chain.ts';

/** A comparison, and how it was found which paragraph is which. */
export type TextComparison =
  | { readonly matchedBy: 'ids'; readonly comparison: Comparison }
  | {
      readonly matchedBy: 'words';
      readonly comparison: Comparison;
      /** Says how sure each match is, and tells splits and mergers; in the rows these are one pair and new or deleted paragraphs. */
      readonly alignment: Alignment;
      /** What was compared: the earlier text with every paragraph under the id of its pair, wherever it is referred to. */
      readonly from: PlainDraft;
    };

/** Compares by permanent ids where the texts have at least one in common, else by words, cut in the language of the later text. */
export function compareTexts(from: PlainDraft, to: PlainDraft): TextComparison {
  const known = new Set(from.paragraphs.map(({ id }) => id));
  if (to.paragraphs.some(({ id }) => known.has(id)))
    return { matchedBy: 'ids', comparison: compareDrafts(from, to) };
  const alignment = alignByWords(from.paragraphs, to.paragraphs, to.language);
  const pairs = pairsOf(alignment);
  const renamed = underLaterIds(from, to, pairs);
  return { matchedBy: 'words', comparison: comparePairs(renamed, to, pairs), alignment, from: renamed };
}

function underLaterIds(from: PlainDraft, to: PlainDraft, pairs: readonly Pair[]): PlainDraft {
  const later = new Map<ParagraphId, ParagraphId>();
  for (const pair of pairs) {
    const [before, after] = [from.paragraphs[pair.from], to.paragraphs[pair.to]];
    if (before !== undefined && after !== undefined) later.set(before.id, after.id);
  }
  const rename = (id: ParagraphId) => later.get(id) ?? id;
  const paragraphs = from.paragraphs.map((paragraph) => ({
    ...paragraph,
    id: rename(paragraph.id),
    alternativeOf: paragraph.alternativeOf && rename(paragraph.alternativeOf),
    runs: paragraph.runs.map((run) => ('footnote' in run ? { footnote: rename(run.footnote) } : run)),
  }));
  return { ...from, paragraphs };
}
