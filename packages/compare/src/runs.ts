/** Word changes over formatted runs, so that what is shown of a change keeps its emphasis, links and footnote references. */
import { FOOTNOTE_CHARACTER, textOf, type Run } from '@chapeau/model';
import { compareTokens, markerFor, type Marker, type Range, type Stretch } from './marker.ts';
import type { Segment, WordChange, WordCounts } from './segment.ts';
import { tokensOfRuns, type Token } from './tokens.ts';

export interface RunComparison extends WordCounts {
  readonly segments: readonly Segment[];
  readonly coarse: boolean;
}

/** The segments that lead from some runs to others, cut by the word boundaries of `language` (BCP 47; throws on what is none). */
export function markRuns(from: readonly Run[], to: readonly Run[], language: string): RunComparison {
  return markRunsWith(markerFor(language), from, to);
}

/** `markRuns` as part of a larger comparison, within its bound. */
export function markRunsWith(marker: Marker, from: readonly Run[], to: readonly Run[]): RunComparison {
  const before = tokensOfRuns(from, marker.tokenize);
  const after = tokensOfRuns(to, marker.tokenize);
  const { stretches, ...rest } = compareTokens(before, after, marker.effort);
  const cut = { from: cutter(from, before), to: cutter(to, after) };
  return { segments: stretches.flatMap((stretch) => segmentsOf(stretch, cut)), ...rest };
}

/** Cuts both sides; see `cutter`. */
export interface Cut {
  readonly from: (range: Range) => readonly Run[];
  readonly to: (range: Range) => readonly Run[];
}

/** The segments of a stretch. Ask for the stretches one after the other. */
export function segmentsOf(stretch: Stretch, cut: Cut): readonly Segment[] {
  switch (stretch.op) {
    case 'delete':
      return [{ op: 'delete', runs: cut.from(stretch.from) }];
    case 'insert':
      return [{ op: 'insert', runs: cut.to(stretch.to) }];
    case 'equal':
      return markFormats(cut.from(stretch.from), cut.to(stretch.to));
  }
}

/** Gives the runs of a range of tokens; to be asked from left to right without gaps, so that the whole takes linear time. */
export function cutter(runs: readonly Run[], tokens: readonly Token[]): (range: Range) => readonly Run[] {
  const queue = runQueue(runs);
  return ({ start, end }) => {
    let length = 0;
    for (let index = start; index < end; index += 1) length += tokens[index]?.text.length ?? 0;
    return queue.take(length);
  };
}

/** Runs of which the beginning is taken off bit by bit. */
function runQueue(runs: readonly Run[]) {
  let index = 0;
  let offset = 0;
  /** Characters left in the first run; 0: none is left. */
  const firstLength = () => lengthOf(runs[index]) - offset;
  const take = (length: number): Run[] => {
    const taken: Run[] = [];
    for (let run = runs[index]; run !== undefined && length > 0; run = runs[index]) {
      const end = Math.min(lengthOf(run), offset + length);
      length -= end - offset;
      taken.push('footnote' in run ? run : { ...run, text: run.text.slice(offset, end) });
      offset = end;
      if (offset === lengthOf(run)) [index, offset] = [index + 1, 0];
    }
    return taken;
  };
  return { firstLength, take };
}

/** Characters of the run in the text of its paragraph; 0: there is none. */
export function lengthOf(run: Run | undefined): number {
  if (run === undefined) return 0;
  return 'footnote' in run ? FOOTNOTE_CHARACTER.length : run.text.length;
}

/** Runs of the same words as segments: alike where the format is, `format` where it differs. */
function markFormats(from: readonly Run[], to: readonly Run[]): readonly Segment[] {
  const [before, after] = [runQueue(from), runQueue(to)];
  const pieces: { alike: boolean; before: Run[]; runs: Run[] }[] = [];
  for (;;) {
    const length = Math.min(before.firstLength(), after.firstLength());
    if (length === 0) break;
    const [a, b] = [before.take(length), after.take(length)];
    const alike = a.map(formatOf).join() === b.map(formatOf).join();
    const last = pieces.at(-1);
    if (last?.alike === alike) {
      last.before.push(...a);
      last.runs.push(...b);
    } else pieces.push({ alike, before: a, runs: b });
  }
  return pieces.map((piece) =>
    piece.alike
      ? { op: 'equal', runs: joinRuns(piece.runs) }
      : { op: 'format', before: joinRuns(piece.before), runs: joinRuns(piece.runs) },
  );
}

/** Marks and link of a run: alike where two runs may be one. */
export function formatOf(run: Run): string {
  if ('text' in run && run.marks === undefined && run.href === undefined) return PLAIN_FORMAT;
  return 'footnote' in run ? '' : JSON.stringify([run.marks ?? [], run.href ?? null]);
}

const PLAIN_FORMAT = JSON.stringify([[], null]);

/** The runs with neighbours of the same format made one. */
export function joinRuns(runs: readonly Run[]): readonly Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last && 'text' in last && 'text' in run && formatOf(last) === formatOf(run))
      joined.splice(-1, 1, { ...last, text: last.text + run.text });
    else joined.push(run);
  }
  return joined;
}

/** The runs before the change: what `equal`, `delete` and `format` hold of the earlier wording. */
export function earlierRuns(segments: readonly Segment[]): readonly Run[] {
  return joinRuns(
    segments.flatMap((segment) => {
      if (segment.op === 'insert') return [];
      return segment.op === 'format' ? segment.before : segment.runs;
    }),
  );
}

/** The runs after the change: what `equal`, `insert` and `format` hold of the later wording. */
export function laterRuns(segments: readonly Segment[]): readonly Run[] {
  return joinRuns(segments.flatMap((segment) => (segment.op === 'delete' ? [] : segment.runs)));
}

/** The segments as plain word changes: what another format counts as equal. */
export function wordsOf(segments: readonly Segment[]): readonly WordChange[] {
  const words: WordChange[] = [];
  for (const segment of segments) {
    const op = segment.op === 'format' ? 'equal' : segment.op;
    const text = textOf(segment);
    const last = words.at(-1);
    if (last?.op === op) words.splice(-1, 1, { op, text: last.text + text });
    else words.push({ op, text });
  }
  return words;
}
