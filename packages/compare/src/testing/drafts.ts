/** Drafts for tests: a builder in which a test names only what matters, and a way to show marks as text. */
import type { ParagraphId, PlainDraft, PlainParagraph, Run } from '@chapeau/model';
import type { Segment, WordChange } from '../segment.ts';
import { wordsOf } from '../runs.ts';

/** The id that belongs to a short name: `par-` and the name, filled up with zeros. */
export function paragraphId(name: string): ParagraphId {
  return `par-${name.padStart(16, '0')}` as ParagraphId;
}

/** A numbered paragraph of that name; its text is the first argument after it. */
export function paragraph(
  name: string,
  text: string | readonly Run[],
  rest: Partial<PlainParagraph> = {},
): PlainParagraph {
  const runs = typeof text === 'string' ? (text === '' ? [] : [{ text }]) : text;
  return {
    id: paragraphId(name),
    kind: 'numbered',
    level: 1,
    number: null,
    alternativeOf: null,
    stage: 0,
    status: 'open',
    runs,
    ...rest,
  };
}

/** A draft of these paragraphs. */
export function draft(paragraphs: readonly PlainParagraph[], rest: Partial<PlainDraft> = {}): PlainDraft {
  return {
    format: 'chapeau-plain-draft/1',
    title: 'Draft progress report',
    symbol: 'A/1',
    kind: 'report',
    language: 'en',
    paragraphs,
    ...rest,
  };
}

/** Word changes as one line: `kept [-deleted-] {+inserted+}`. */
export function shown(words: readonly WordChange[]): string {
  const frames = { equal: ['', ''], insert: ['{+', '+}'], delete: ['[-', '-]'] } as const;
  return words.map(({ op, text }) => frames[op][0] + text + frames[op][1]).join('');
}

/** The words of segments in the same way. */
export function shownSegments(segments: readonly Segment[]): string {
  return shown(wordsOf(segments));
}

/** Joins the texts of the word changes of the given kinds. */
export function joined(words: readonly WordChange[], ...ops: readonly WordChange['op'][]): string {
  return words
    .filter(({ op }) => ops.includes(op))
    .map(({ text }) => text)
    .join('');
}
