/** How loud a change of words is: what only tidies the print is quiet, what may change an obligation is loud. */
import { HAN_NUMBER, LOUD_WORDS } from './loud-words.ts';
import type { WordChange } from './segment.ts';
import { isWord, tokenizerFor, tokensOfText, type Tokenize } from './tokens.ts';

/**
 * `quiet`: the same words; only spacing, punctuation, brackets or case differ. `loud`: a word that binds, allows or denies, a number, a
 * date or a name comes or goes. `plain`: all else. A change of nothing is quiet.
 */
export type Loudness = 'quiet' | 'plain' | 'loud';

/**
 * The loudness of a whole comparison of words, as `compareWords` and `wordsOf` give it: that of its loudest place. Names are
 * words with a capital that do not begin a sentence, and words of capitals alone; of languages without capitals, none. The
 * words of the language are those of its primary subtag in LOUD_WORDS; throws on what is not a BCP 47 tag.
 */
export function loudnessOf(words: readonly WordChange[], language: string): Loudness {
  return loudnessIn(language)(words);
}

/** `loudnessOf` for many changes in one language, cut by `tokenize`. */
export function loudnessIn(
  language: string,
  tokenize = tokenizerFor(language),
): (words: readonly WordChange[]) => Loudness {
  const cut = cutterFor(language, tokenize);
  return (words) =>
    loudestOf(
      placesOf(words).map(({ deleted, inserted }) => {
        const [gone, come] = [cut(deleted), cut(inserted)];
        const differing = [...without(gone, come), ...without(come, gone)];
        if (differing.length > 0) return differing.some(({ isLoud }) => isLoud) ? 'loud' : 'plain';
        // The same words in another order mean something else.
        return gone.every(({ word }, index) => word === come[index]?.word) ? 'quiet' : 'plain';
      }),
    );
}

/** The loudest of several; of none: quiet. */
function loudestOf(all: readonly Loudness[]): Loudness {
  return all.includes('loud') ? 'loud' : all.includes('plain') ? 'plain' : 'quiet';
}

interface ChangedPlace {
  readonly deleted: InPlace;
  readonly inserted: InPlace;
}

/** Words, and the end of what stands before them in their text. */
interface InPlace {
  readonly before: string;
  readonly text: string;
}

/** Where words were deleted, inserted or replaced; each between two stretches that stayed. */
function placesOf(words: readonly WordChange[]): readonly ChangedPlace[] {
  const places: ChangedPlace[] = [];
  let [deleted, inserted]: [InPlace, InPlace] = [NOTHING, NOTHING];
  for (const { op, text } of [...words, { op: 'equal' as const, text: '' }]) {
    if (op === 'delete') deleted = { ...deleted, text: deleted.text + text };
    else if (op === 'insert') inserted = { ...inserted, text: inserted.text + text };
    else {
      if (deleted.text !== '' || inserted.text !== '') places.push({ deleted, inserted });
      deleted = { before: endOf(deleted.before + deleted.text + text), text: '' };
      inserted = { before: endOf(inserted.before + inserted.text + text), text: '' };
    }
  }
  return places;
}

const NOTHING: InPlace = { before: '', text: '' };

interface HeardWord {
  /** In small letters. */
  readonly word: string;
  readonly isLoud: boolean;
}

/** The words of the first that the second has not as often. */
function without(words: readonly HeardWord[], others: readonly HeardWord[]): readonly HeardWord[] {
  const left = new Map<string, number>();
  for (const { word } of others) left.set(word, (left.get(word) ?? 0) + 1);
  return words.filter(({ word }) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}

function cutterFor(language: string, tokenize: Tokenize): (place: InPlace) => readonly HeardWord[] {
  const hear = hearerFor(language);
  return ({ before, text }) => {
    const heard: HeardWord[] = [];
    let said = before;
    for (const token of tokensOfText(text, tokenize)) {
      if (isWord(token)) {
        const word = hear(token.text);
        heard.push(word.isLoud || !isName(token.text, said) ? word : { ...word, isLoud: true });
      }
      said = endOf(said + token.text);
    }
    return heard;
  };
}

/** Hears a word by itself, whatever stands before it. Most words of a text occur in it again and again. */
function hearerFor(language: string): (text: string) => HeardWord {
  const loud = loudWordsOf(language);
  const known = new Map<string, HeardWord>();
  return (text) => {
    let heard = known.get(text);
    if (heard === undefined) {
      const word = text.toLocaleLowerCase(language);
      const isNumber = /\p{N}/u.test(word) || HAN_NUMBER.test(word);
      heard = { word, isLoud: isNumber || partsOf(word).some((part) => loud.has(part)) };
      known.set(text, heard);
    }
    return heard;
  };
}

function loudWordsOf(language: string): ReadonlySet<string> {
  const table = LOUD_WORDS[new Intl.Locale(language).language];
  const known = table ? [...table.binding, ...table.negation, ...table.numbers] : [];
  return new Set([...known, ...calendarWords(language)]);
}

/** Names of the months and of the days of the week, as they are written in a date. */
function calendarWords(language: string): readonly string[] {
  const month = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  const partOf = (format: Intl.DateTimeFormat, kind: 'month' | 'weekday', date: number) =>
    format.formatToParts(date).flatMap(({ type, value }) => (type === kind ? value : []));
  return [
    ...Array.from({ length: 12 }, (_, index) => partOf(month, 'month', Date.UTC(2_000, index, 1))),
    ...Array.from({ length: 7 }, (_, index) => partOf(weekday, 'weekday', Date.UTC(2_000, 0, 1 + index))),
  ].flatMap((names) => names.map((name) => name.toLocaleLowerCase(language)));
}

/** The word itself, what is left of it without a clitic, and its parts between apostrophes. */
function partsOf(word: string): readonly string[] {
  const denied = /n[’']t$/u.test(word) ? ['not'] : [];
  return [word, word.replace(/^[وف]/u, ''), ...word.split(/[’']/u), ...denied];
}

/** More punctuation than this does not stand between two sentences; what is before is not read again for every word. */
const LONGEST_BREAK = 16;

/** As much of it as tells whether a sentence begins after it. */
function endOf(before: string): string {
  return before.slice(-LONGEST_BREAK - 1);
}

function beginsSentence(before: string): boolean {
  if (before.length > LONGEST_BREAK) return /[.!?:;•\n][\s\p{P}]*$/u.test(before.slice(-LONGEST_BREAK));
  return /(^|[.!?:;•\n])[\s\p{P}]*$/u.test(before);
}

/** `before` is asked only of words with a capital: others are most of a text. */
function isName(text: string, before: string): boolean {
  if (!/^\p{Lu}/u.test(text)) return false;
  return /^\p{Lu}[\p{Lu}\p{N}]+$/u.test(text) || !beginsSentence(before);
}
