import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignById, findMoved } from './align.ts';
import { longestChain, type Pair } from './chain.ts';
import { SEEDED } from './testing/arbitraries.ts';
import { paragraphId } from './testing/drafts.ts';

const ids = (names: string) => names.split('').map((name) => ({ id: paragraphId(name) }));

const sorted = (names: string) => names.split('').toSorted().join('');

/** Which of the paragraphs named in order by `from` have moved in `to`. */
function movedNames(from: string, to: string, weights: Record<string, number> = {}): string {
  const pairs = alignById(ids(from), ids(to));
  const moved = findMoved(pairs, ({ to: index }) => ({
    weight: weights[to.charAt(index)] ?? 1,
    key: to.charAt(index),
  }));
  return pairs
    .filter((pair) => moved.has(pair))
    .map((pair) => to.charAt(pair.to))
    .join('');
}

describe('C6 as few paragraphs as possible have moved', () => {
  test.each([
    ['nothing moves when others come and go', 'abcd', 'axcyd', ''],
    ['one goes to the end', 'abcd', 'bcda', 'a'],
    ['one comes to the front', 'abcd', 'dabc', 'd'],
    ['two go round the rest', 'abcdef', 'fbcdea', 'fa'],
  ])('%s', (_, from, to, moved) => {
    expect(movedNames(from, to)).toBe(moved);
  });

  test('the same paragraphs have moved the other way round', () => {
    const order = fc.shuffledSubarray('abcdefgh'.split(''), { minLength: 8 }).map((names) => names.join(''));
    fc.assert(
      fc.property(order, order, (from, to) => {
        expect(sorted(movedNames(to, from))).toEqual(sorted(movedNames(from, to)));
      }),
      SEEDED,
    );
  });

  test('the longer paragraph stays put when two change places', () => {
    expect(movedNames('ab', 'ba', { a: 900, b: 5 })).toBe('b');
    expect(movedNames('ab', 'ba', { a: 5, b: 900 })).toBe('a');
  });

  test('the chain rises on both sides, is as long as can be and, among those, as heavy as can be', () => {
    const permutation = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7]);
    fc.assert(
      fc.property(permutation, fc.array(fc.nat(9), { minLength: 8, maxLength: 8 }), (order, weights) => {
        const pairs = order.map((from, to) => ({ from, to }));
        const weightOf = (pair: Pair) => weights[pair.from] ?? 0;
        const chain = longestChain(pairs, weightOf);
        for (const [index, pair] of chain.slice(1).entries()) {
          expect(pair.from).toBeGreaterThan(chain[index]!.from);
          expect(pair.to).toBeGreaterThan(chain[index]!.to);
        }
        const worth = (list: readonly Pair[]) => list.reduce((sum, pair) => sum + 1_000 + weightOf(pair), 0);
        expect(worth(chain)).toBe(Math.max(...risingSubsets(pairs).map(worth)));
      }),
      { ...SEEDED, numRuns: 100 },
    );
  });
});

/** Every subset that rises on both sides, found by trying all. `pairs` rise in `to`. */
function risingSubsets(pairs: readonly Pair[]): readonly (readonly Pair[])[] {
  return pairs.reduce<readonly (readonly Pair[])[]>(
    (subsets, pair) => [
      ...subsets,
      ...subsets
        .filter((subset) => (subset.at(-1)?.from ?? -1) < pair.from)
        .map((subset) => [...subset, pair]),
    ],
    [[]],
  );
}

test('C8 an id that occurs twice is paired first with first, the rest stays single', () => {
  expect(alignById(ids('aba'), ids('caa'))).toEqual([
    { from: 0, to: 1 },
    { from: 2, to: 2 },
  ]);
  expect(alignById(ids('a'), ids('aa'))).toEqual([{ from: 0, to: 0 }]);
});
