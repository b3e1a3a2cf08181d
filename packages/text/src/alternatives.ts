/** Brackets beside each other of which one is to be chosen: `[should][shall]`, `[two] [three]`, `[growing / declining]`. */
import { anyOf } from './bracket-words.ts';
import type { ScannedBracket } from './bracket-scan.ts';

/** A stretch of text, in UTF-16 offsets. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Wordings of which one is to be chosen. */
export interface AlternativeGroup extends TextRange {
  /** The words of each, without its brackets, in the order of the text; at least two. */
  readonly choices: readonly TextRange[];
}

/**
 * The runs of brackets among neighbours between which one is to choose, at least two each. Brackets that touch are taken for alternatives
 * unless a later one plainly adds to the one before (`[A][, and B]`); brackets with a space between them only where they
 * are short and made alike, because those are more often words that follow one another.
 */
export function choicesAmong(
  text: string,
  neighbours: readonly ScannedBracket[],
): readonly (readonly ScannedBracket[])[] {
  const groups: ScannedBracket[][] = [];
  let before: ScannedBracket | undefined;
  for (const bracket of neighbours) {
    if (before !== undefined && areAlternatives(text, before, bracket)) groups.at(-1)?.push(bracket);
    else groups.push([bracket]);
    before = bracket;
  }
  return groups.filter(({ length }) => length > 1);
}

const LONGEST = 60;
const LONGEST_WITH_SPACE = 90;
const ADDS = new RegExp(
  String.raw`^\s*(?:[,;:.،؛，；、]|${anyOf('joining')}(?![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}\p{N}]))`,
  'iu',
);
const IS_SENTENCE_END = /\S[.;。؛][\]］]*\s*$/u;
const GOES_ON = /[,;:.،؛，；。]\s*$/u;
const PHRASE =
  /^\s*(?:in|on|under|with|within|by|over|from|for|of|to|at|as|through|towards?|when|where|which|who|that|taking|until|upon|consistent|dans|selon|avec|pour|par|sous|en|con|para|bajo|в|на|с|по|для|при|في|على|من|إلى|وفقا)(?![\p{L}])/iu;

function areAlternatives(text: string, a: ScannedBracket, b: ScannedBracket): boolean {
  const gap = text.slice(a.end, b.start);
  if (!/^\s{0,2}\/?\s{0,2}$/u.test(gap)) return false;
  const [first, second] = [a, b].map(({ start, end }) => text.slice(start + 1, end - 1));
  if (first === undefined || second === undefined) return false;
  if (adds(second) || adds(first)) return false;
  if (IS_SENTENCE_END.test(first)) return false;
  if (gap === '' || gap.includes('/')) return true;
  if (first.length > LONGEST_WITH_SPACE || second.length > LONGEST_WITH_SPACE || GOES_ON.test(first))
    return false;
  return PHRASE.test(first) === PHRASE.test(second) && Math.abs(wordsIn(first) - wordsIn(second)) <= 2;
}

function wordsIn(text: string): number {
  return text.trim().split(/\s+/u).length;
}

/** `and` alone is a word to choose, `and B` adds B. */
function adds(words: string): boolean {
  const found = ADDS.exec(words.slice(0, LONGEST));
  return found !== null && found[0].length < words.trimEnd().length;
}
