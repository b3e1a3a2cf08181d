/** Counts the bytes of edits by actor: judging costs by the byte, even what says nothing new, and whoever comes back is the same. */
import { LIMITS, type ActorId } from '@chapeau/model';
import type { Clock } from '../clock.ts';
import { Bucket } from './bucket.ts';

export class ByteLedger {
  readonly #clock: Clock;
  readonly #buckets = new Map<ActorId, Bucket>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Counts them against what the actor may send; false: it has sent too many. */
  take(actor: ActorId, bytes: number): boolean {
    const bucket = this.#buckets.get(actor) ?? this.#fresh();
    this.#buckets.set(actor, bucket);
    return bucket.take(bytes);
  }

  #fresh(): Bucket {
    return new Bucket(this.#clock, {
      atOnce: LIMITS.updateBytesAtOnce,
      perSecond: LIMITS.updateBytesPerSecond,
    });
  }
}
