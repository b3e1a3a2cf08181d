/** Work that stops between its steps: for whoever lets others have their turn meanwhile. */

/** Yields after every step, and gives what was made at the end. */
export type Stepwise<Made> = Generator<void, Made, void>;

/** What it makes, all steps taken one after the other. */
export function atOnce<Made>(steps: Stepwise<Made>): Made {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
