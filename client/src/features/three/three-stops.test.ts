import { THREE_OUTCOMES } from '@chapeau/compare';
import { describe, expect, test } from 'vitest';
import { countOf, groupStops, stopsOfThree, THREE_FILTERS } from './three-stops.ts';
import { paragraph, three } from './testing/three.ts';

/** Under two headings: `a` theirs, `b` ours, `c` both alike, `d` both merged, `e` in conflict, `f` unchanged. */
const found = three({
  base: [
    paragraph('h', { kind: 'heading' }),
    ...['a', 'b', 'f'].map((name) => paragraph(name)),
    paragraph('i', { kind: 'article' }),
    ...['c', 'd', 'e'].map((name) => paragraph(name)),
  ],
  theirs: {
    a: 'States act on a.',
    c: 'Parties speak of c in time.',
    d: 'All Parties report on d in time.',
    e: 'Parties shall report on e in time.',
  },
  ours: {
    b: 'States act on b.',
    c: 'Parties speak of c in time.',
    d: 'Parties report on d in good time.',
    e: 'Parties must report on e in time.',
  },
});
const names = (stops: readonly number[]) => stops.map((stop) => found.rows[stop]?.id.slice(-1)).join('');

describe('TW3 a filter stops at exactly the rows of its kind, as many as the figure says', () => {
  test.each([
    ['all', 'abcde'],
    ['conflict', 'e'],
    ['theirs', 'a'],
    ['ours', 'b'],
    ['both', 'cde'],
  ] as const)('%s', (filter, expected) => {
    expect(names(stopsOfThree(found, filter))).toBe(expected);
    expect(countOf(found, filter)).toBe(expected.length);
  });

  test('every outcome but unchanged is among all', () => {
    expect(THREE_FILTERS).toContain('all');
    expect(countOf(found, 'all')).toBe(found.rows.length - found.totals.rows.unchanged);
    expect(THREE_OUTCOMES.filter((outcome) => found.totals.rows[outcome] === 0)).toEqual([]);
  });
});

test('TW4 the list has each stop once, under the heading or article that it stands under', () => {
  const groups = groupStops(found.rows, stopsOfThree(found, 'all'));
  expect(groups.map(({ heading, stops }) => [heading?.id.slice(-1), names(stops)])).toEqual([
    ['h', 'ab'],
    ['i', 'cde'],
  ]);
  const bare = three({ base: [paragraph('a')], theirs: { a: 'Other.' }, ours: {} });
  expect(groupStops(bare.rows, [0])).toEqual([{ first: -1, heading: null, stops: [0] }]);
});
