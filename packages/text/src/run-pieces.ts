/** Runs cut by offsets in their text (UTF-16 units; a footnote reference counts as one). */
import type { Run, TextRun } from '@chapeau/model';

/** How many units the runs have. */
export function lengthOf(runs: readonly Run[]): number {
  return runs.reduce((length, run) => length + lengthOfRun(run), 0);
}

/** What stands from `from` up to `to`, with its formats. */
export function sliceRuns(runs: readonly Run[], from: number, to: number): Run[] {
  const slice: Run[] = [];
  let start = 0;
  for (const run of runs) {
    const length = lengthOfRun(run);
    const [left, right] = [Math.max(from - start, 0), Math.min(to - start, length)];
    if (left < right) slice.push('text' in run ? { ...run, text: run.text.slice(left, right) } : run);
    start += length;
  }
  return slice;
}

/** Text with the format of the run that goes on through `at`; between two runs without any. */
export function textAt(runs: readonly Run[], at: number, text: string): TextRun {
  let start = 0;
  for (const run of runs) {
    const end = start + lengthOfRun(run);
    if (start < at && at < end && 'text' in run) return { ...run, text };
    start = end;
  }
  return { text };
}

function lengthOfRun(run: Run): number {
  return 'text' in run ? run.text.length : 1;
}
