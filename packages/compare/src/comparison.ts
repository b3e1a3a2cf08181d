/** The comparison of two drafts as plain JSON: rows in reading order, and the figures on top. */
import type { PlainParagraph } from '@chapeau/model';
import type { Change, ChangeKind, DraftChange, Place } from './change.ts';
import type { Segment, WordCounts } from './segment.ts';

/** A paragraph in one of the two drafts. */
export interface Side {
  /** Position in `paragraphs` of that draft, from 0. */
  readonly index: number;
  readonly paragraph: PlainParagraph;
}

/**
 * One line of the comparison. `kept`: in both drafts, changed or not (no changes: untouched). `moved-away`: stands quietly
 * where a moved paragraph used to be; the change itself is in the row of its new place. `segments` is what to show.
 *
 * A paragraph that was split is a `kept` row, its main piece, with the change `split`, and beside it one `split-off` row for each
 * further piece: `from` is the whole earlier paragraph, `to` the piece. Their segments, row after row, are those of the earlier
 * paragraph and its pieces joined: `equal` and `delete` over all rows give the earlier text, `equal` and `insert` of each its piece.
 * A merger is the mirror image with `merged-in` rows: `from` is an earlier paragraph, `to` the whole later one.
 */
export type Row =
  | (RowOf<'kept'> & { readonly from: Side; readonly to: Side })
  | (RowOf<'inserted'> & { readonly from: null; readonly to: Side })
  | (RowOf<'deleted'> & { readonly from: Side; readonly to: null })
  | (RowOf<'split-off' | 'merged-in'> & Piece)
  | (RowOf<'moved-away'> & {
      readonly from: Side;
      readonly to: null;
      readonly movedTo: Place;
      /** Id of the row at its new place that tells the move. */
      readonly movedToRow: string;
    });

interface Piece {
  readonly from: Side;
  readonly to: Side;
  /** Id of the row of the main piece, which tells what became of them all. */
  readonly main: string;
}

interface RowOf<Kind extends string> {
  readonly kind: Kind;
  /**
   * Unique in the comparison and permanent: the paragraph's id, that of the later draft where it is in both; of `moved-away` the id of
   * the row at its new place and `:moved-away`.
   */
  readonly id: string;
  /** How sure it is that these are the same paragraph, 0 to 1; 1 where an id says so, and where there is only one side. */
  readonly certainty: number;
  readonly segments: readonly Segment[];
  readonly changes: readonly Change[];
}

/** Figures of a whole comparison. Moved words are not counted as inserted or deleted. */
export interface Totals extends WordCounts {
  readonly changes: Readonly<Record<ChangeKind, number>>;
  /** Changes of the draft's head, and one where its reservations changed. */
  readonly draftChanges: number;
  /** Paragraphs in both drafts without any change. */
  readonly unchanged: number;
}

export interface Comparison {
  readonly format: 'chapeau-comparison/2';
  /** Changes of title, symbol, kind, language and printed reservations. */
  readonly draftChanges: readonly DraftChange[];
  /** In the reading order of the later draft; what is gone stands after its nearest predecessor that stayed in place. */
  readonly rows: readonly Row[];
  readonly totals: Totals;
  /** Some words were compared coarsely, see the change; or not every paragraph that could be the same was looked at. */
  readonly coarse: boolean;
}

/** Whether anything differs at all. */
export function hasChanges(comparison: Comparison): boolean {
  return comparison.draftChanges.length > 0 || comparison.rows.some((row) => row.changes.length > 0);
}

/** A change with the row it stands in. */
export interface LocatedChange {
  /** Position in `rows`. */
  readonly row: number;
  readonly change: Change;
}

/** All changes of paragraphs in reading order: what "next change" steps through. */
export function changesInOrder(comparison: Comparison): readonly LocatedChange[] {
  return comparison.rows.flatMap((row, index) => row.changes.map((change) => ({ row: index, change })));
}
