/** The first step of an alignment: paragraphs with the same words. */
import { oneWithOne, type Board } from './alignment-board.ts';
import type { Pair } from './chain.ts';
import type { WeighedParagraph } from './weighed-words.ts';

/**
 * Matches what occurs once in either text, wherever it stands, then, step by step, the same words right before and after what
 * is matched, the beginning and the end of the texts counting as such. What else occurs more than once is left.
 */
export function matchIdentical(board: Board): void {
  const { from, to } = board.texts;
  const unique = uniquePairs(from, to).map((pair) => oneWithOne(pair, 1));
  for (const match of unique) if (board.isFree(match)) board.take(match);
  const known = board.matched.map(({ main }) => main);
  let edge: readonly Pair[] = [{ from: -1, to: -1 }, { from: from.length, to: to.length }, ...known];
  while (edge.length > 0) edge = edge.flatMap(neighboursOf).toSorted(bySum).filter(takeWhereSame);

  function takeWhereSame(pair: Pair): boolean {
    const [a, b] = [from[pair.from], to[pair.to]];
    const match = oneWithOne(pair, 1);
    if (a === undefined || a.key !== b?.key || !board.isFree(match)) return false;
    board.take(match);
    return true;
  }
}

/** Pairs up in their order the paragraphs with the same words that are still single. Those without words are left. */
export function matchRepeated(board: Board): void {
  const single = (side: 'from' | 'to') =>
    board.texts[side].filter(({ index, words }) => words.length > 0 && board.at(side, index) === undefined);
  const places = placesByKey(single('from'));
  for (const { key, index: to } of single('to')) {
    const from = places.get(key)?.shift();
    if (from !== undefined) board.take(oneWithOne({ from, to }, 1));
  }
}

function neighboursOf({ from, to }: Pair): readonly Pair[] {
  return [
    { from: from + 1, to: to + 1 },
    { from: from - 1, to: to - 1 },
  ];
}

function bySum(a: Pair, b: Pair): number {
  return a.from + a.to - b.from - b.to;
}

function uniquePairs(from: readonly WeighedParagraph[], to: readonly WeighedParagraph[]): readonly Pair[] {
  const others = placesByKey(to);
  return [...placesByKey(from.filter(({ words }) => words.length > 0))].flatMap(([key, places]) => {
    const there = others.get(key);
    const [first, other] = [places[0], there?.[0]];
    if (first === undefined || other === undefined) return [];
    return places.length === 1 && there?.length === 1 ? [{ from: first, to: other }] : [];
  });
}

function placesByKey(paragraphs: readonly WeighedParagraph[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const { key, index } of paragraphs) {
    const known = places.get(key);
    if (known) known.push(index);
    else places.set(key, [index]);
  }
  return places;
}
