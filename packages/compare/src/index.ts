/** Comparison of texts, from plain drafts to plain changes. */
export { alignDrafts } from './align-drafts.ts';
export { alignById, findMoved } from './align.ts';
export type { Alignment, Match, Rewording } from './alignment.ts';
export { applyComparison } from './apply.ts';
export { briefEntry, type BriefEntry } from './brief-entry.ts';
export { carryForward, type CarriedProposal, type Carry, type NeedsReview } from './carry-forward.ts';
export type { Pair } from './chain.ts';
export * from './change.ts';
export { compareDrafts } from './compare-drafts.ts';
export { comparingTexts, compareTexts, type TextComparison } from './compare-texts.ts';
export { compareThree } from './compare-three.ts';
export * from './comparison-report.ts';
export * from './comparison.ts';
export type { ReportedMeeting } from './day-meetings.ts';
export { isOwn, type ReportedProposal, type ReportedProposals } from './day-proposals.ts';
export * from './day-report.ts';
export type * from './day-sources.ts';
export type { ReportedStatement } from './day-statements.ts';
export type { ReportedWatch } from './day-watched.ts';
export { explainComparison, explainerOf, gatherExplained } from './explain-comparison.ts';
export type { ExplainedComparison, ExplainedRow, UnexplainedDifference } from './explained.ts';
export {
  LANGUAGE_DIFFERENCES,
  type LanguageDifference,
  type LanguageDifferenceKind,
} from './language-differences.ts';
export { joinLanguages } from './language-joining.ts';
export { isWordless, renderingState } from './language-states.ts';
export * from './language-versions.ts';
export { linksBetween, linksThrough, type LineageLink } from './lineage-links.ts';
export * from './lineage.ts';
export { loudnessOf, type Loudness } from './loudness.ts';
export type { Bringer, Moment, Origin, ProvenanceSpan } from './origin.ts';
export type { MarkedParagraph } from './paragraph-changes.ts';
export type { NotationLabels, NotationWord } from './notation-names.ts';
export type { Contribution } from './contributions.ts';
export type { Done, WordsDone } from './paragraph-history.ts';
export type { ColumnKey, PositionColumn } from './position-columns.ts';
export * from './position-filter.ts';
export type { PlaceKind, PositionPlace } from './position-places.ts';
export * from './position-table.ts';
export {
  MEETING_SOON_MS,
  MOST_NOTICES,
  noticesOf,
  type Notice,
  type NoticeDraft,
  type NoticeSources,
} from './notices.ts';
export { printedRolling } from './printed-rolling.ts';
export { proposalStory, type ProposalStory, type StoryStep, type StoryStepKind } from './proposal-story.ts';
export * from './proposal.ts';
export { provenanceOf, type KnownPast, type KnownText, type Provenance } from './provenance.ts';
export { reviewColumns, type ReviewColumn, type ReviewColumns } from './review-columns.ts';
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
export type { ContestedSegment } from './side-segments.ts';
export * from './three-comparison.ts';
export {
  makingSourcesTable,
  sourcesTable,
  type NamedParagraph,
  type RowRelation,
  type SourcesAsked,
  type SourcesRow,
  type SourcesTable,
} from './sources-table.ts';
export type { DecisionRef } from './standing-entries.ts';
export type { Stepwise } from './stepwise.ts';
export type { Told } from './told-changes.ts';
export type { ThreeWay } from './three-way.ts';
export type { CarryConflict, MergedWords, WordConflict } from './wording-merge.ts';
export { compareWords, type WordComparison } from './words.ts';
