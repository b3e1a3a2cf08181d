/** Stepping through a comparison: which rows one stops at, and where next and previous lead. */
import type { Comparison, Row } from '@chapeau/compare';

/** Positions in `rows` of the paragraphs that pass and have a change at all, in reading order: one stop each. */
export function stopsOf(
  { rows }: Pick<Comparison, 'rows'>,
  passes: (row: Row, index: number) => boolean,
): readonly number[] {
  return [...rows.entries()].flatMap(([index, row]) =>
    row.changes.length > 0 && passes(row, index) ? index : [],
  );
}

/**
 * The stop after or before the row `from`, which need not be a stop itself; null: nowhere yet, so next is the first stop and
 * previous the last. At either end it stays there. Null where there are no stops.
 */
export function step(stops: readonly number[], from: number | null, by: 'next' | 'previous'): number | null {
  if (from === null) return (by === 'next' ? stops[0] : stops.at(-1)) ?? null;
  const found = by === 'next' ? stops.find((stop) => stop > from) : stops.findLast((stop) => stop < from);
  return found ?? (by === 'next' ? stops.at(-1) : stops[0]) ?? null;
}

/** Which stop the row is, from 1; null: it is none. */
export function positionOf(stops: readonly number[], row: number | null): number | null {
  const index = row === null ? -1 : stops.indexOf(row);
  return index === -1 ? null : index + 1;
}

/** A row to show, or so many unchanged ones folded together. */
export type Fold =
  | { readonly kind: 'row'; readonly index: number }
  | { readonly kind: 'folded'; readonly first: number; readonly count: number };

/**
 * Rows with everything folded that is no stop. A moved paragraph's old place stays, and so do the pieces of what was split or merged,
 * as they belong to the stop of its new place, or of the main piece.
 */
export function foldRows({ rows }: Pick<Comparison, 'rows'>, stops: readonly number[]): readonly Fold[] {
  const shown = new Set(stops.map((stop) => rows[stop]?.id));
  const belongs = (row: Row) =>
    shown.has(row.id) ||
    ('main' in row && shown.has(row.main)) ||
    (row.kind === 'moved-away' && shown.has(row.movedToRow));
  const folds: Fold[] = [];
  for (const [index, row] of rows.entries()) {
    const last = folds.at(-1);
    if (belongs(row)) folds.push({ kind: 'row', index });
    else if (last?.kind === 'folded') folds[folds.length - 1] = { ...last, count: last.count + 1 };
    else folds.push({ kind: 'folded', first: index, count: 1 });
  }
  return folds;
}
