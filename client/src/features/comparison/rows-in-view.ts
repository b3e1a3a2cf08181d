/** Which rows each way of showing a comparison has. */
import type { Row } from '@chapeau/compare';
import { movedAwayRowId } from './row-anchor.ts';
import type { ComparisonView } from './shown.ts';

/** Whether the row stands in that view. Those of `before`, in order, are the earlier text, those of `after` the later one. */
export function isInView(row: Row, view: ComparisonView): boolean {
  switch (view) {
    case 'inline':
    case 'side-by-side':
      return true;
    case 'before':
      return row.from !== null && row.kind !== 'split-off' && !isMovedHere(row);
    case 'after':
      return row.to !== null && row.kind !== 'merged-in';
  }
}

/** Whether a paragraph came here from elsewhere. */
export function isMovedHere(row: Row): boolean {
  return row.changes.some(({ kind }) => kind === 'moved');
}

/** The position of the row that a link means: by its own id, or by that of one of its changes. Null: none of these texts. */
export function findRow(rows: readonly Row[], id: string | null): number | null {
  if (id === null) return null;
  const found = rows.findIndex((row) => row.id === id);
  const paragraph = id.split(':')[0];
  const index = found === -1 ? rows.findIndex((row) => row.id === paragraph) : found;
  return index === -1 ? null : index;
}

/** What to look at for a row in a view: the row itself, its old place, else what stands before it there, else after it. */
export function shownRow(rows: readonly Row[], index: number, view: ComparisonView): Row | null {
  const row = rows[index];
  if (row === undefined) return null;
  if (isInView(row, view)) return row;
  const oldPlace = rows.find(({ id }) => id === movedAwayRowId(row.id));
  if (oldPlace !== undefined && isInView(oldPlace, view)) return oldPlace;
  const before = rows.slice(0, index).findLast((one) => isInView(one, view));
  return before ?? rows.find((one) => isInView(one, view)) ?? null;
}
