/** Comparison of texts, from plain drafts to plain changes. */
export { alignById } from './align.ts';
export type { Alignment, Match, Rewording } from './alignment.ts';
export { applyComparison } from './apply.ts';
export { carryForward, type CarriedProposal, type Carry, type NeedsReview } from './carry-forward.ts';
export type { Pair } from './chain.ts';
export * from './change.ts';
export { compareDrafts } from './compare-drafts.ts';
export { compareTexts, type TextComparison } from './compare-texts.ts';
export * from './comparison.ts';
export { loudnessOf, type Loudness } from './loudness.ts';
export type { MarkedParagraph } from './paragraph-changes.ts';
export type { NotationLabels, NotationWord } from './notation-names.ts';
export { printedRolling } from './printed-rolling.ts';
export * from './proposal.ts';
export {
  reviewColumns,
  type ReviewColumn,
  type ReviewColumns,
  type ReviewSegment,
} from './review-columns.ts';
export { rollingBeginning } from './rolling-beginning.ts';
export * from './rolling-choices.ts';
export { computedFates, type ComputedFate } from './rolling-fates.ts';
export * from './rolling-notation.ts';
export { rollingParagraph, type RollingContext } from './rolling-paragraph.ts';
export * from './rolling-text.ts';
export { rollingWithoutNames } from './rolling-without-names.ts';
export * from './rolling.ts';
export { earlierRuns, laterRuns, markRuns, wordsOf, type RunComparison } from './runs.ts';
export type { Segment, WordChange, WordCounts } from './segment.ts';
export type { ThreeWay } from './three-way.ts';
export type { CarryConflict, MergedWords, WordConflict } from './wording-merge.ts';
export { compareWords, type WordComparison } from './words.ts';
