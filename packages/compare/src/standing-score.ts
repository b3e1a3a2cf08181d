/** How well a candidate fits with where it stands: a little on top of its similarity, so that the place decides between equals. */
import { partByOrder, type Board, type Matched } from './alignment-board.ts';
import type { Pair } from './chain.ts';

const FOR_PLACE = 0.06;
const FOR_NUMBER = 0.05;
const FOR_KIND = 0.02;

/** The similarity of a candidate with what its place, its number and its kind add, as things stand on the board now. */
export function scoring(board: Board): (match: Matched) => number {
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
