/** A value that very many rows take over bit by bit, those before the eyes first, so that no key waits for all of them. */
import { useEffect, useState } from 'react';

export interface Spread<Value> {
  /** What the row at that position has by now; null: nothing yet. */
  readonly at: (index: number) => Value | null;
  /** Every row has the newest. */
  readonly isSettled: boolean;
}

/** Rows that take it over at once, between two of which the page is free for keys. */
const AT_ONCE = 30;

/** `near` gives the position that is looked at; it is asked whenever another value comes. */
export function useSpread<Value>(value: Value, count: number, near: () => number): Spread<Value> {
  const [given, setGiven] = useState<readonly (Value | null)[]>(() => Array<Value | null>(count).fill(null));
  const isSettled = given.length === count && given.every((one) => one === value);
  useEffect(() => {
    if (isSettled) return undefined;
    const timer = setTimeout(() => {
      const centre = near();
      setGiven((before) => spreadOn(before, { value, count, centre }));
    });
    return () => clearTimeout(timer);
    // Where one looks is asked, not followed.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [given, value, count, isSettled]);
  return { at: (index) => given[index] ?? null, isSettled };
}

export interface Spreading<Value> {
  readonly value: Value;
  readonly count: number;
  readonly centre: number;
}

/** One step: some more of the `count` have the value, those nearest to the centre of all that have not. */
export function spreadOn<Value>(
  before: readonly (Value | null)[],
  { value, count, centre }: Spreading<Value>,
): readonly (Value | null)[] {
  const next: (Value | null)[] = Array.from({ length: count }, (_, index) => before[index] ?? null);
  const waiting = [...next.keys()].filter((index) => next[index] !== value);
  const nearest = waiting.toSorted((a, b) => Math.abs(a - centre) - Math.abs(b - centre));
  for (const index of nearest.slice(0, AT_ONCE)) next[index] = value;
  return next;
}
