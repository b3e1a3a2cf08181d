/** Work in pieces: whoever types waits for one piece, not for all of them. */
import type { Stepwise } from '@chapeau/compare';
import { setImmediate } from 'node:timers/promises';

/** So long at most is worked before others have their turn, as far as pieces are that small. */
const AT_A_TIME_MS = 10;

/** Each item worked on in its order, with pauses between them. */
export async function inPauses<Item, Made>(
  items: readonly Item[],
  work: (item: Item) => Made,
): Promise<readonly Made[]> {
  const made: Made[] = [];
  let since = performance.now();
  for (const item of items) {
    made.push(work(item));
    if (performance.now() - since < AT_A_TIME_MS) continue;
    await setImmediate();
    since = performance.now();
  }
  return made;
}

/** Work that stops between its steps, taken with pauses. */
export async function stepsInPauses<Made>(steps: Stepwise<Made>): Promise<Made> {
  let since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - since < AT_A_TIME_MS) continue;
    await setImmediate();
    since = performance.now();
  }
}

/** Gives a function to be called between pieces of work: it lets others have their turn where it is time. */
export function pacing(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < AT_A_TIME_MS) return;
    await setImmediate();
    since = performance.now();
  };
}
