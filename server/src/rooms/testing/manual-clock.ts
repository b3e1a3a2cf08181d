/** A clock that stands still until it is told to go on. */
import type { Clock } from '../../clock.ts';

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

export class ManualClock implements Clock {
  #now: number;
  #timers = new Set<Timer>();

  constructor(now = Date.UTC(2026, 0, 5, 10)) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  after(delayMs: number, run: () => void): () => void {
    const timer = { at: this.#now + delayMs, run };
    this.#timers.add(timer);
    return () => void this.#timers.delete(timer);
  }

  /** Lets so much time pass and runs what comes due, in order. */
  advance(ms: number): void {
    const until = this.#now + ms;
    let next = this.#nextDue(until);
    while (next !== undefined) {
      this.#timers.delete(next);
      this.#now = Math.max(this.#now, next.at);
      next.run();
      next = this.#nextDue(until);
    }
    this.#now = until;
  }

  #nextDue(until: number): Timer | undefined {
    const due = [...this.#timers].filter(({ at }) => at <= until);
    return due.toSorted((a, b) => a.at - b.at)[0];
  }
}
