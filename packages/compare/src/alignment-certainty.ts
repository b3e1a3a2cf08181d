/** How sure a match is: how much of the wording stayed, and how far the next best is behind. */
import type { Board, Matched } from './alignment-board.ts';
import type { CandidatePair } from './rare-words.ts';

/** From this similarity on the wording itself is evidence enough. */
const ENOUGH = 0.6;
/** What a match is sure of at least, of what its wording bears out, where a neighbour of either is matched beside it. */
const BESIDE_A_MATCH = 0.75;

/**
 * The certainty of a match on the finished board, 0 to 1: the wording that stayed (similarity, full from 0.6 on) times a share
 * between a half (another candidate is as good) and 1 (there is no other). At least three quarters of it where a paragraph right
 * before or after is matched right before or after. The same words that no other paragraph has: 1.
 */
export function certainties(board: Board, seen: readonly CandidatePair[]): (match: Matched) => number {
  const rivals = { from: groupBy(seen, 'from'), to: groupBy(seen, 'to') };
  return (match) => {
    const rival = Math.max(
      ...match.from.map((index) => bestRival(rivals.from.get(index) ?? [], match)),
      ...match.to.map((index) => bestRival(rivals.to.get(index) ?? [], match)),
    );
    const similarity = Math.max(match.similarity, Number.EPSILON);
    const ahead = 0.5 + (0.5 * Math.max(0, similarity - rival)) / similarity;
    const trust = Math.max(ahead, standsBeside(board, match) ? BESIDE_A_MATCH : 0);
    return Math.min(1, match.similarity / ENOUGH) * trust;
  };
}

function groupBy(
  seen: readonly CandidatePair[],
  side: 'from' | 'to',
): ReadonlyMap<number, readonly CandidatePair[]> {
  const groups = new Map<number, CandidatePair[]>();
  for (const pair of seen) {
    const known = groups.get(pair[side]);
    if (known) known.push(pair);
    else groups.set(pair[side], [pair]);
  }
  return groups;
}

function bestRival(pairs: readonly CandidatePair[], match: Matched): number {
  return pairs.reduce(
    (best, { from, to, similarity }) =>
      match.from.includes(from) && match.to.includes(to) ? best : Math.max(best, similarity),
    0,
  );
}

function standsBeside(board: Board, { from, to }: Matched): boolean {
  const [first, last] = [
    { from: from[0] ?? 0, to: to[0] ?? 0 },
    { from: from.at(-1) ?? 0, to: to.at(-1) ?? 0 },
  ];
  const { texts } = board;
  const before = board.at('from', first.from - 1);
  const after = board.at('from', last.from + 1);
  const atStart = first.from === 0 && first.to === 0;
  const atEnd = last.from === texts.from.length - 1 && last.to === texts.to.length - 1;
  return (
    atStart ||
    atEnd ||
    (before !== undefined && before === board.at('to', first.to - 1)) ||
    (after !== undefined && after === board.at('to', last.to + 1))
  );
}
