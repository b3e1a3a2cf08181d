/** Printed numbers at the beginning of a paragraph: `12.`, `3 bis.`, `[4][2].`, `(a)`, `PP5 alt`, `Article 2bis`. */

import { ADVERB as WRITTEN_ADVERB, HAN_ADVERB } from '@chapeau/text';

export type LabelShape =
  | 'decimal'
  | 'decimal in parentheses'
  | 'letters'
  | 'letters in parentheses'
  | 'capital'
  | 'preambular'
  | 'operative'
  | 'article';

export interface Label {
  /** As printed, with single spaces. */
  readonly number: string;
  /** How much of the source it takes, white space after it included. */
  readonly length: number;
  readonly shape: LabelShape;
  /** What counts in it: `12`, `3.3bis`, `a`, `iv`; brackets and punctuation aside, in lower case, without spaces. */
  readonly value: string;
}

const DECIMAL = String.raw`\p{Nd}{1,3}(?:\.\p{Nd}{1,3})*`;
// Besides the adverbs that we write: those of other hands, and what stands before the first.
const ADVERB = `(?:${[WRITTEN_ADVERB, 'quat', 'novies'].join('|')})`;
const SUFFIX = `\\s{0,3}(?:ante(?:\\s${ADVERB})?|${ADVERB})(?!\\p{L})`;
const ALTERNATIVE = String.raw`\s?(?:[Aa]lt|ALT)(?!\p{L})\.?(?:\s?\p{Nd}{1,2})?`;
const NUMBER = `${DECIMAL}(?:\\.?${SUFFIX})?(?:${ALTERNATIVE})?`;
const END = String.raw`(?=\s|$|\[)`;
const LETTERS = String.raw`[a-z]{1,6}|[A-Z]|\p{Script=Cyrillic}|\p{Script=Arabic}ـ?`;
const ROMAN = String.raw`[IVXLC]{1,7}`;

const SHAPES: readonly (readonly [LabelShape, RegExp])[] = [
  [
    'article',
    rule(
      String.raw`\[*(?:Article|ARTICLE|Artículo|ARTÍCULO|Статья|СТАТЬЯ)\s+(?:\[?(?:${NUMBER}|${ROMAN}(?:${SUFFIX})?|premier|único)\]?)+[.:]?(?=\s|$|[[\]:(*])`,
    ),
  ],
  [
    'article',
    rule(
      String.raw`\[*(?:المادة|مادة)\s+(?:\(?\p{Nd}{1,3}\)?|\p{Script=Arabic}+(?:\s(?:عشرة?|والعشرون|والثلاثون))?)(?:${SUFFIX})?[.:]?(?=\s|$|[[\]:(*])`,
    ),
  ],
  ['article', rule(String.raw`\[*第[一二三四五六七八九十百零\p{Nd}]{1,6}条(?:${HAN_ADVERB})?\]?`)],
  ['preambular', rule(String.raw`\[*PP\s?${NUMBER}\]?[.:)]?${END}`)],
  ['operative', rule(String.raw`\[*OP\s?${NUMBER}\]?[.:)]?${END}`)],
  // 3 bis. · 3bis · 7.bis · 2alt. · 3.3bis Alt
  [
    'decimal',
    rule(String.raw`\[*${DECIMAL}(?:\.?${SUFFIX}(?:${ALTERNATIVE})?|${ALTERNATIVE})[.):]?\]?${END}`),
  ],
  // 12. · 3.3. · 4) · [3.
  ['decimal', rule(String.raw`\[*${DECIMAL}[.)](?=\s|$|[["“*])`)],
  // 3.3 In accordance · 3.3: Each
  ['decimal', rule(String.raw`\p{Nd}{1,3}(?:\.\p{Nd}{1,3})+:?(?=\s+[\p{Lu}\p{Lo}["“(])`)],
  // [12.] · [4][2]. · [3 bis][4].
  ['decimal', rule(String.raw`(?:\[\s?${NUMBER}[.)]?\s?\])+\.?${END}`)],
  ['decimal in parentheses', rule(String.raw`\[*\(\s?${NUMBER}\s?\)(?:${SUFFIX})?[.\]]?${END}`)],
  [
    'letters in parentheses',
    rule(String.raw`\[*\(\s?(?:${LETTERS})(?:${SUFFIX})?(?:${ALTERNATIVE})?\s?\)(?:${SUFFIX})?[.\]]?${END}`),
  ],
  ['letters in parentheses', rule(String.raw`[(（][一二三四五六七八九十]{1,3}[)）]`)],
  ['letters', rule(String.raw`\[*[a-z]{1,6}[.)](?=\s)`)],
  ['capital', rule(String.raw`\[*(?:[A-Z]|${ROMAN}|\p{Lu})\.(?=\s)`)],
];

/** A quick look that spares most paragraphs the many. */
const MAY_BEGIN = /^\[*(?:[(（]|\s?\p{Nd}|\p{L}{1,7}[.)]|PP|OP|Art|ART|Ста|СТА|الم|ماد|第)/u;

/** Longer than any printed number. */
const MAX_LENGTH = 80;

/** The printed number that the source begins with; undefined: it begins with none. */
export function findLabel(source: string): Label | undefined {
  const head = source.slice(0, MAX_LENGTH);
  if (!MAY_BEGIN.test(head)) return undefined;
  for (const [shape, pattern] of SHAPES) {
    const printed = pattern.exec(head)?.[0];
    if (printed === undefined || !isCredible(shape, printed)) continue;
    const length =
      printed.length +
      (/^\s*/.exec(source.slice(printed.length, printed.length + MAX_LENGTH))?.[0].length ?? 0);
    return { number: printed.replace(/\s+/g, ' '), length, shape, value: valueOf(shape, printed) };
  }
  return undefined;
}

/** Whether words begin with the number that follows the one that other words begin with. */
export function isNext(words: string, before: string): boolean {
  const [value, last] = [words, before].map((text) => decimalOf(findLabel(text)?.value ?? ''));
  return value !== undefined && last !== undefined && value === last + 1;
}

/** The decimal value of a label, its suffix aside; undefined: it has none. */
export function decimalOf(value: string): number | undefined {
  const digits = /^\p{Nd}+(?=\D*$)/u.exec(value)?.[0];
  return digits === undefined ? undefined : Number(digits.replace(/\p{Nd}/gu, asciiDigit));
}

/** The value of a Roman numeral in either case, up to 399; undefined: it is none. */
export function romanOf(letters: string): number | undefined {
  const found = /^(c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$/.exec(letters.toLowerCase());
  if (letters === '' || found === null) return undefined;
  const [, hundreds = '', tens = '', ones = ''] = found;
  return hundreds.length * 100 + romanDigit(tens, 'x', 'l') * 10 + romanDigit(ones, 'i', 'v');
}

function romanDigit(written: string, one: string, five: string): number {
  if (written.startsWith(one) && written.length === 2 && written[1] !== one)
    return written[1] === five ? 4 : 9;
  return written.startsWith(five) ? 4 + written.length : written.length;
}

function rule(body: string): RegExp {
  return new RegExp(`^(?:${body})`, 'u');
}

// `(as)`, `etc.` and `[2023]` look like labels to the patterns and are words.
function isCredible(shape: LabelShape, printed: string): boolean {
  const letters = valueOf(shape, printed).replace(/(?<=.)(?:bis|ter|quater|quat|quinquies|alt).*$/, '');
  switch (shape) {
    case 'letters':
      return letters.length === 1 || romanOf(letters) !== undefined;
    case 'letters in parentheses':
      return (
        letters.length === 1 ||
        !/^[a-z]+$/.test(letters) ||
        isDoubled(letters) ||
        romanOf(letters) !== undefined
      );
    case 'decimal':
      return !/\p{Nd}\]$/u.test(printed);
    case 'capital':
      return letters.length === 1 || romanOf(letters) !== undefined;
    case 'article':
    case 'decimal in parentheses':
    case 'preambular':
    case 'operative':
      return true;
  }
}

function isDoubled(letters: string): boolean {
  return letters.length <= 3 && letters === letters.charAt(0).repeat(letters.length);
}

function valueOf(shape: LabelShape, printed: string): string {
  const bare = printed.replace(/[[\]()（）:\s]|\.$|^\.|\.(?=\])/gu, '').toLowerCase();
  return shape === 'preambular' || shape === 'operative' ? bare.slice(2) : bare;
}

function asciiDigit(digit: string): string {
  // Every block of decimal digits in Unicode starts at a multiple of 16 or at one plus 6 (Arabic-Indic at 0660, 06F0).
  const code = digit.codePointAt(0) ?? 0;
  return String((code & 15) < 10 ? code & 15 : (code & 15) - 6);
}
