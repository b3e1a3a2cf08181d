/** What changed in the order of a text since an earlier one: what is new, what moved, and what is gone from where. */
import { alignById, findMoved } from '@chapeau/compare';
import { textOf, type ParagraphId, type PlainParagraph } from '@chapeau/model';

/** An earlier text that the live one is shown against. */
export interface SinceBase {
  readonly paragraphs: readonly PlainParagraph[];
}

/** A paragraph of the live text, by what tells where it stands. */
export interface Standing {
  readonly id: ParagraphId;
  /** Characters of its words. */
  readonly length: number;
}

export interface OrderSince {
  readonly added: ReadonlySet<ParagraphId>;
  readonly moved: ReadonlySet<ParagraphId>;
  /** What is gone, in its order, by the paragraph of the live text that it stood after; null: before all that is left. */
  readonly gone: ReadonlyMap<ParagraphId | null, readonly PlainParagraph[]>;
}

/** As in a comparison of the two: as few as possible have moved, and what is gone stands after its nearest predecessor that stayed. */
export function orderSince({ paragraphs }: SinceBase, present: readonly Standing[]): OrderSince {
  const pairs = alignById(paragraphs, present);
  const moved = findMoved(pairs, ({ from, to }) => {
    const before = paragraphs[from];
    const now = present[to];
    return {
      weight: (before === undefined ? 0 : textOf(before).length) + (now?.length ?? 0),
      key: now?.id ?? '',
    };
  });
  const paired = new Map(pairs.map((pair) => [pair.from, pair]));
  const gone = new Map<ParagraphId | null, PlainParagraph[]>();
  let after: ParagraphId | null = null;
  for (const [index, paragraph] of paragraphs.entries()) {
    const pair = paired.get(index);
    if (pair === undefined) gone.set(after, [...(gone.get(after) ?? []), paragraph]);
    else if (!moved.has(pair)) after = paragraph.id;
  }
  const known = new Set(pairs.map(({ to }) => to));
  return {
    added: new Set(present.filter((_, index) => !known.has(index)).map(({ id }) => id)),
    moved: new Set([...moved].flatMap(({ to }) => present[to]?.id ?? [])),
    gone,
  };
}
