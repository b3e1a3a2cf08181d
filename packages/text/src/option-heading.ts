/** The head of an option, at the beginning of a text: `Option 1:`, `[Option II.`, `Option (a)`, `Вариант 1:`, `备选案文2：`. */
import { anyOf } from './bracket-words.ts';

export interface OptionHeading {
  /** As printed, without brackets and what divides it from the words: `Option 1`. */
  readonly label: string;
  /** Its place among the options; null: the label does not tell. */
  readonly ordinal: number | null;
  /** Offset of the words after it. */
  readonly end: number;
}

const ARABIC_ORDINALS = ['الأول', 'الثاني', 'الثالث', 'الرابع', 'الخامس', 'السادس'];
const CHINESE_NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const LATIN_LETTERS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const CYRILLIC_LETTERS = ['а', 'б', 'в', 'г', 'д', 'е', 'ж', 'з'];
const ROMAN_NUMERALS = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

const NUMERAL = String.raw`\(?(?<numeral>\p{Nd}{1,2}|[ivx]{1,4}|\p{Script=Latin}|[а-я]|${CHINESE_NUMERALS.join('|')}|${ARABIC_ORDINALS.join('|')})\)?`;
const DIVIDER = String.raw`(?:\s*\([^()]{1,40}\))?(?:\s*[:：.．–—][\s:：]*|\s+-\s+|\s*(?=[\][［］])|\s*$)`;
const HEADING = new RegExp(
  String.raw`^[\s[［]*(?<label>${anyOf('option')}\s*${NUMERAL})(?![\p{L}\p{Nd}])${DIVIDER}`,
  'iu',
);
const LONGEST_HEADING = 120;
const NO_TEXT = new RegExp(
  String.raw`^[\s[［:：(]*${anyOf('noText')}(?![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}])`,
  'iu',
);

/** The head that a text begins with. Words about options (`Options 1 and 2 are …`) are none. */
export function findOptionHeading(text: string): OptionHeading | undefined {
  const found = HEADING.exec(text.slice(0, LONGEST_HEADING));
  const { label, numeral } = found?.groups ?? {};
  if (found === null || label === undefined || numeral === undefined) return undefined;
  return { label, ordinal: ordinalOf(numeral.toLowerCase()), end: found[0].length };
}

/** Whether the words of an option say that there is to be none: `No text`, `[No text.]`, `No provision on …`. */
export function saysNoText(words: string): boolean {
  return NO_TEXT.test(words.slice(0, LONGEST_HEADING));
}

function ordinalOf(numeral: string): number | null {
  if (/^\p{Nd}+$/u.test(numeral)) return valueOfDigits(numeral);
  for (const list of [ROMAN_NUMERALS, ARABIC_ORDINALS, CHINESE_NUMERALS, LATIN_LETTERS, CYRILLIC_LETTERS]) {
    const place = list.indexOf(numeral);
    if (place >= 0) return place + 1;
  }
  return null;
}

/** Where the digits begin that drafts are printed in: European, Arabic, Persian, Devanagari, full-width. */
const ZEROS = [0x30, 0x660, 0x6f0, 0x966, 0xff10];

/** The value of decimal digits; null: of a script that no draft is numbered in. */
export function valueOfDigits(digits: string): number | null {
  let value = 0;
  for (const digit of digits) {
    const point = digit.codePointAt(0) ?? 0;
    const zero = ZEROS.find((first) => point >= first && point < first + 10);
    if (zero === undefined) return null;
    value = value * 10 + point - zero;
  }
  return value;
}
