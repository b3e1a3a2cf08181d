/** How well a candidate fits with where it stands: a little on top of its similarity, so that the place decides between equals. */
import { partByOrder, type Board, type Matched } from './alignment-board.ts';
import type { Pair } from './chain.ts';

const FOR_PLACE = 0.06;
const FOR_NUMBER = 0.05;
const FOR_KIND = 0.02;

/**
 * Puts candidates in order, the best first, as things stand on the board now. Of equally good ones the earlier comes first, then the
 * one whose words sort first; so exchanging the texts gives the same order, unless several have the same words.
 */
export function ranking(board: Board): (candidates: readonly Matched[]) => readonly Matched[] {
  const scoreOf = scoring(board);
  return (candidates) =>
    candidates
      .map((match) => ({ match, score: scoreOf(match), keys: keysOf(board, match) }))
      .toSorted(
        (a, b) => b.score - a.score || placeOf(a.match) - placeOf(b.match) || compareKeys(a.keys, b.keys),
      )
      .map(({ match }) => match);
}

type Keys = readonly [string, string];

/** The words of both, whichever text they are from. */
function keysOf({ texts }: Board, { main }: Matched): Keys {
  const [from = '', to = ''] = [texts.from[main.from]?.key, texts.to[main.to]?.key];
  return from < to ? [from, to] : [to, from];
}

function compareKeys(a: Keys, b: Keys): number {
  if (a[0] !== b[0]) return a[0] < b[0] ? -1 : 1;
  return a[1] === b[1] ? 0 : a[1] < b[1] ? -1 : 1;
}

function placeOf({ from, to }: Matched): number {
  return (from[0] ?? 0) + (from.at(-1) ?? 0) + (to[0] ?? 0) + (to.at(-1) ?? 0);
}

/** The similarity of a candidate with what its place, its number and its kind add. */
function scoring(board: Board): (match: Matched) => number {
  const kept = partByOrder(board).kept;
  const around = {
    from: anchorsAround(kept, board.texts.from.length, (match) => match.main.from),
    to: anchorsAround(kept, board.texts.to.length, (match) => match.main.to),
  };
  return ({ main, similarity }) => {
    const anchors = [...(around.from[main.from] ?? []), ...(around.to[main.to] ?? [])];
    const off = anchors.map((anchor) => Math.abs(main.from - anchor.from - (main.to - anchor.to)));
    const [a, b] = [board.texts.from[main.from], board.texts.to[main.to]];
    return (
      similarity +
      FOR_PLACE / (1 + Math.min(...off, board.texts.from.length + board.texts.to.length)) +
      (a?.number != null && a.number === b?.number ? FOR_NUMBER : 0) +
      (a?.kind === b?.kind ? FOR_KIND : 0)
    );
  };
}

/** For each position the nearest anchors before and after it; the beginning and the end count as anchors. */
function anchorsAround(
  kept: readonly Matched[],
  length: number,
  positionOf: (match: Matched) => number,
): readonly (readonly Pair[])[] {
  const around: Pair[][] = Array.from({ length }, () => []);
  const ordered = kept.toSorted((a, b) => positionOf(a) - positionOf(b));
  let [next, before]: [number, Pair] = [0, { from: -1, to: -1 }];
  for (const [index, anchors] of around.entries()) {
    for (let match = ordered[next]; match && positionOf(match) < index; match = ordered[next]) {
      before = match.main;
      next += 1;
    }
    const after = ordered[next]?.main;
    anchors.push(before, ...(after ? [after] : []));
  }
  return around;
}
