/** Tells a silent connection from a dead one within fifteen seconds: a laptop that slept, a cable that was pulled. */

/** What the heartbeat needs of a connection. */
export interface Beating {
  readonly isOpen: () => boolean;
  /** When something last arrived, in milliseconds. */
  readonly heardAt: () => number;
  /** Asks the server something that it answers at once. */
  readonly ask: () => void;
  /** Called once for each connection that does not answer. */
  readonly dead: () => void;
}

export const HEARTBEAT = { everyMs: 1_000, silenceMs: 7_000, answerMs: 5_000 } as const;

/** One look at the connection per `beat`. Asks after a silence; declares it dead when even that goes unanswered. */
export class Heartbeat {
  readonly #connection: Beating;
  #askedAt: number | null = null;

  constructor(connection: Beating) {
    this.#connection = connection;
  }

  beat(nowMs: number): void {
    const heardAt = this.#connection.heardAt();
    if (!this.#connection.isOpen() || (this.#askedAt !== null && heardAt >= this.#askedAt))
      this.#askedAt = null;
    if (!this.#connection.isOpen()) return;
    if (this.#askedAt === null) {
      if (nowMs - heardAt >= HEARTBEAT.silenceMs) this.#ask(nowMs);
    } else if (nowMs - this.#askedAt >= HEARTBEAT.answerMs) {
      this.#askedAt = null;
      this.#connection.dead();
    }
  }

  #ask(nowMs: number): void {
    this.#askedAt = nowMs;
    this.#connection.ask();
  }
}
