/** Waiting for what is bound to come: asks again and again, and never longer than it takes. */

export interface UntilOptions {
  /** How long to go on asking. */
  readonly withinMs?: number;
  /** What is waited for, for the sentence of a failure. */
  readonly what?: string;
}

type Falsy = false | 0 | '' | null | undefined;

/** The first answer that is truthy. Rejects with the time that was given, what was waited for, and the last error. */
export async function until<Answer>(
  ask: () => Answer | Promise<Answer>,
  { withinMs = 10_000, what = ask.toString() }: UntilOptions = {},
): Promise<Exclude<Answer, Falsy>> {
  const deadline = Date.now() + withinMs;
  let last: unknown;
  for (;;) {
    try {
      const answer = await ask();
      if (answer) return answer as Exclude<Answer, Falsy>;
      last = undefined;
    } catch (error) {
      last = error;
    }
    if (Date.now() > deadline) throw new Error(`Not within ${withinMs} ms: ${what}`, { cause: last });
    await pause(5);
  }
}

/** Gives the event loop back for a moment. Not for waiting until something has happened: that is `until`. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
