/** Builders and readers of results for the tests of this package. */
import {
  textOf,
  type DraftKind,
  type ParagraphId,
  type PlainDraft,
  type PlainParagraph,
} from '@chapeau/model';
import { readText } from '../read-text.ts';
import type { ReadOptions, Understanding } from '../understanding.ts';

/** Gives `par-0000000000000001`, … */
export function countingIds(): () => ParagraphId {
  let count = 0;
  return () => `par-${String((count += 1)).padStart(16, '0')}` as ParagraphId;
}

/** Reads Markdown of a report; name what matters. */
export function read(source: string, options: Partial<ReadOptions> = {}): Understanding {
  return readText(source, { format: 'markdown', kind: 'report', makeId: countingIds(), ...options });
}

/** Each paragraph in one line: kind, level, number, words; `^` is a footnote reference. */
export function outlineOf({ paragraphs }: Pick<Understanding, 'paragraphs'>): string[] {
  return paragraphs.map(
    ({ kind, level, number, runs }) =>
      `${kind} ${level} ${number ?? '–'} ${textOf({ runs }).replaceAll('\uFFFC', '^')}`,
  );
}

/** A draft of the paragraphs. */
export function draftOf(paragraphs: readonly PlainParagraph[], kind: DraftKind = 'report'): PlainDraft {
  return {
    format: 'chapeau-plain-draft/1',
    title: 'Draft report',
    symbol: 'A/AC.1/1',
    kind,
    language: 'en',
    paragraphs,
  };
}

/** Paragraphs apart from ids, stage and status: references and alternatives by place. */
export function contentOf(paragraphs: readonly PlainParagraph[]): unknown[] {
  const place = (id: ParagraphId) => paragraphs.findIndex((paragraph) => paragraph.id === id);
  return paragraphs.map(({ kind, level, number, runs, alternativeOf }) => ({
    kind,
    level,
    number,
    alternativeOf: alternativeOf === null ? null : place(alternativeOf),
    runs: runs.map((run) => ('footnote' in run ? { footnote: place(run.footnote) } : run)),
  }));
}

/** The words of a text: letters and digits, in order; asterisks inside words are none. */
export function wordsOf(text: string): string[] {
  return text.replaceAll('*', '').match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The words of an understanding: numbers and text as printed, footnote references as their labels, then what notes say was dropped. A title of front matter is to be added. */
export function wordsUnderstood({ paragraphs, notes }: Understanding): string[] {
  const labels = new Map(paragraphs.map(({ id, number }) => [id, number ?? '']));
  const shown = paragraphs.map(({ number, runs }) => {
    const text = runs
      .map((run) => ('text' in run ? run.text : ` ${labels.get(run.footnote) ?? ''} `))
      .join('');
    return `${number ?? ''} ${text}`;
  });
  const dropped = notes.map((note) => ('dropped' in note ? note.dropped : ''));
  return wordsOf([...shown, ...dropped].join('\n'));
}
