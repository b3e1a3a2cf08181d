/** Which paragraph of one draft is which of the other, and which of them have moved. */
import type { ParagraphId } from '@chapeau/model';
import { longestChain, type Pair } from './chain.ts';

interface Identified {
  readonly id: ParagraphId;
}

/** Pairs paragraphs by their permanent ids, in the order of `to`. Where an id occurs twice, first is paired with first. */
export function alignById(from: readonly Identified[], to: readonly Identified[]): readonly Pair[] {
  const places = new Map<ParagraphId, number[]>();
  for (const [index, { id }] of from.entries()) {
    const known = places.get(id);
    if (known) known.push(index);
    else places.set(id, [index]);
  }
  const pairs: Pair[] = [];
  for (const [index, { id }] of to.entries()) {
    const place = places.get(id)?.shift();
    if (place !== undefined) pairs.push({ from: place, to: index });
  }
  return pairs;
}

/** What decides which of two paragraphs that changed places has moved. Both must be the same whichever draft comes first. */
export interface Standing {
  /** The heavier paragraphs stay put: a short one moves around a long one. A whole number, not negative. */
  readonly weight: number;
  /** Decides where the weights do not. */
  readonly key: string;
}

/**
 * The pairs that moved: all that stand outside the longest chain that kept its order, so as few as can be. Exchanging the
 * sides gives the same pairs.
 */
export function findMoved(pairs: readonly Pair[], standingOf: (pair: Pair) => Standing): ReadonlySet<Pair> {
  const byFrom = pairs.toSorted((a, b) => a.from - b.from);
  const byTo = pairs.toSorted((a, b) => a.to - b.to);
  const moved = new Set(pairs);
  for (const pair of keptInOrder(byFrom, byTo, standingOf)) moved.delete(pair);
  return moved;
}

function keptInOrder(
  byFrom: readonly Pair[],
  byTo: readonly Pair[],
  standingOf: (pair: Pair) => Standing,
): readonly Pair[] {
  const differing = byFrom.findIndex((pair, index) => pair !== byTo[index]);
  const [first, second] = [byFrom[differing], byTo[differing]];
  if (!first || !second) return byFrom;
  // Where several chains are equally good the search prefers one side, so it always starts from the same one.
  if (standingOf(first).key < standingOf(second).key)
    return longestChain(byTo, (pair) => standingOf(pair).weight);
  const byMirror = new Map(byFrom.map((pair) => [{ from: pair.to, to: pair.from }, pair]));
  const chain = longestChain(
    [...byMirror.keys()],
    ({ from, to }) => standingOf({ from: to, to: from }).weight,
  );
  return chain.flatMap((pair) => byMirror.get(pair) ?? []);
}
