/** Amendments as edits of a paragraph's text, with the spaces that a typist would leave. */
import type { Edit, Span } from './order.ts';
import { beginsClosing, endsWithStop, wantsSpace } from './script.ts';

/** Other words in the place of some; none: they are taken out. */
export function replaced(text: string, span: Span, words: string): Edit {
  return words === '' ? takenOut(text, span) : { ...span, text: words };
}

/** Takes words out with one of the spaces around them. */
export function takenOut(text: string, { from, to }: Span): Edit {
  const isSpaceBefore = /\s/u.test(text.charAt(from - 1));
  const isSpaceAfter = /\s/u.test(text.charAt(to));
  const rest = text.slice(to);
  if (isSpaceBefore && (isSpaceAfter || rest === '' || beginsClosing(rest)))
    return { from: from - 1, to, text: '' };
  if (from === 0 && isSpaceAfter) return { from, to: to + 1, text: '' };
  return { from, to, text: '' };
}

/** Puts words in at a place, with a space on either side where one belongs. */
export function putIn(text: string, at: number, words: string): Edit {
  if (words === '') return { from: at, to: at, text: '' };
  const before = wantsSpace(text.slice(0, at), words) ? ' ' : '';
  const after = wantsSpace(words, text.slice(at)) ? ' ' : '';
  return { from: at, to: at, text: before + words + after };
}

/** Adds words at the end: before the stop that closes the paragraph, unless they bring a stop of their own. */
export function addedAtEnd(text: string, words: string): Edit {
  const end = text.trimEnd().length;
  const isBeforeStop = endsWithStop(text.slice(0, end)) && !endsWithStop(words);
  return putIn(text, isBeforeStop ? end - 1 : end, words);
}

/** The text with the edit made. */
export function applyEdit(text: string, edit: Edit): string {
  return text.slice(0, edit.from) + edit.text + text.slice(edit.to);
}
