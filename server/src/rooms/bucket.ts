/** A bucket of tokens: so many at once, so many a second on average. */
import type { Clock } from '../clock.ts';

export interface Allowance {
  readonly atOnce: number;
  readonly perSecond: number;
}

export class Bucket {
  readonly #clock: Clock;
  readonly #allowance: Allowance;
  #tokens: number;
  #filledAt: number;

  constructor(clock: Clock, allowance: Allowance) {
    this.#clock = clock;
    this.#allowance = allowance;
    this.#tokens = allowance.atOnce;
    this.#filledAt = clock.now();
  }

  /** Takes tokens, one unless told otherwise; false: so many are not left, and none is taken. */
  take(count = 1): boolean {
    this.#fill();
    if (this.#tokens < count) return false;
    this.#tokens -= count;
    return true;
  }

  /** How long until a token is there; 0: now. */
  waitMs(): number {
    this.#fill();
    return this.#tokens >= 1 ? 0 : Math.ceil(((1 - this.#tokens) / this.#allowance.perSecond) * 1000);
  }

  #fill(): void {
    const now = this.#clock.now();
    // A clock that jumps backwards gives nothing and takes nothing.
    const seconds = Math.max(0, now - this.#filledAt) / 1000;
    this.#filledAt = now;
    this.#tokens = Math.min(this.#allowance.atOnce, this.#tokens + seconds * this.#allowance.perSecond);
  }
}
