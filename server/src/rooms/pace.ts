/** The pace of a broadcast: at once while little is going on, merged over a short while when much is. */
import type { Clock } from '../clock.ts';

/** Frames per second above which they are held back, and for how long. Sending costs per frame and listener, not per byte. */
const STEPS = [
  { above: 15_000, waitMs: 50 },
  { above: 1_500, waitMs: 16 },
] as const;

export class Pace {
  readonly #clock: Clock;
  #framesPerSecond = 0;
  #notedAt: number;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#notedAt = clock.now();
  }

  /** Something is to be told to so many listeners; gives how long to wait with it. 0: send at once. */
  waitMs(listeners: number): number {
    const now = this.#clock.now();
    const seconds = Math.max(0, now - this.#notedAt) / 1000;
    this.#notedAt = now;
    this.#framesPerSecond = this.#framesPerSecond * Math.exp(-seconds) + listeners;
    return STEPS.find(({ above }) => this.#framesPerSecond > above)?.waitMs ?? 0;
  }
}
