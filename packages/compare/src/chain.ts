/** The longest chain of pairs that rise on both sides: what kept its order between two sequences. */

/** The same thing in two sequences, by its positions. Each position occurs in at most one pair. */
export interface Pair {
  readonly from: number;
  readonly to: number;
}

/**
 * The longest chain of pairs that rise on both sides, in order; of equally long ones the heaviest. Weights are whole
 * numbers, not negative; their sum times the number of pairs stays below 2^53. Takes n log n time.
 */
export function longestChain(pairs: readonly Pair[], weightOf: (pair: Pair) => number): readonly Pair[] {
  const ordered = pairs.toSorted((a, b) => a.to - b.to);
  // One pair more is worth more than all weights together.
  const worth = 1 + ordered.reduce((sum, pair) => sum + weightOf(pair), 0);
  const best = prefixBest(1 + ordered.reduce((most, pair) => Math.max(most, pair.from), 0));
  for (const pair of ordered) {
    const previous = best.before(pair.from);
    best.offer(pair.from, { pair, previous, value: (previous?.value ?? 0) + worth + weightOf(pair) });
  }
  const chain: Pair[] = [];
  for (let link = best.before(best.size); link; link = link.previous) chain.push(link.pair);
  return chain.toReversed();
}

interface Link {
  readonly pair: Pair;
  readonly previous: Link | undefined;
  readonly value: number;
}

/** Keeps the best link at or below each position (a Fenwick tree: both operations take logarithmic time). */
function prefixBest(size: number) {
  const tree: (Link | undefined)[] = Array.from({ length: size + 1 });
  const better = (a: Link | undefined, b: Link | undefined) => ((a?.value ?? 0) >= (b?.value ?? 0) ? a : b);
  return {
    size,
    /** The best link at positions below `position`. */
    before(position: number): Link | undefined {
      let best: Link | undefined;
      for (let node = position; node > 0; node -= node & -node) best = better(best, tree[node]);
      return best;
    },
    offer(position: number, link: Link): void {
      for (let node = position + 1; node <= size; node += node & -node) tree[node] = better(tree[node], link);
    },
  };
}
