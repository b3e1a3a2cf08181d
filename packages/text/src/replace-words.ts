/** Other words in the place of some, as a typist would leave them: everything else keeps its formats, links and footnotes. */
import { MARKS, textOf, type Run, type TextRun, type Wording } from '@chapeau/model';
import { findTarget, joinRuns } from './link.ts';
import { lengthOf, sliceRuns, textAt } from './run-pieces.ts';

/** What is to stand from `from` up to `to`, offsets in UTF-16 units of the wording's text. */
export interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * The wording with the replacement made. Of the words replaced, those at either end that stand in the new ones as well stay as they are;
 * the rest takes the marks and the address that all of what it replaces had. In the place of nothing, words take the format that goes
 * on through there. A reference of which words are replaced is none any more: it may mean another paragraph now. Throws a
 * RangeError where the wording has no such stretch.
 */
export function replaceWords(wording: Wording, { from, to, text }: Replacement): Wording {
  const { runs } = wording;
  const length = lengthOf(runs);
  if (!(from >= 0 && from <= to && to <= length))
    throw new RangeError(`The wording has ${length} units, not ${from} to ${to}`);
  const before = textOf(wording).slice(from, to);
  const head = sharedHead(before, text);
  const tail = sharedTail(before.slice(head), text.slice(head));
  const [start, end] = [from + head, to - tail];
  const words = text.slice(head, text.length - tail);
  if (start === end)
    return { ...wording, runs: joinedAround(runs, [start, end], textAt(runs, start, words)) };
  const loose = unreferred(runs, start, end);
  const format = sharedFormat(sliceRuns(loose, start, end));
  return { ...wording, runs: joinedAround(loose, [start, end], { text: words, ...format }) };
}

function joinedAround(runs: readonly Run[], [start, end]: readonly [number, number], put: TextRun): Run[] {
  return joinRuns([...sliceRuns(runs, 0, start), put, ...sliceRuns(runs, end, lengthOf(runs))]);
}

/** Never ends within a sign of two units: halves that had other formats would stand apart. */
function sharedHead(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return /[\uD800-\uDBFF]/.test(a[length - 1] ?? '') ? length - 1 : length;
}

function sharedTail(a: string, b: string): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a.at(-1 - length) === b.at(-1 - length)) length += 1;
  return length > 0 && /[\uDC00-\uDFFF]/.test(a.at(-length) ?? '') ? length - 1 : length;
}

/** The runs with the references that reach into the stretch as plain words. */
function unreferred(runs: readonly Run[], start: number, end: number): readonly Run[] {
  let at = 0;
  return runs.map((run) => {
    const from = at;
    at += lengthOf([run]);
    if ('footnote' in run || findTarget(run.href) === null || at <= start || from >= end) return run;
    const { href: _, ...plain } = run;
    return plain;
  });
}

function sharedFormat(runs: readonly Run[]): Omit<TextRun, 'text'> {
  const texts = runs.flatMap((run) => ('text' in run ? [run] : []));
  const [first] = texts;
  const marks = MARKS.filter((mark) => texts.every((run) => run.marks?.includes(mark) === true));
  const href = texts.every((run) => run.href === first?.href) ? first?.href : undefined;
  return { ...(first && marks.length > 0 && { marks }), ...(href !== undefined && { href }) };
}
