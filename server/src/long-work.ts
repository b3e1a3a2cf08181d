/** Long work that readers ask for: one at a time on the whole server, each asker in turn, and nobody without bound. */
import { refuse, type ActorId, type Refusal } from '@chapeau/model';
import type { Clock } from './clock.ts';
import { Bucket, type Allowance } from './rooms/bucket.ts';
import { Turns } from './rooms/turns.ts';

/** Whoever draws a slider across years, or goes through a text paragraph by paragraph, asks for what it stops at. */
const PER_ACTOR: Allowance = { atOnce: 40, perSecond: 2 };

interface Asker {
  readonly bucket: Bucket;
  readonly turns: Turns;
}

export class LongWork {
  readonly #turns = new Turns();
  readonly #askers = new Map<ActorId, Asker>();

  /** What the work makes, in its turn: of one asker never more than one waits before others. Refused where somebody asks too often. */
  async take<Made>(
    { clock }: { readonly clock: Clock },
    by: ActorId,
    work: () => Promise<Made>,
  ): Promise<Made | Refusal> {
    const { bucket, turns } = this.#askerOf(clock, by);
    if (!bucket.take()) return refuse('too-many-requests');
    return await turns.take(() => this.#turns.take(work));
  }

  #askerOf(clock: Clock, by: ActorId): Asker {
    const asker = this.#askers.get(by) ?? { bucket: new Bucket(clock, PER_ACTOR), turns: new Turns() };
    this.#askers.set(by, asker);
    return asker;
  }
}
