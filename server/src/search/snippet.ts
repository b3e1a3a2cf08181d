/** A piece of a text around what was found, with the found words marked. */
import type { SnippetPiece } from '@chapeau/protocol';
import { isFoundBy, type Term } from './query.ts';
import { segmenterOf, wordsIn } from './words.ts';

/** Code units before and after the first found word. */
const AROUND = 90;
const MOST_LENGTH = 260;

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Cut between words, with … where something was left out. What is found twice is marked twice. */
export function snippetOf(text: string, terms: readonly Term[], language: string): readonly SnippetPiece[] {
  const segmenter = segmenterOf(language);
  const found = [...foundWords(text, terms, segmenter), ...foundSigns(text, terms)].toSorted(
    (a, b) => a.from - b.from,
  );
  const first = found[0]?.from ?? 0;
  const from = first <= AROUND ? 0 : cutBefore(text, first - AROUND);
  const to = from + MOST_LENGTH >= text.length ? text.length : cutBefore(text, from + MOST_LENGTH);
  const pieces: SnippetPiece[] = from > 0 ? [{ text: '… ', isFound: false }] : [];
  let at = from;
  for (const stretch of found) {
    if (stretch.from < at || stretch.to > to) continue;
    if (stretch.from > at) pieces.push({ text: text.slice(at, stretch.from), isFound: false });
    pieces.push({ text: text.slice(stretch.from, stretch.to), isFound: true });
    at = stretch.to;
  }
  if (at < to) pieces.push({ text: text.slice(at, to), isFound: false });
  if (to < text.length) pieces.push({ text: ' …', isFound: false });
  return pieces;
}

function* foundWords(text: string, terms: readonly Term[], segmenter: Intl.Segmenter): Generator<Stretch> {
  const words = terms.filter((term) => !term.isHan);
  if (words.length === 0) return;
  for (const { from, to, forms } of wordsIn(text, segmenter))
    if (words.some((term) => isFoundBy(forms, term))) yield { from, to };
}

/** Signs are marked wherever they follow each other, white space between them or not. */
function* foundSigns(text: string, terms: readonly Term[]): Generator<Stretch> {
  for (const { forms } of terms.filter((term) => term.isHan)) {
    const pattern = new RegExp(Array.from(forms.join('')).join('\\s*'), 'gu');
    for (const match of text.matchAll(pattern))
      yield { from: match.index, to: match.index + match[0].length };
  }
}

/** The end of the last white space before that place, or the place itself in a text without any. */
function cutBefore(text: string, at: number): number {
  const space = text.lastIndexOf(' ', at);
  const cut = space > at - 40 ? space + 1 : at;
  // Between the two halves of a sign nothing is cut.
  return /[\uDC00-\uDFFF]/u.test(text.charAt(cut)) ? cut + 1 : cut;
}
