/** A comparison with what is told of each difference, and the differences that nothing tells of. */
import type { ParagraphId, RecordedProposal, RecordEntry } from '@chapeau/model';
import type { Change, ChangeKind, DraftChange } from './change.ts';
import type { WordChange } from './segment.ts';
import type { DecisionRef } from './standing-entries.ts';

export interface ExplainedComparison {
  /** By the id of the row; rows of which nothing is told and in which nothing is unexplained are left out. */
  readonly rows: ReadonlyMap<string, ExplainedRow>;
  /** What nothing explains: deletions first, then what was reworded and inserted, then all else; each in the order of the rows. */
  readonly unexplained: readonly UnexplainedDifference[];
}

export interface ExplainedRow {
  /** The entries that changed this paragraph, oldest first. A decision and its undoing are left out together. */
  readonly entries: readonly RecordEntry[];
  /** Those whose words, or whose deletion, the entries took; each once, in the order in which they were taken. */
  readonly proposals: readonly RecordedProposal[];
  /** Words that came or went and that nothing tells of, deletions before what stands in their place; spaces between them are left out. */
  readonly unexplained: readonly WordChange[];
  /** What else changed and nothing tells of. */
  readonly unexplainedKinds: readonly ChangeKind[];
}

/** Something that differs from what was told. */
export type UnexplainedDifference =
  | (OfParagraph & {
      /** `deleted`, `inserted`: words went or came; `reworded`: some went and others stand in their place. */
      readonly kind: 'deleted' | 'inserted' | 'reworded';
      /** None where a paragraph without words came or went. */
      readonly words: readonly WordChange[];
      /** The whole paragraph came or went so. */
      readonly isWhole: boolean;
      /** The entries that brought the words which went, or took out those which came back. Mostly empty. */
      readonly against: readonly DecisionRef[];
    })
  /** Anything else of a paragraph; `from` is what it was told to be. */
  | (OfParagraph & { readonly kind: 'changed'; readonly change: Change })
  | { readonly kind: 'draft'; readonly change: DraftChange };

interface OfParagraph {
  /** The id of its row. */
  readonly row: string;
  readonly paragraph: ParagraphId;
  /** As printed in the later text, else in the earlier one. */
  readonly number: string | null;
}
