/** Time, passed in so that tests hold it still. */
export interface Clock {
  /** Milliseconds since 1970. May jump; nothing is ordered by it. */
  now(): number;
  /** Runs once after so many milliseconds; the function given back calls it off. */
  after(delayMs: number, run: () => void): () => void;
}

/** The clock of the machine. Waiting on it keeps no process alive. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after: (delayMs, run) => {
    const timer = setTimeout(run, delayMs);
    timer.unref();
    return () => clearTimeout(timer);
  },
};

/** The present moment as it is stored: ISO 8601 in UTC. */
export function timestamp(clock: Clock): string {
  return new Date(clock.now()).toISOString();
}
