import { makeId } from '@chapeau/model';
import { describe, expect, it } from 'vitest';
import { seededBytes } from '../rooms/testing/world.ts';
import { gathered } from './stretches.ts';

const random = seededBytes();
const [anna, bela] = [makeId('actor', random), makeId('actor', random)];
const START = Date.parse('2026-02-03T10:00:00.000Z');

/** Updates at so many seconds after the start, numbered from 1. */
const updatesAt = (seconds: readonly number[], actor: typeof anna | 'server' = anna) =>
  seconds.map((second, index) => ({
    sequence: index + 1,
    at: new Date(START + 1000 * second).toISOString(),
    actor,
  }));
const spans = (updates: Parameters<typeof gathered>[1]) =>
  gathered([], updates).map(({ from, to }) => [from, to]);

describe('stretches of editing', () => {
  it('H23 what was typed without a pause of a minute is one stretch', () => {
    expect(spans(updatesAt([0, 20, 79, 139, 150]))).toEqual([
      [1, 3],
      [4, 5],
    ]);
  });

  it('H23 a stretch is no longer than five minutes or 200 updates', () => {
    expect(spans(updatesAt(Array.from({ length: 12 }, (_, index) => 50 * index)))).toEqual([
      [1, 6],
      [7, 12],
    ]);
    expect(spans(updatesAt(Array.from({ length: 450 }, () => 0)))).toEqual([
      [1, 200],
      [201, 400],
      [401, 450],
    ]);
  });

  it('H23 names each of those who typed once, and the server never', () => {
    const [first, second, third, fourth] = updatesAt([0, 1, 2, 3]);
    const updates = [first!, { ...second!, actor: bela }, third!, { ...fourth!, actor: 'server' as const }];
    expect(gathered([], updates).map(({ by }) => by)).toEqual([[anna, bela]]);
    expect(gathered([], updatesAt([0], 'server')).map(({ by }) => by)).toEqual([[]]);
  });

  it('H23 gathered in pieces it is the same; a clock that was set back ends a stretch', () => {
    const updates = updatesAt([0, 30, 60, 10, 11]);
    expect(gathered(gathered([], updates.slice(0, 2)), updates.slice(2))).toEqual(gathered([], updates));
    expect(spans(updates)).toEqual([
      [1, 3],
      [4, 5],
    ]);
  });
});
