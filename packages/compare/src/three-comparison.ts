/** The comparison of three drafts as plain JSON: what each of two made of the one they began with, and where they disagree. */
import type { ParagraphId, ParagraphKind, PlainParagraph, Run, Stage, Status } from '@chapeau/model';
import type { Change, DraftChange, DraftChangeKind } from './change.ts';
import type { Side } from './comparison.ts';
import type { Segment, WordCounts } from './segment.ts';
import type { ContestedSegment } from './side-segments.ts';

/** The same thing of the two that began with one text. */
export interface TwoSides<Value> {
  readonly theirs: Value;
  readonly ours: Value;
}

/** The same thing of all three. */
export interface ThreeSides<Value> extends TwoSides<Value> {
  readonly base: Value;
}

/**
 * What came of a paragraph. `merged`: both changed it, in different places or ways, and both can stand. `alike`: both made the same
 * of it. `conflict`: a person has to say what holds. Another number alone is no change here: numbers follow what stands before.
 */
export const THREE_OUTCOMES = ['unchanged', 'theirs', 'ours', 'alike', 'merged', 'conflict'] as const;
export type ThreeOutcome = (typeof THREE_OUTCOMES)[number];

/** What both sides changed, and not alike. Of what both put in new there is no value in the base: null. */
export type ThreeConflict =
  /** Words, marks, links or footnotes of one place. */
  | ({ readonly kind: 'words' } & ThreeSides<readonly Run[]>)
  | ({ readonly kind: 'kind' } & ThreeSides<ParagraphKind | null>)
  | ({ readonly kind: 'level' } & ThreeSides<number | null>)
  | ({ readonly kind: 'stage' } & ThreeSides<Stage | null>)
  | ({ readonly kind: 'status' } & ThreeSides<Status | null>)
  | ({ readonly kind: 'alternative' } & ThreeSides<ParagraphId | null>)
  /** `by` deleted the paragraph, the other one changed it. */
  | { readonly kind: 'deletion'; readonly by: keyof TwoSides<unknown> }
  /** Both moved it, or put it in, at different places. */
  | { readonly kind: 'place' }
  /** Each put other new paragraphs in at this place: both may stand, in an order that nobody has chosen. */
  | { readonly kind: 'beside' };

/** A stretch of the base with what was made of it. Joined in order, the pieces give each of the three wordings back. */
export type ThreePiece =
  | {
      readonly by: 'nobody' | 'theirs' | 'ours' | 'both';
      /** From the base to what it became; of `nobody` equal. */
      readonly segments: readonly Segment[];
    }
  /** A side that has nothing here has no runs. */
  | ({ readonly by: 'each' } & ThreeSides<readonly Run[]>);

/** How the paragraph reads with what both made of it, wherever it stands: `gone`, as a paragraph, or `open` until a person decides. */
export type ThreeMerge =
  | { readonly kind: 'paragraph'; readonly paragraph: PlainParagraph }
  | { readonly kind: 'gone' }
  | { readonly kind: 'open' };

/** A paragraph of the three drafts; null: that one does not have it. At least one has. */
export interface ThreeRow extends ThreeSides<Side | null> {
  /** Unique in the comparison: the paragraph's id. */
  readonly id: string;
  readonly outcome: ThreeOutcome;
  /** Against the base, as in a comparison of two. */
  readonly changes: TwoSides<readonly Change[]>;
  /** Marks against the base; contested where both changed the same place. */
  readonly segments: TwoSides<readonly ContestedSegment[]>;
  readonly pieces: readonly ThreePiece[];
  /** None exactly where the outcome is no conflict. Of the words in reading order, then the others. */
  readonly conflicts: readonly ThreeConflict[];
  readonly merge: ThreeMerge;
  /** Compared so coarsely that marks and conflicts are larger than need be. */
  readonly coarse: boolean;
}

/** Figures on top. */
export interface ThreeTotals {
  readonly rows: Readonly<Record<ThreeOutcome, number>>;
  readonly conflicts: number;
  /** Words that each side put in and took out, as in a comparison of two. */
  readonly words: TwoSides<WordCounts>;
}

export interface ThreeComparison {
  readonly format: 'chapeau-three-comparison/1';
  /** Changes of title, symbol, kind, language and printed reservations, and which of them both made differently. */
  readonly draftChanges: TwoSides<readonly DraftChange[]>;
  readonly draftConflicts: readonly DraftChangeKind[];
  /**
   * In the order of the base. What a side moved or put in stands where that side has it; where both did at one place, first theirs.
   * What both moved to different places stands where it stood.
   */
  readonly rows: readonly ThreeRow[];
  readonly totals: ThreeTotals;
  readonly coarse: boolean;
}
