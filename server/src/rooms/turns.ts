/** Turns: what wants to change a room passes one at a time, in the order of asking. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  /** Whether no turn runs or waits. */
  get areIdle(): boolean {
    return this.#waiting === 0;
  }

  /** Runs the turn when those before it are over, however they ended. */
  take<Result>(turn: () => Promise<Result>): Promise<Result> {
    this.#waiting += 1;
    const taken = this.#last.then(turn).finally(() => {
      this.#waiting -= 1;
    });
    this.#last = taken.catch(() => {});
    return taken;
  }
}
