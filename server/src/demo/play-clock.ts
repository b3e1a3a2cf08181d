/** The clock that the demonstration is played on: it stands in the past and goes on up to the present, so that there are days behind it. */
import type { Clock } from '../clock.ts';

/** Does not go by itself. */
export class PlayClock implements Clock {
  readonly #present: Clock;
  #at: number;

  constructor(present: Clock) {
    this.#present = present;
    this.#at = present.now();
  }

  now(): number {
    return this.#at;
  }

  after(delayMs: number, run: () => void): () => void {
    return this.#present.after(delayMs, run);
  }

  /** To that moment; to the present where it is yet to come. */
  moveTo(moment: number): void {
    this.#at = Math.min(moment, this.#present.now());
  }

  pass(minutes: number): void {
    this.moveTo(this.#at + minutes * 60_000);
  }
}
