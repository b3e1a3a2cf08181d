/** Counts refused edits by actor: a refusal costs the server more than an edit, so nobody gets many. */
import { LIMITS, type ActorId } from '@chapeau/model';
import type { Clock } from '../clock.ts';
import { Bucket } from './bucket.ts';

const SECONDS = 60;

export class RefusalLedger {
  readonly #clock: Clock;
  readonly #buckets = new Map<ActorId, Bucket>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Counts one; true: it was the last one allowed, and the actor's connections are to be closed. */
  count(actor: ActorId): boolean {
    const bucket = this.#buckets.get(actor) ?? this.#fresh();
    this.#buckets.set(actor, bucket);
    bucket.take();
    return bucket.waitMs() > 0;
  }

  /** Whether the actor has used up its refusals for now. */
  isBarred(actor: ActorId): boolean {
    const bucket = this.#buckets.get(actor);
    return bucket !== undefined && bucket.waitMs() > 0;
  }

  #fresh(): Bucket {
    const atOnce = LIMITS.refusalsPerMinute;
    return new Bucket(this.#clock, { atOnce, perSecond: atOnce / SECONDS });
  }
}
