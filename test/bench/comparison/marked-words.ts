/**
 * One measure for all contenders: which words of either text they marked. They treat white space differently, so what is marked is
 * told by letters: every character that is not white space, paragraph after paragraph.
 */
import { textOf, type PlainDraft } from '@chapeau/model';

/** What a contender made of two texts. */
export interface Marked {
  /** By letter of the earlier text: 1 where it is marked as deleted. */
  readonly deleted: Uint8Array;
  /** By letter of the later text: 1 where it is marked as inserted. */
  readonly inserted: Uint8Array;
  /** Paragraphs that it says have moved, by position. */
  readonly moves: readonly { readonly from: number; readonly to: number }[];
}

/** A text as letters and words. */
export interface Lettered {
  readonly length: number;
  /** By paragraph, the letter with which it begins. */
  readonly starts: readonly number[];
  /** First letter of each word, and the one after its last. */
  readonly words: readonly { readonly start: number; readonly end: number }[];
}

export function letteredOf({ paragraphs, language }: PlainDraft): Lettered {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  const starts: number[] = [];
  const words: { start: number; end: number }[] = [];
  let length = 0;
  for (const paragraph of paragraphs) {
    starts.push(length);
    for (const { segment, isWordLike } of segmenter.segment(textOf(paragraph))) {
      const end = length + letterCount(segment);
      if (isWordLike === true) words.push({ start: length, end });
      length = end;
    }
  }
  return { length, starts, words };
}

/** Letters of a text. */
export function letterCount(text: string): number {
  return text.replaceAll(/\s+/gu, '').length;
}

/** How many words have a letter that is marked; given `kept`, of those alone whose letters were all kept. */
export function countMarked({ words }: Lettered, marked: Uint8Array, kept?: Uint8Array): number {
  return words.filter(
    ({ start, end }) =>
      marked.subarray(start, end).includes(1) &&
      (kept === undefined || !kept.subarray(start, end).includes(0)),
  ).length;
}

/** A stretch of one text or both, in reading order. */
interface Stretch {
  readonly op: 'equal' | 'insert' | 'delete';
  readonly text: string;
}

/** The marks of a contender that goes through both texts from beginning to end. Throws where its stretches are not the two texts. */
export function markedByStretches(
  stretches: Iterable<Stretch>,
  lengths: { readonly from: number; readonly to: number },
): Omit<Marked, 'moves'> {
  const deleted = new Uint8Array(lengths.from);
  const inserted = new Uint8Array(lengths.to);
  let [from, to] = [0, 0];
  for (const { op, text } of stretches) {
    const length = letterCount(text);
    if (op === 'delete') deleted.fill(1, from, from + length);
    if (op === 'insert') inserted.fill(1, to, to + length);
    if (op !== 'insert') from += length;
    if (op !== 'delete') to += length;
  }
  if (from !== lengths.from || to !== lengths.to)
    throw new Error(`${from} and ${to} letters were told, not ${lengths.from} and ${lengths.to}`);
  return { deleted, inserted };
}
