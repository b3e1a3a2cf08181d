/** A clock that stands still until it is moved. */

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

export class StillClock {
  #now: number;
  readonly #timers = new Set<Timer>();

  constructor(now = Date.UTC(2024, 0, 15, 10)) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  after(delayMs: number, run: () => void): () => void {
    const timer = { at: this.#now + delayMs, run };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  /** Moves on, and runs what has come due, in its order. */
  move(ms: number): void {
    this.#now += ms;
    const due = [...this.#timers].filter(({ at }) => at <= this.#now).toSorted((a, b) => a.at - b.at);
    for (const timer of due) if (this.#timers.delete(timer)) timer.run();
  }
}
