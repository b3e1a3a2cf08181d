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

/**
 * The pairs that moved: all that stand outside the longest chain that kept its order, so as few as can be. Where there is a
 * choice, the heavier paragraphs stay put: a short one moves around a long one.
 */
export function findMoved(pairs: readonly Pair[], weightOf: (pair: Pair) => number): ReadonlySet<Pair> {
  const moved = new Set(pairs);
  for (const pair of longestChain(pairs, weightOf)) moved.delete(pair);
  return moved;
}
