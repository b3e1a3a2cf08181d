/** Where one is among the changes, and stepping. */
import type { Comparison, Row } from '@chapeau/compare';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { rowAnchor } from './row-anchor.ts';
import { findRow, shownRow } from './rows-in-view.ts';
import type { ComparisonView } from './shown.ts';
import { positionOf, step, stopsOf } from './stops.ts';
import { useAt } from './use-at.ts';

export interface Stops {
  readonly stops: readonly number[];
  /** Id of the row or change that is looked at, as the address has it. */
  readonly at: string | null;
  /** Position in `rows` of the row that is looked at; null: nowhere yet. */
  readonly current: number | null;
  /** Which stop that is, from 1; null: it is none. */
  readonly position: number | null;
  /** Goes to a row or change by its id, as a link does. */
  readonly jump: (id: string) => void;
  readonly goNext: () => void;
  readonly goPrevious: () => void;
}

export interface StopsOptions {
  readonly passes: (row: Row, index: number) => boolean;
  readonly view: ComparisonView;
  /** Whatever moves rows about: when it is another, the current row is brought into view again. */
  readonly layout: string;
}

/** Keeps the current row and brings it into view. */
export function useStops(comparison: Comparison, { passes, view, layout }: StopsOptions): Stops {
  const { rows } = comparison;
  const { at, step: stepTo, jump: jumpTo } = useAt();
  const stops = useMemo(() => stopsOf(comparison, passes), [comparison, passes]);
  const current = useMemo(() => findRow(rows, at), [rows, at]);
  const anchor = current === null ? null : (shownRow(rows, current, view)?.id ?? null);
  const latest = useRef(anchor);
  useEffect(() => {
    latest.current = anchor;
    if (anchor !== null) bringIntoView(rowAnchor(anchor));
  }, [anchor, layout]);
  const jump = useCallback(
    (id: string) => {
      jumpTo(id);
      // The reader may have scrolled away from where one already is.
      const row = findRow(rows, id);
      const shown = row === null ? null : shownRow(rows, row, view);
      if (shown !== null && shown.id === latest.current) bringIntoView(rowAnchor(shown.id));
    },
    [rows, view, jumpTo],
  );
  const goBy = (by: 'next' | 'previous') => {
    const to = step(stops, current, by);
    const id = to === null ? undefined : rows[to]?.id;
    if (id === undefined) return;
    if (to === current) jump(id);
    else stepTo(id);
  };
  return {
    stops,
    at,
    current,
    position: positionOf(stops, current),
    jump,
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
