/** Where one is among the changes, and stepping. */
import type { Comparison } from '@chapeau/compare';
import { useCallback, useMemo, useState } from 'react';
import { rowAnchor } from './row-anchor.ts';
import { kindsShown, positionOf, step, stopsOf, type ChangeGroup } from './stops.ts';

export interface Stops {
  readonly stops: readonly number[];
  /** Position in `rows`; null: nowhere yet. */
  readonly current: number | null;
  /** Which stop that is, from 1. */
  readonly position: number | null;
  readonly go: (row: number) => void;
  readonly goNext: () => void;
  readonly goPrevious: () => void;
}

/** Keeps the current stop and brings it into view. */
export function useStops(comparison: Comparison, hidden: ReadonlySet<ChangeGroup>): Stops {
  const [current, setCurrent] = useState<number | null>(null);
  const stops = useMemo(() => stopsOf(comparison, kindsShown(hidden)), [comparison, hidden]);
  const go = useCallback(
    (row: number) => {
      setCurrent(row);
      const id = comparison.rows[row]?.id;
      if (id !== undefined) bringIntoView(rowAnchor(id));
    },
    [comparison],
  );
  const goBy = (by: 'next' | 'previous') => {
    const row = step(stops, current, by);
    if (row !== null) go(row);
  };
  return {
    stops,
    current,
    position: positionOf(stops, current),
    go,
    goNext: () => goBy('next'),
    goPrevious: () => goBy('previous'),
  };
}

/** Twice: rows out of view are laid out only on the way, which may move the goal. */
function bringIntoView(elementId: string): void {
  const scroll = () => document.getElementById(elementId)?.scrollIntoView({ block: 'center' });
  scroll();
  requestAnimationFrame(scroll);
}
