/** Figures: medians and percentiles of several runs, and how they are printed. */

export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

/** The value that `percent` of a hundred do not exceed. Throws where there is none. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))];
  if (value === undefined) throw new Error('Nothing was measured');
  return value;
}

/** One line of the report. */
export function printFigure(name: string, figure: string): void {
  console.log(`${name.padEnd(64)} ${figure}`);
}

export function milliseconds(value: number): string {
  return `${value.toFixed(value < 10 ? 1 : 0)} ms`;
}

/** Runs something several times; gives what each run measured. */
export async function times<Value>(count: number, run: (index: number) => Promise<Value>): Promise<Value[]> {
  const values: Value[] = [];
  for (let index = 0; index < count; index += 1) values.push(await run(index));
  return values;
}

/** What some work gave, and the milliseconds that it took. */
export function timed<Result>(work: () => Result): {
  readonly result: Result;
  readonly milliseconds: number;
} {
  const startedAt = performance.now();
  const result = work();
  return { result, milliseconds: performance.now() - startedAt };
}
