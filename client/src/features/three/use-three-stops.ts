/** Where one is among the rows that differ, and stepping. */
import type { ThreeComparison } from '@chapeau/compare';
import { useEffect, useMemo } from 'react';
import { rowAnchor } from '../comparison/row-anchor.ts';
import { positionOf, step } from '../comparison/stops.ts';
import { useAt } from '../comparison/use-at.ts';
import { stopsOfThree } from './three-stops.ts';
import type { ThreeView } from './use-three-view.ts';

export interface ThreeStops {
  readonly stops: readonly number[];
  /** Position in `rows`; null: nowhere yet. */
  readonly current: number | null;
  /** Which stop that is, from 1; null: it is none. */
  readonly position: number | null;
  readonly go: (row: number) => void;
  readonly goNext: () => void;
  readonly goPrevious: () => void;
}

/** Keeps the current row in the address and in view, again when another view moves everything. */
export function useThreeStops(three: ThreeComparison, { view, filter }: ThreeView): ThreeStops {
  const { rows } = three;
  const { at, step: stepTo, jump } = useAt();
  const stops = useMemo(() => stopsOfThree(three, filter), [three, filter]);
  const found = useMemo(() => rows.findIndex(({ id }) => id === at), [rows, at]);
  const current = found === -1 ? null : found;
  const anchor = current === null ? null : at;
  useEffect(() => {
    if (anchor !== null) bringIntoView(rowAnchor(anchor));
  }, [anchor, view]);
  const goBy = (by: 'next' | 'previous') => {
    const id = rows[step(stops, current, by) ?? -1]?.id;
    if (id === undefined) return;
    // The reader may have scrolled away from where one already is.
    if (id === at) bringIntoView(rowAnchor(id));
    else stepTo(id);
  };
  return {
    stops,
    current,
    position: positionOf(stops, current),
    go: (row) => {
      const id = rows[row]?.id;
      if (id === undefined) return;
      if (id === at) bringIntoView(rowAnchor(id));
      jump(id);
    },
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
