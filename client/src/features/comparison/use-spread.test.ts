import { expect, it } from 'vitest';
import { spreadOn } from './use-spread.ts';

const NEWEST = 'side-by-side';

it('S25 what all rows take over comes to those before the eyes first, and to all of them in few steps', () => {
  let given: readonly (string | null)[] = Array<string | null>(100).fill('inline');
  given = spreadOn(given, { value: NEWEST, count: 100, centre: 60 });
  const first = [...given.keys()].filter((index) => given[index] === NEWEST);
  expect(first.length).toBeLessThan(50);
  expect(Math.max(...first.map((index) => Math.abs(index - 60)))).toBeLessThan(first.length);
  for (let step = 0; step < 4; step += 1) given = spreadOn(given, { value: NEWEST, count: 100, centre: 60 });
  expect(new Set(given)).toEqual(new Set([NEWEST]));
});

it('S25 it fits another number of rows', () => {
  expect(spreadOn(['a', 'a', 'a'], { value: 'a', count: 1, centre: 0 })).toEqual(['a']);
  expect(spreadOn(['a'], { value: 'a', count: 2, centre: 0 })).toEqual(['a', 'a']);
});
