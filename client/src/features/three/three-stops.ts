/** Stepping through three texts: which rows one stops at, and how they are listed. */
import type { ThreeComparison, ThreeOutcome, ThreeRow } from '@chapeau/compare';
import type { PlainParagraph } from '@chapeau/model';

/** Whose changes one looks for. `both`: what both sides changed, in conflict or not. */
export const THREE_FILTERS = ['all', 'conflict', 'theirs', 'ours', 'both'] as const;
export type ThreeFilter = (typeof THREE_FILTERS)[number];

const OUTCOMES: Readonly<Record<ThreeFilter, readonly ThreeOutcome[]>> = {
  all: ['theirs', 'ours', 'alike', 'merged', 'conflict'],
  conflict: ['conflict'],
  theirs: ['theirs'],
  ours: ['ours'],
  both: ['alike', 'merged', 'conflict'],
};

/** Positions of the rows that pass the filter. */
export function stopsOfThree(
  { rows }: Pick<ThreeComparison, 'rows'>,
  filter: ThreeFilter,
): readonly number[] {
  return [...rows.keys()].filter((index) => {
    const row = rows[index];
    return row !== undefined && OUTCOMES[filter].includes(row.outcome);
  });
}

/** How many rows pass it. */
export function countOf({ totals }: Pick<ThreeComparison, 'totals'>, filter: ThreeFilter): number {
  return OUTCOMES[filter].reduce((sum, outcome) => sum + totals.rows[outcome], 0);
}

/** The paragraph that a row is known by: as it stands in the base, else where it was put in. */
export function paragraphOf({ base, theirs, ours }: ThreeRow): PlainParagraph | undefined {
  return (base ?? ours ?? theirs)?.paragraph;
}

/** Stops under the heading or article that they stand under; null: before the first. */
export interface StopGroup {
  /** Position of the row of the heading; -1: none. */
  readonly first: number;
  readonly heading: PlainParagraph | null;
  readonly stops: readonly number[];
}

export function groupStops(rows: readonly ThreeRow[], stops: readonly number[]): readonly StopGroup[] {
  const groups: { first: number; heading: PlainParagraph | null; stops: number[] }[] = [];
  let head: Pick<StopGroup, 'first' | 'heading'> = { first: -1, heading: null };
  let next = 0;
  for (const [index, row] of rows.entries()) {
    const paragraph = paragraphOf(row);
    if (paragraph?.kind === 'heading' || paragraph?.kind === 'article')
      head = { first: index, heading: paragraph };
    if (stops[next] !== index) continue;
    next += 1;
    const last = groups.at(-1);
    if (last?.first === head.first) last.stops.push(index);
    else groups.push({ ...head, stops: [index] });
  }
  return groups;
}
