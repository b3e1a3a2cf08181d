/** A step of an alignment: what stands between two paragraphs that kept their order, on either side, and keeps that order too. */
import { partByOrder, type Board, type Matched } from './alignment-board.ts';
import type { Pair } from './chain.ts';
import type { Effort } from './edits.ts';
import { STEPS_PER_PAIR, weighPairs, type CandidatePair } from './rare-words.ts';

/** The single paragraphs of both texts between the same two neighbours. Positions in order; neither side is empty. */
export interface Gap {
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** The gaps as things stand on the board now. */
export function gapsOf(board: Board): readonly Gap[] {
  const gaps: Gap[] = [];
  let [from, to] = [0, 0];
  const close = (fromEnd: number, toEnd: number) => {
    const gap = { from: singlesOf(board, 'from', from, fromEnd), to: singlesOf(board, 'to', to, toEnd) };
    if (gap.from.length > 0 && gap.to.length > 0) gaps.push(gap);
    [from, to] = [fromEnd + 1, toEnd + 1];
  };
  for (const { main } of partByOrder(board).kept) close(main.from, main.to);
  close(board.texts.from.length, board.texts.to.length);
  return gaps;
}

function singlesOf(board: Board, side: 'from' | 'to', start: number, end: number): readonly number[] {
  const singles: number[] = [];
  for (let index = start; index < end; index += 1)
    if (board.at(side, index) === undefined) singles.push(index);
  return singles;
}

/** Every pair in the gap; null where weighing them would go beyond the effort that is left. */
export function pairsInGap(board: Board, gap: Gap, effort: Effort): readonly CandidatePair[] | null {
  const size = (side: 'from' | 'to') =>
    gap[side].reduce(
      (sum, index) => sum + STEPS_PER_PAIR + (board.texts[side][index]?.bag.words.length ?? 0),
      0,
    );
  const work = Math.max(size('from') * gap.to.length, size('to') * gap.from.length);
  if (work > effort.stepsLeft) return null;
  return gap.from.flatMap((from) => weighPairs(board.texts, from, { others: gap.to, effort }));
}

/** Takes those given, one with one each, in the order given, as long as they keep the order of the texts. */
export function takeInOrder(board: Board, ranked: readonly Matched[]): void {
  const taken: Pair[] = [];
  for (const match of ranked) {
    if (!board.isFree(match)) continue;
    const place = placeAmong(taken, match.main.from);
    const [before, after] = [taken[place - 1], taken[place]];
    if ((before && before.to > match.main.to) || (after && after.to < match.main.to)) continue;
    taken.splice(place, 0, match.main);
    board.take(match);
  }
}

function placeAmong(taken: readonly Pair[], from: number): number {
  let [low, high] = [0, taken.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((taken[middle]?.from ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
