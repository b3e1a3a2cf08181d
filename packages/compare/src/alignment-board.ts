/** What of two texts is matched already, while an alignment is made. */
import { findMoved } from './align.ts';
import type { Pair } from './chain.ts';
import type { WeighedTexts } from './weighed-words.ts';

/** Paragraphs that are one another: one and one, or one and several side by side. Positions in order, neither side is empty. */
export interface Matched {
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** What is shown of it where paragraphs can only be paired. */
  readonly main: Pair;
  readonly similarity: number;
}

/** Grows as matches are found; what is matched stays so. */
export interface Board {
  readonly texts: WeighedTexts;
  readonly matched: readonly Matched[];
  /** Whether nothing that it takes is taken. Positions outside the text are not free. */
  isFree(match: Pick<Matched, 'from' | 'to'>): boolean;
  /** What stands at that position; undefined: nothing yet. */
  at(side: 'from' | 'to', index: number): Matched | undefined;
  /** Throws where it is not free. */
  take(match: Matched): void;
}

/** Two texts of which nothing is matched. */
export function emptyBoard(texts: WeighedTexts): Board {
  const matched: Matched[] = [];
  const places = { from: new Map<number, Matched>(), to: new Map<number, Matched>() };
  const isFreeAt = (side: 'from' | 'to', index: number) =>
    texts[side][index] !== undefined && !places[side].has(index);
  const isFree = ({ from, to }: Pick<Matched, 'from' | 'to'>) =>
    from.every((index) => isFreeAt('from', index)) && to.every((index) => isFreeAt('to', index));
  return {
    texts,
    matched,
    isFree,
    at: (side, index) => places[side].get(index),
    take(match) {
      if (!isFree(match)) throw new Error('a paragraph can be matched only once');
      matched.push(match);
      for (const index of match.from) places.from.set(index, match);
      for (const index of match.to) places.to.set(index, match);
    },
  };
}

/** One paragraph with one. */
export function oneWithOne({ from, to }: Pair, similarity: number): Matched {
  return { from: [from], to: [to], main: { from, to }, similarity };
}

/** The matches that kept their order, in that order, and those that moved. The same whichever text comes first. */
export function partByOrder(board: Board): {
  readonly kept: readonly Matched[];
  readonly moved: readonly Matched[];
} {
  const byMain = new Map(board.matched.map((match) => [match.main, match]));
  const { from, to } = board.texts;
  const moved = findMoved([...byMain.keys()], (pair) => {
    const [a, b] = [from[pair.from], to[pair.to]];
    const [one = '', other = ''] = [a?.key, b?.key];
    return { weight: (a?.length ?? 0) + (b?.length ?? 0), key: one < other ? one : other };
  });
  const inOrder = [...byMain].toSorted(([a], [b]) => a.to - b.to);
  return {
    kept: inOrder.flatMap(([pair, match]) => (moved.has(pair) ? [] : [match])),
    moved: inOrder.flatMap(([pair, match]) => (moved.has(pair) ? [match] : [])),
  };
}
