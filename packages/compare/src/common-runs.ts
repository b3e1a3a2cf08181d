/** The most that two sequences have in common in the same order (E. W. Myers, "An O(ND) difference algorithm", 1986). */

/** So many in a row that both sequences have, from these positions on. */
export interface CommonRun {
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

export interface Common {
  /** In order, none empty. Together a longest common subsequence. */
  readonly runs: readonly CommonRun[];
  /** How many stand in one sequence only. */
  readonly edited: number;
}

/**
 * What both have in common; null where more than `most` would have to be inserted and deleted. Takes time and space with the
 * square of that number.
 */
export function commonRuns(from: Int32Array, to: Int32Array, most: number): Common | null {
  const search: Search = { from, to, reached: new Int32Array(64) };
  let [lowest, highest] = [-most, most];
  for (let edited = 0; edited <= most; edited += 1) {
    makeRoom(search, edited);
    const row = rowOf(edited);
    for (let diagonal = -edited; diagonal <= edited; diagonal += 2) {
      let at = NOT_REACHED;
      // Beyond a diagonal that came to the end of a sequence nothing is nearer.
      if (diagonal >= lowest && diagonal <= highest) at = furthest(search, edited, diagonal);
      search.reached[row + ((diagonal + edited) >> 1)] = at;
      if (at === NOT_REACHED) continue;
      const [isFromDone, isToDone] = [at >= from.length, at - diagonal >= to.length];
      if (isFromDone && isToDone) return { runs: traceBack(search, edited), edited };
      if (isFromDone) highest = Math.min(highest, diagonal - 1);
      if (isToDone) lowest = Math.max(lowest, diagonal + 1);
    }
  }
  return null;
}

interface Search {
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** By number of edits, then by diagonal (position in `from` less that in `to`): how far in `from` that many edits lead. */
  reached: Int32Array;
}

const NOT_REACHED = -1;

function rowOf(edited: number): number {
  return (edited * (edited + 1)) / 2;
}

function makeRoom(search: Search, edited: number): void {
  const needed = rowOf(edited + 1);
  if (needed <= search.reached.length) return;
  const larger = new Int32Array(2 * needed);
  larger.set(search.reached);
  search.reached = larger;
}

function reachedAt({ reached }: Search, edited: number, diagonal: number): number {
  return Math.abs(diagonal) > edited
    ? NOT_REACHED
    : (reached[rowOf(edited) + ((diagonal + edited) >> 1)] ?? NOT_REACHED);
}

/** Where one more edit leads to on the diagonal, before what is common there; a deletion where both lead as far. */
function entered(search: Search, edited: number, diagonal: number): number {
  if (edited === 0) return 0;
  const left = reachedAt(search, edited - 1, diagonal - 1);
  const deletes = left !== NOT_REACHED && left < search.from.length;
  if (isInsertion(search, edited, diagonal)) return reachedAt(search, edited - 1, diagonal + 1);
  return deletes ? left + 1 : NOT_REACHED;
}

function isInsertion(search: Search, edited: number, diagonal: number): boolean {
  const above = reachedAt(search, edited - 1, diagonal + 1);
  const left = reachedAt(search, edited - 1, diagonal - 1);
  const deletes = left !== NOT_REACHED && left < search.from.length;
  const inserts = above !== NOT_REACHED && above - diagonal <= search.to.length;
  return inserts && !(deletes && left >= above);
}

function furthest(search: Search, edited: number, diagonal: number): number {
  const { from, to } = search;
  let at = entered(search, edited, diagonal);
  if (at === NOT_REACHED) return at;
  while (at < from.length && at - diagonal < to.length && from[at] === to[at - diagonal]) at += 1;
  return at;
}

function traceBack(search: Search, edits: number): readonly CommonRun[] {
  const runs: CommonRun[] = [];
  let diagonal = search.from.length - search.to.length;
  for (let edited = edits; edited >= 0; edited -= 1) {
    const start = entered(search, edited, diagonal);
    const length = reachedAt(search, edited, diagonal) - start;
    if (length > 0) runs.push({ from: start, to: start - diagonal, length });
    if (edited > 0) diagonal += isInsertion(search, edited, diagonal) ? 1 : -1;
  }
  return runs.toReversed();
}
