/** What counts in a printed number, `12`, `b`, `iv`, `四`, `ب`: read as a value and written again in the same system. */

/** A way of counting: reads a counter, null where it is none of its own; writes a value from 1. */
export interface Counting {
  readonly read: (counter: string) => number | null;
  readonly write: (value: number) => string;
}

/** What a counter can be by its looks: the ways of counting that may be meant. `i` is a letter or a numeral. */
interface CounterLook {
  readonly look: RegExp;
  readonly countings: readonly Counting[];
  /** Whether another way of writing it, `4` for 四, is the same number; a letter is the same as itself only. */
  readonly isNumeral: boolean;
}

/** Letters of lists as United Nations documents use them. */
const ALPHABETS = {
  latin: 'abcdefghijklmnopqrstuvwxyz',
  cyrillic: 'абвгдежзиклмнопрстуфхцчшщэюя',
  arabic: 'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ',
} as const;

const ARABIC_WORDS = [
  'الأولى',
  'الثانية',
  'الثالثة',
  'الرابعة',
  'الخامسة',
  'السادسة',
  'السابعة',
  'الثامنة',
  'التاسعة',
  'العاشرة',
];

/** Past this it is a word: `mix`, `did`. */
const MAX_ROMAN = 400;

const HAN_DIGITS = '零一二三四五六七八九';

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

const LETTERS = lettersOf(ALPHABETS.latin);
const ROMAN_NUMERALS: Counting = { read: readRoman, write: roman };

const LOOKS: readonly CounterLook[] = [
  ...['0', '٠', '۰', '०', '０'].map((zero) => numeral(digitsFrom(zero), decimalFrom(zero))),
  numeral(/^premi(?:er|ère)$/, wordsOf(['premier'])),
  { look: /^[a-z]+$/, countings: [LETTERS, ROMAN_NUMERALS], isNumeral: false },
  { look: /^[A-Z]+$/, countings: [inCapitals(LETTERS), inCapitals(ROMAN_NUMERALS)], isNumeral: false },
  numeral(/^[零〇一二三四五六七八九十百]+$/, { read: readHan, write: han }),
  numeral(/^ال\p{Script=Arabic}+$/u, wordsOf(ARABIC_WORDS)),
  { look: /^\p{Script=Arabic}ـ?$/u, countings: [lettersOf(ALPHABETS.arabic)], isNumeral: false },
  { look: /^[а-я]+$/, countings: [lettersOf(ALPHABETS.cyrillic)], isNumeral: false },
  { look: /^[А-Я]+$/, countings: [inCapitals(lettersOf(ALPHABETS.cyrillic))], isNumeral: false },
];

/**
 * The way of counting in which the counters of one list are meant: the one that reads most of them and, of several, begins
 * lowest, so that `i` alone is a numeral and `i` after `h` a letter. Null: none reads any.
 */
export function findCounting(counters: readonly string[]): Counting | null {
  const [first] = counters;
  let best: { readonly counting: Counting; readonly read: number; readonly start: number } | null = null;
  for (const counting of first === undefined ? [] : countingsOf(first)) {
    const values = counters.map(counting.read).filter((value) => value !== null);
    const [start] = values;
    if (start === undefined) continue;
    if (best === null || values.length > best.read || (values.length === best.read && start < best.start))
      best = { counting, read: values.length, start };
  }
  return best?.counting ?? null;
}

/** What tells counters of different lists apart: place of their look in the table; -1: no counter at all. */
export function lookOf(counter: string): number {
  return LOOKS.findIndex(({ look }) => look.test(counter));
}

/** A counter so that the same one printed otherwise is equal: numerals in decimal digits, letters in lower case. */
export function plainCounter(counter: string): string {
  const { isNumeral = false } = LOOKS[lookOf(counter)] ?? {};
  const value = isNumeral ? findCounting([counter])?.read(counter) : null;
  return typeof value === 'number' ? String(value) : counter.toLowerCase();
}

/** The values that a counter can have, in whatever way of counting: `i` is the ninth letter or a one. */
export function valuesOf(counter: string): readonly number[] {
  const values = countingsOf(counter).map(({ read }) => read(counter));
  return [...new Set(values.filter((value) => value !== null))];
}

/** A numeral in the digits or words of another, 四 for `3` as `4`; what is none, or is of the same looks, stays as it is. */
export function counterLike(counter: string, model: string): string {
  const [look, other] = [LOOKS[lookOf(counter)], LOOKS[lookOf(model)]];
  const value = findCounting([counter])?.read(counter) ?? null;
  if (look?.isNumeral !== true || other?.isNumeral !== true || look === other || value === null)
    return counter;
  return other.countings[0]?.write(value) ?? counter;
}

function countingsOf(counter: string): readonly Counting[] {
  return LOOKS[lookOf(counter)]?.countings ?? [];
}

/** a … z, aa, bb … */
export function letters(value: number): string {
  return LETTERS.write(value);
}

/** i, ii, iii, iv … */
export function roman(value: number): string {
  let rest = value;
  let written = '';
  for (const [unit, digits] of ROMAN) {
    written += digits.repeat(Math.floor(rest / unit));
    rest %= unit;
  }
  return written;
}

/** 一, 二, 十, 十二, 一百零三 … up to 999. */
export function han(value: number): string {
  const digit = (n: number) => HAN_DIGITS.charAt(n);
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  if (hundreds === 0 && tens === 1) return `十${ones === 0 ? '' : digit(ones)}`;
  const high = hundreds === 0 ? '' : `${digit(hundreds)}百`;
  const middle = tens === 0 ? (hundreds > 0 && ones > 0 ? '零' : '') : `${digit(tens)}十`;
  return high + middle + (ones === 0 ? '' : digit(ones));
}

/** The value of a Chinese numeral; null: it is none that is written so. */
export function readHan(counter: string): number | null {
  if (!counter.includes('十') && !counter.includes('百')) return readHanDigits(counter);
  const found =
    /^(?:([一二三四五六七八九])百零?)?(?:([一二三四五六七八九]?)(十))?([一二三四五六七八九]?)$/u.exec(
      counter,
    );
  if (found === null) return null;
  const [, hundreds = '', tens = '', ten = '', ones = ''] = found;
  const digit = (character: string) => Math.max(0, HAN_DIGITS.indexOf(character));
  const inTens = ten === '' ? 0 : tens === '' ? 1 : digit(tens);
  return (hundreds === '' ? 0 : digit(hundreds) * 100) + inTens * 10 + (ones === '' ? 0 : digit(ones));
}

/** 一二 as 12, as page numbers are written. */
function readHanDigits(counter: string): number | null {
  const digits = Array.from(counter.replaceAll('〇', '零'), (character) => HAN_DIGITS.indexOf(character));
  return digits.length === 0 || digits.includes(-1) ? null : Number(digits.join(''));
}

function readRoman(counter: string): number | null {
  let rest = counter;
  let value = 0;
  for (const [unit, digits] of ROMAN) {
    while (rest.startsWith(digits)) {
      value += unit;
      rest = rest.slice(digits.length);
    }
  }
  return rest === '' && value > 0 && value < MAX_ROMAN && roman(value) === counter ? value : null;
}

function lettersOf(alphabet: string): Counting {
  return {
    read: (counter) => {
      const bare = counter.replace('ـ', '').replace('ا', 'أ');
      const [letter = ''] = bare;
      const place = alphabet.indexOf(letter);
      if (letter === '' || place === -1 || bare !== letter.repeat(bare.length)) return null;
      return place + 1 + alphabet.length * (bare.length - 1);
    },
    write: (value) =>
      alphabet.charAt((value - 1) % alphabet.length).repeat(Math.floor((value - 1) / alphabet.length) + 1),
  };
}

/** Past the words that there are, digits. */
function wordsOf(words: readonly string[]): Counting {
  return {
    read: (counter) => {
      const place = words.indexOf(counter);
      return place === -1 ? null : place + 1;
    },
    write: (value) => words[value - 1] ?? String(value),
  };
}

function inCapitals({ read, write }: Counting): Counting {
  return {
    read: (counter) => read(counter.toLowerCase()),
    write: (value) => write(value).toUpperCase(),
  };
}

function numeral(look: RegExp, counting: Counting): CounterLook {
  return { look, countings: [counting], isNumeral: true };
}

function digitsFrom(zero: string): RegExp {
  return new RegExp(`^[${zero}-${String.fromCharCode(zero.charCodeAt(0) + 9)}]+$`);
}

function decimalFrom(zero: string): Counting {
  const offset = zero.charCodeAt(0) - 48;
  const shifted = (text: string, by: number) =>
    Array.from(text, (character) => String.fromCharCode(character.charCodeAt(0) + by)).join('');
  return {
    read: (counter) => Number(shifted(counter, -offset)),
    write: (value) => shifted(String(value), offset),
  };
}
