/** Watches the deadlines of silence procedures: whatever runs when its deadline comes is concluded, also where no server ran then. */
import type { Silence } from '@chapeau/model';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import { Turns } from '../rooms/turns.ts';
import type { Storage } from '../storage/port.ts';

export interface SilenceClockOptions {
  readonly storage: Pick<Storage, 'list'>;
  readonly clock: Clock;
  readonly log: Log;
  /** Concludes one whose deadline has come; `again`: it could not be done now. */
  readonly conclude: (silence: Silence) => Promise<'done' | 'again'>;
}

/** So long after a failure it is tried again. */
const RETRY_MS = 10_000;
/** So long at most it waits without looking: a clock that is set anew is noticed, and no timer waits longer than one can. */
const LONGEST_WAIT_MS = 60 * 60_000;

export class SilenceClock {
  readonly #options: SilenceClockOptions;
  readonly #turns = new Turns();
  #callOff: () => void = () => undefined;
  #isStopped = false;

  constructor(options: SilenceClockOptions) {
    this.#options = options;
  }

  /** Concludes what came due meanwhile, and waits for the rest from then on. Settles when that is done; never rejects. */
  start(): Promise<void> {
    return this.#turns.take(() => this.#turn());
  }

  /** Reads the deadlines again. */
  look(): void {
    void this.start();
  }

  /** Waits for nothing more. Settles when what is under way is over. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#callOff();
    await this.settled();
  }

  /** Settles when what is under way is over. */
  async settled(): Promise<void> {
    while (!this.#turns.areIdle) await this.#turns.take(() => Promise.resolve());
  }

  async #turn(): Promise<void> {
    this.#callOff();
    if (this.#isStopped) return;
    const waitMs = await this.#concludeDue();
    if (this.#isStopped || waitMs === null) return;
    this.#callOff = this.#options.clock.after(Math.min(waitMs, LONGEST_WAIT_MS), () => this.look());
  }

  /** Milliseconds until it is to look again; null: nothing runs. */
  async #concludeDue(): Promise<number | null> {
    const waits: number[] = [];
    const running = await this.#orNull(() => this.#running());
    for (const silence of running ?? []) {
      const waitMs = Date.parse(silence.deadline) - this.#options.clock.now();
      if (waitMs > 0) waits.push(waitMs);
      else if ((await this.#orNull(() => this.#options.conclude(silence))) !== 'done') waits.push(RETRY_MS);
    }
    if (running === null) return RETRY_MS;
    return waits.length === 0 ? null : Math.min(...waits);
  }

  /** This is the edge that tries again: a failure is logged, and holds up no other procedure. Null: it failed. */
  async #orNull<Result>(attempt: () => Promise<Result>): Promise<Result | null> {
    try {
      return await attempt();
    } catch (fault) {
      this.#options.log.error({ err: fault }, 'A silence procedure was not concluded; it is tried again.');
      return null;
    }
  }

  async #running(): Promise<readonly Silence[]> {
    const { storage } = this.#options;
    const running: Silence[] = [];
    for (const process of await storage.list('process', '')) {
      for (const draft of await storage.list('draft', process.id)) {
        for (const one of await storage.list('arrangement', draft.id))
          if (one.kind === 'silence' && one.state === 'running') running.push(one);
      }
    }
    return running;
  }
}
