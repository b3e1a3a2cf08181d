import { compareDrafts } from '@chapeau/compare';
import { describe, expect, it } from 'vitest';
import { CHANGE_GROUP_NAMES, countGroup, type ChangeGroup } from './change-groups.ts';
import { rowFilter } from './change-filter.ts';
import { EVERYTHING } from './shown.ts';
import { foldRows, positionOf, step, stopsOf } from './stops.ts';
import { draft, letters, paragraph } from './testing/texts.ts';

const without = (...hidden: readonly ChangeGroup[]) =>
  rowFilter({ ...EVERYTHING, hidden: new Set(hidden) }, [], null);
const ALL = without();

/** `b` is deleted, `c` reworded and agreed, `x` new. */
const comparison = compareDrafts(
  draft(...letters('abcd')),
  draft(
    paragraph('a'),
    paragraph('c', { runs: [{ text: 'States noted other things.' }], status: 'agreed' }),
    paragraph('x'),
    paragraph('d'),
  ),
);
const stops = stopsOf(comparison, ALL);

describe('stops of a comparison', () => {
  it('S1 stop once at each changed paragraph, however much of it changed', () => {
    expect(stops.map((stop) => comparison.rows[stop]?.changes.map(({ kind }) => kind))).toEqual([
      ['deleted'],
      ['reworded', 'status-changed'],
      ['inserted'],
    ]);
  });

  it('S2 leave out paragraphs that changed only in hidden ways', () => {
    expect(stopsOf(comparison, without('reworded', 'inserted'))).toEqual([stops[0], stops[1]]);
    expect(stopsOf(comparison, without('reworded', 'status', 'inserted'))).toEqual([stops[0]]);
  });

  it('S3 are all visited by next from nowhere, then next stays at the last', () => {
    const visited: (number | null)[] = [];
    let row: number | null = null;
    for (let count = 0; count < stops.length + 2; count += 1) {
      row = step(stops, row, 'next');
      visited.push(row);
    }
    expect(visited).toEqual([...stops, stops.at(-1), stops.at(-1)]);
  });

  it('S3 are left by previous in the order in which next came', () => {
    const [first, second, last] = stops;
    expect(step(stops, null, 'previous')).toBe(last);
    expect(step(stops, last ?? null, 'previous')).toBe(second);
    expect(step(stops, first ?? null, 'previous')).toBe(first);
  });

  it('S4 are found from a row that is none, as after a filter', () => {
    expect(step([2, 5], 3, 'next')).toBe(5);
    expect(step([2, 5], 3, 'previous')).toBe(2);
    expect(step([2, 5], 9, 'next')).toBe(5);
    expect(step([], 3, 'next')).toBeNull();
  });

  it('S5 are counted from 1; a row that is no stop has no position', () => {
    expect(stops.map((stop) => positionOf(stops, stop))).toEqual([1, 2, 3]);
    expect(positionOf(stops, 0)).toBeNull();
    expect(positionOf(stops, null)).toBeNull();
  });

  it('S6 add up in the figures: every change is in one group', () => {
    const counted = CHANGE_GROUP_NAMES.reduce((sum, group) => sum + countGroup(comparison, group), 0);
    expect(counted).toBe(comparison.rows.flatMap((row) => row.changes).length);
  });
});

describe('folding', () => {
  it('S7 hides exactly the rows that are no stops, and says how many', () => {
    const folds = foldRows(comparison, stops);
    const hidden = folds.reduce((sum, fold) => sum + (fold.kind === 'folded' ? fold.count : 0), 0);
    expect(folds.filter(({ kind }) => kind === 'row')).toHaveLength(stops.length);
    expect(hidden + stops.length).toBe(comparison.rows.length);
  });

  it('S8 keeps the old place of a moved paragraph beside the new one', () => {
    const moved = compareDrafts(draft(...letters('abcdef')), draft(...letters('acdefb')));
    const shown = foldRows(moved, stopsOf(moved, ALL)).flatMap((fold) =>
      fold.kind === 'row' ? [moved.rows[fold.index]?.kind] : [],
    );
    expect(shown).toEqual(['moved-away', 'kept']);
  });
});
