/** Where words stand in a text. */
import { fold, foldPlain, type Folded } from './fold.ts';
import type { Span } from './order.ts';
import { isJoined } from './script.ts';

/**
 * The places of `words` in `text`, in order, not overlapping. The strictest reading that finds any: whole words with their capital
 * letters, whole words, then inside words likewise. Words of which nothing is said stand nowhere.
 */
export function occurrencesOf(words: string, text: string): readonly Span[] {
  const sought = fold(words).text.trim();
  if (sought === '') return [];
  const folded = fold(text);
  const exact = placesIn(folded, folded.text, sought);
  const loose = placesIn(folded, folded.lower, foldPlain(words));
  const readings = [exact.filter(isWhole), loose.filter(isWhole), exact, loose];
  return (readings.find((places) => places.length > 0) ?? []).map(({ from, to }) => ({ from, to }));

  function isWhole({ first, past }: Place): boolean {
    return !isJoined(folded.text, first) && !isJoined(folded.text, past);
  }
}

/** Whether `beginning` could be the beginning of words in the text, the last of them unfinished. */
export function mayBegin(beginning: string, text: string): boolean {
  return fold(text).lower.includes(foldPlain(beginning));
}

/** Ways to go on from `beginning` by one word, as they stand in the text: each once, in order, at most `limit`. */
export function continuationsOf(beginning: string, text: string, limit: number): readonly string[] {
  const folded = fold(text);
  const sought = foldPlain(beginning);
  const wantsMore = /\s$/u.test(beginning) || sought === '';
  const found = new Map<string, string>();
  for (const place of placesIn(folded, folded.lower, sought)) {
    if (isJoined(folded.text, place.first)) continue;
    const past = endOfWord(folded.text, place.past, wantsMore);
    const end = folded.to[past - 1];
    if (past <= place.past || end === undefined) continue;
    const words = text.slice(place.from, end).replaceAll('\uFFFC', '');
    found.set(foldPlain(words), words);
    if (found.size === limit) break;
  }
  return [...found.values()];
}

interface Place extends Span {
  /** In the folded text. */
  readonly first: number;
  readonly past: number;
}

/** Of nothing: the beginning of every word. */
function placesIn(folded: Folded, hay: string, sought: string): Place[] {
  if (sought === '') return beginningsIn(folded);
  const places: Place[] = [];
  let first = hay.indexOf(sought);
  while (first !== -1) {
    const past = first + sought.length;
    const cutsCharacter =
      folded.from[first] === folded.from[first - 1] || folded.from[past] === folded.from[past - 1];
    const from = folded.from[first];
    const to = folded.to[past - 1];
    if (!cutsCharacter && from !== undefined && to !== undefined) places.push({ first, past, from, to });
    first = hay.indexOf(sought, cutsCharacter ? first + 1 : past);
  }
  return places;
}

function beginningsIn({ text, from }: Folded): Place[] {
  return [...text.matchAll(/[^\s]+/gu)].map(({ index }) => {
    const at = from[index] ?? 0;
    return { first: index, past: index, from: at, to: at };
  });
}

function endOfWord(text: string, at: number, wantsMore: boolean): number {
  const rest = text.slice(at, at + 200);
  const word = /^[\p{L}\p{N}\p{M}'-]*/u.exec(rest)?.[0] ?? '';
  if (word !== '' || !wantsMore) return at + word.length;
  return at + (/^[^\p{L}\p{N}]*[\p{L}\p{N}\p{M}'-]+/u.exec(rest)?.[0].length ?? 0);
}
