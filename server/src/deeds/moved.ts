/** Which paragraphs stay where they are when others are put around them. */
import type { ParagraphId } from '@chapeau/model';

/** A paragraph in the present order, and the place that it is to have. */
export interface Placed {
  readonly id: ParagraphId;
  readonly place: number;
  /** Whether it may not be moved. */
  readonly isFixed: boolean;
}

interface Row {
  readonly weight: number;
  /** Index of the last of the row; -1: it is empty. */
  readonly last: number;
}

/**
 * The heaviest row of paragraphs that are in the wanted order already: as many as can be, where any that may not be moved outweighs all
 * that may. In time n log n.
 */
export function stayingAmong(placed: readonly Placed[]): ReadonlySet<ParagraphId> {
  const places = Math.max(0, ...placed.map(({ place }) => place)) + 1;
  // Best row that ends at or before a place, in a binary indexed tree.
  const best: Row[] = Array.from({ length: places + 1 }, () => ({ weight: 0, last: -1 }));
  const before: number[] = [];
  for (const [index, { place, isFixed }] of placed.entries()) {
    let row: Row = { weight: 0, last: -1 };
    for (let at = place; at > 0; at -= at & -at) row = heavier(row, best[at]);
    before.push(row.last);
    const longer = { weight: row.weight + (isFixed ? placed.length : 1), last: index };
    for (let at = place + 1; at <= places; at += at & -at) best[at] = heavier(longer, best[at]);
  }
  let whole: Row = { weight: 0, last: -1 };
  for (let at = places; at > 0; at -= at & -at) whole = heavier(whole, best[at]);
  const staying = new Set<ParagraphId>();
  for (let index = whole.last; index >= 0; index = before[index] ?? -1) {
    const one = placed[index];
    if (one !== undefined) staying.add(one.id);
  }
  return staying;
}

function heavier(one: Row, other: Row | undefined): Row {
  return other !== undefined && other.weight > one.weight ? other : one;
}
