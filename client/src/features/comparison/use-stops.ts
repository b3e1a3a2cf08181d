/** Where one is among the changes, and stepping. */
import type { Comparison } from '@chapeau/compare';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
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

/** Keeps the current stop and brings it into view, again when `layout` is another, as that moves everything. */
export function useStops(comparison: Comparison, hidden: ReadonlySet<ChangeGroup>, layout: string): Stops {
  const [current, setCurrent] = useState<number | null>(null);
  const stops = useMemo(() => stopsOf(comparison, kindsShown(hidden)), [comparison, hidden]);
  const anchor = current === null ? undefined : comparison.rows[current]?.id;
  const shown = useRef(anchor);
  useEffect(() => {
    shown.current = anchor;
    if (anchor !== undefined) bringIntoView(rowAnchor(anchor));
  }, [anchor]);
  useEffect(() => {
    if (shown.current !== undefined) bringIntoView(rowAnchor(shown.current));
  }, [layout]);
  const go = useCallback(
    (row: number) => {
      setCurrent(row);
      // The reader may have scrolled away from where one already is.
      const id = comparison.rows[row]?.id;
      if (id === shown.current && id !== undefined) bringIntoView(rowAnchor(id));
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
