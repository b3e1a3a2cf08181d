/** The changes that are in the words of a paragraph: reworded, brackets set or lifted, footnotes, format. */
import { FOOTNOTE_CHARACTER, type ParagraphId, type Run } from '@chapeau/model';
import { namedChange, type Change } from './change.ts';
import type { Marker } from './marker.ts';
import { earlierRuns, laterRuns, wordsOf } from './runs.ts';
import type { Segment, WordChange, WordCounts } from './segment.ts';

interface Facts extends WordCounts {
  readonly coarse: boolean;
}

interface Marked extends Facts {
  readonly segments: readonly Segment[];
}

/**
 * The changes that the segments hold, their ids beginning with `id`. Where nothing but brackets and footnote references came or went
 * (and the spaces around them), that is told and no rewording.
 */
export function wordChanges(id: string, { segments, ...facts }: Marked, marker: Marker): readonly Change[] {
  const words = wordsOf(segments);
  const marks = markChanges(id, segments);
  const isReworded = words.some(({ op }) => op !== 'equal');
  const isOfMarks = marks.some(({ kind }) => kind !== 'formatted') && isOfMarksAlone(words);
  if (!isReworded || isOfMarks) return marks;
  const { wordsInserted, wordsDeleted, coarse } = facts;
  const loudness = marker.loudnessOf(words);
  return [
    { kind: 'reworded', id: `${id}:reworded`, loudness, wordsInserted, wordsDeleted, coarse },
    ...marks,
  ];
}

/** What the segments hold beside words: brackets, footnotes and format. */
export function markChanges(id: string, segments: readonly Segment[]): readonly Change[] {
  const isFormatted = segments.some(({ op }) => op === 'format');
  return [
    ...(isFormatted ? [namedChange(id, 'formatted')] : []),
    ...bracketChanges(id, wordsOf(segments)),
    ...footnoteChanges(id, segments),
  ];
}

/** Brackets put in and taken out; nothing where as many came as went at each place. */
function bracketChanges(id: string, words: readonly WordChange[]): readonly Change[] {
  const [opening, closing] = [balanceOf(words, /[[［]/gu), balanceOf(words, /[\]］]/gu)];
  const set = Math.max(opening.more, closing.more);
  const lifted = Math.max(opening.less, closing.less);
  return set + lifted === 0 ? [] : [{ ...namedChange(id, 'brackets-changed'), set, lifted }];
}

/** How many more and how many fewer there are, place by place. */
function balanceOf(
  words: readonly WordChange[],
  sign: RegExp,
): { readonly more: number; readonly less: number } {
  let [more, less, balance] = [0, 0, 0];
  for (const { op, text } of [...words, { op: 'equal' as const, text: '' }]) {
    if (op === 'equal') {
      if (balance > 0) more += balance;
      else less -= balance;
      balance = 0;
    } else balance += (op === 'insert' ? 1 : -1) * (text.match(sign)?.length ?? 0);
  }
  return { more, less };
}

/** References to footnotes put in and taken out; nothing where they only stand elsewhere. */
function footnoteChanges(id: string, segments: readonly Segment[]): readonly Change[] {
  const [before, after] = [notesOf(earlierRuns(segments)), notesOf(laterRuns(segments))];
  const inserted = beyond(after, before);
  const deleted = beyond(before, after);
  if (inserted.length + deleted.length === 0) return [];
  return [{ ...namedChange(id, 'footnote-changed'), inserted, deleted }];
}

function notesOf(runs: readonly Run[]): readonly ParagraphId[] {
  return runs.flatMap((run) => ('footnote' in run ? run.footnote : []));
}

/** Those that the others have not, or not as often. */
function beyond(notes: readonly ParagraphId[], others: readonly ParagraphId[]): readonly ParagraphId[] {
  const left = new Map<ParagraphId, number>();
  for (const note of others) left.set(note, (left.get(note) ?? 0) + 1);
  return notes.filter((note) => {
    const count = left.get(note) ?? 0;
    left.set(note, count - 1);
    return count <= 0;
  });
}

const MARKS_ALONE = new RegExp(`^[\\s[\\]［］${FOOTNOTE_CHARACTER}]*$`, 'u');

function isOfMarksAlone(words: readonly WordChange[]): boolean {
  return words.every(({ op, text }) => op === 'equal' || MARKS_ALONE.test(text));
}
