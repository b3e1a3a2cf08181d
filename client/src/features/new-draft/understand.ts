/** A text that is to become a draft, read and counted: the work of the worker, without the worker. */
import { readText, type TextFormat, type Understanding } from '@chapeau/interchange';
import { FOOTNOTE_CHARACTER, makeId, textOf, type DraftKind } from '@chapeau/model';
import { randomBytes } from '../../app/random.ts';

export interface SourceText {
  readonly source: string;
  readonly format: TextFormat | 'auto';
  readonly kind: DraftKind;
}

export interface Understood {
  readonly understanding: Understanding;
  readonly words: number;
  /** Opening square brackets. */
  readonly brackets: number;
}

/** Reads the text as the server will. */
export function understand({ source, format, kind }: SourceText): Understood {
  const understanding = readText(source, { format, kind, makeId: () => makeId('paragraph', randomBytes) });
  const segmenter = new Intl.Segmenter(understanding.language ?? 'en', { granularity: 'word' });
  let words = 0;
  let brackets = 0;
  for (const paragraph of understanding.paragraphs) {
    const text = textOf(paragraph).replaceAll(FOOTNOTE_CHARACTER, ' ');
    for (const { isWordLike } of segmenter.segment(text)) if (isWordLike === true) words += 1;
    brackets += text.split('[').length - 1;
  }
  return { understanding, words, brackets };
}
