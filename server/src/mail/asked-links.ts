/** How many links that confirm an address are sent: nobody's letter box is filled, whoever asks, and however often one ends and asks anew. */
import type { ActorId } from '@chapeau/model';
import type { Clock } from '../clock.ts';
import { Bucket, type Allowance } from '../rooms/bucket.ts';

const A_DAY_SECONDS = 24 * 60 * 60;
/** To one address, and at one person's request. */
const MOST: Allowance = { atOnce: 5, perSecond: 5 / A_DAY_SECONDS };
/** Addresses and people that are kept in mind; the earliest are forgotten. */
const KEPT_IN_MIND = 10_000;

export class AskedLinks {
  readonly #buckets = new Map<string, Bucket>();

  /** Counts one; false: it is one too many, for this address or this person. */
  take(clock: Clock, address: string, by: ActorId): boolean {
    const mayAsk = this.#bucket(clock, by).take();
    return mayAsk && this.#bucket(clock, address.toLowerCase()).take();
  }

  #bucket(clock: Clock, of: string): Bucket {
    const bucket = this.#buckets.get(of) ?? new Bucket(clock, MOST);
    this.#buckets.set(of, bucket);
    const [earliest] = this.#buckets.keys();
    if (this.#buckets.size > KEPT_IN_MIND && earliest !== undefined) this.#buckets.delete(earliest);
    return bucket;
  }
}
