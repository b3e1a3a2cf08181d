/** Chains: append-only lists of which each entry holds the hash of the one before, so that anyone with a copy can verify them. */
import { hashOf } from './canonical.ts';

/** What makes an entry one of a chain. */
export interface Chained {
  /** 1 for the first entry of the chain, without gaps. */
  readonly sequence: number;
  /** Hash of the entry before; 64 zeros for the first. */
  readonly previous: string;
  /** `hashOf` the entry without its hash. */
  readonly hash: string;
}

/** `previous` of the first entry. */
export const FIRST_PREVIOUS = '0'.repeat(64);

/** The entry with its place in the chain after `last` (null: it is the first). */
export function chain<Content extends object>(content: Content, last: Chained | null): Content & Chained {
  const linked = {
    ...content,
    sequence: (last?.sequence ?? 0) + 1,
    previous: last?.hash ?? FIRST_PREVIOUS,
  };
  return { ...linked, hash: hashOf(linked) };
}

/** The sequence of the first entry that does not fit the chain; null: the chain is whole. */
export function findBreak(entries: readonly Chained[]): number | null {
  let previous = FIRST_PREVIOUS;
  for (const [index, entry] of entries.entries()) {
    const { hash, ...rest } = entry;
    if (entry.sequence !== index + 1 || entry.previous !== previous || hashOf(rest) !== hash)
      return index + 1;
    previous = hash;
  }
  return null;
}
