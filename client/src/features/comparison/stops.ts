/** Stepping through a comparison: which rows one stops at, and where next and previous lead. */
import { CHANGE_KINDS, type ChangeKind, type Comparison } from '@chapeau/compare';

/** Changes that people look for together. */
export const CHANGE_GROUPS = {
  inserted: ['inserted'],
  deleted: ['deleted'],
  moved: ['moved'],
  pieces: ['split', 'merged'],
  reworded: ['reworded'],
  renumbered: ['renumbered'],
  brackets: ['brackets-changed'],
  footnotes: ['footnote-changed'],
  formatted: ['formatted'],
  structure: ['kind-changed', 'level-changed', 'alternative-changed'],
  stage: ['stage-changed'],
  status: ['status-changed'],
} as const satisfies Record<string, readonly ChangeKind[]>;
export type ChangeGroup = keyof typeof CHANGE_GROUPS;

/** In the order in which they are offered. */
export const CHANGE_GROUP_NAMES = [
  'inserted',
  'deleted',
  'reworded',
  'moved',
  'pieces',
  'renumbered',
  'structure',
  'brackets',
  'footnotes',
  'formatted',
  'stage',
  'status',
] as const satisfies readonly ChangeGroup[];

/** How many changes of each group there are. */
export function countGroups({ totals }: Pick<Comparison, 'totals'>): Readonly<Record<ChangeGroup, number>> {
  const sum = (group: ChangeGroup) =>
    CHANGE_GROUPS[group].reduce((count, kind) => count + totals.changes[kind], 0);
  return {
    inserted: sum('inserted'),
    deleted: sum('deleted'),
    moved: sum('moved'),
    pieces: sum('pieces'),
    reworded: sum('reworded'),
    renumbered: sum('renumbered'),
    brackets: sum('brackets'),
    footnotes: sum('footnotes'),
    formatted: sum('formatted'),
    structure: sum('structure'),
    stage: sum('stage'),
    status: sum('status'),
  };
}

/** The kinds of all groups but the hidden ones. */
export function kindsShown(hidden: ReadonlySet<ChangeGroup>): ReadonlySet<ChangeKind> {
  const gone = new Set<ChangeKind>([...hidden].flatMap((group) => CHANGE_GROUPS[group]));
  return new Set(CHANGE_KINDS.filter((kind) => !gone.has(kind)));
}

/** Positions in `rows` of the paragraphs with at least one change of those kinds, in reading order: one stop each. */
export function stopsOf(
  comparison: Pick<Comparison, 'rows'>,
  kinds: ReadonlySet<ChangeKind>,
): readonly number[] {
  return [...comparison.rows.keys()].filter((index) =>
    comparison.rows[index]?.changes.some(({ kind }) => kinds.has(kind)),
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

/** Rows with everything folded that is no stop. A moved paragraph's old place stays, as it belongs to the stop of its new one. */
export function foldRows(comparison: Pick<Comparison, 'rows'>, stops: readonly number[]): readonly Fold[] {
  const shown = new Set(stops);
  const movedStops = new Set(stops.map((stop) => `${comparison.rows[stop]?.id}:moved-away`));
  const folds: Fold[] = [];
  for (const [index, row] of comparison.rows.entries()) {
    const last = folds.at(-1);
    if (shown.has(index) || movedStops.has(row.id)) folds.push({ kind: 'row', index });
    else if (last?.kind === 'folded') folds[folds.length - 1] = { ...last, count: last.count + 1 };
    else folds.push({ kind: 'folded', first: index, count: 1 });
  }
  return folds;
}
