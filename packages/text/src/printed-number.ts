/** A printed label as one number: what counts in it, and everything around that, so that another value can be put in its place. */
import { ADVERB, ordinalOfAdverb } from './adverbs.ts';
import { findCounting, plainCounter, valuesOf } from './counters.ts';
import { partsOf } from './label.ts';

/** `[Article 16.3] bis alt.` is lead `[Article `, above `16.`, counter `3`, close `]`, adverb ` bis`, alternative ` alt`, tail `.` */
export interface PrintedNumber {
  /** Words and opening punctuation. */
  readonly lead: string;
  /** The numbers that it stands under, each with its point; empty: none are printed. */
  readonly above: string;
  readonly counter: string;
  /** Between counter and adverb: a closing bracket, the unit of a Chinese number. */
  readonly close: string;
  /** With what sets it off; empty: none. */
  readonly adverb: string;
  /** With what sets it off; empty: none. */
  readonly alternative: string;
  readonly tail: string;
}

const ABOVE = String.raw`(?<above>(?:\p{N}+(?: ?${ADVERB})?\.)*)`;
const COUNTER = String.raw`(?<counter>\p{Nd}+|(?<![\p{L}\p{M}\p{N}])(?:(?!\p{Script=Han})\p{L})+ـ?|[零〇一二三四五六七八九十百]+)`;
const CLOSE = String.raw`(?<close>[\s\])）］]*[条條款项項段章节節部编編]?[\s\])）］]*)`;
const ANTE = String.raw`(?<ante>(?: ante)?)`;
const ONE_NUMBER = new RegExp(`^(?<lead>\\P{N}*?)${ABOVE}${COUNTER}${CLOSE}${ANTE}$`, 'u');

/** The label as one number; null: it holds none, or more than one (`[4][2].`, `3–5.`). */
export function findNumber(label: string): PrintedNumber | null {
  const { stem, separator, adverb, alternative, tail } = partsOf(label);
  const found = ONE_NUMBER.exec(stem)?.groups;
  if (found === undefined) return null;
  const { lead = '', above = '', counter = '', close = '', ante = '' } = found;
  if (findCounting([counter]) === null) return null;
  return {
    lead,
    above,
    counter,
    close,
    adverb: ante + separator + adverb,
    alternative,
    tail,
  };
}

/** The label with another number in it; brackets, words and `alt` as they were, its adverb gone. */
export function labelWithNumber(printed: PrintedNumber, above: string, counter: string): string {
  return printed.lead + above + counter + printed.close + printed.alternative + printed.tail;
}

/** The number itself, without words, brackets and closing punctuation: `Article 4` → `4`, `(a bis)` → `a bis`, `[12].` → `12`. */
export function bareNumber(label: string): string {
  const printed = findNumber(label);
  if (printed === null) return label.replaceAll(/^[\s([（［]+(?=[^[\]]*$)|[\s.,:;)）、．。]+$/gu, '');
  return printed.above + printed.counter + printed.adverb.replaceAll(/[.\s]+/gu, ' ') + printed.alternative;
}

/**
 * The number so that it is equal however it is printed: `Article 4 BIS` and `[4bis].` alike, 第四条 and `4`. Numbers above
 * it come first, each followed by a point.
 */
export function numberKey(label: string): string {
  const printed = findNumber(label);
  if (printed === null) return label.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
  const { above, counter, adverb, alternative } = printed;
  const parts = above.split('.').filter((part) => part !== '');
  return [
    ...parts.map(keyOfPart),
    plainCounter(counter) + keyOfAdverb(adverb) + keyOfAlternative(alternative),
  ].join('.');
}

/**
 * What the number can be read as, alike in every script: `(b)`, `ب)` and `2.` are 2, `(i)` is 9 or 1, 第四条 and `Article 4` are 4, each
 * with its bis or alt. Empty: the label holds no one number.
 */
export function numberReadings(label: string): readonly string[] {
  const printed = findNumber(label);
  if (printed === null) return [];
  const { above, counter, adverb, alternative } = printed;
  const before = above
    .split('.')
    .filter((part) => part !== '')
    .map((part) => `${keyOfPart(part)}.`)
    .join('');
  const after = keyOfAdverb(adverb) + keyOfAlternative(alternative);
  return valuesOf(counter).map((value) => `${before}${value}${after}`);
}

function keyOfPart(part: string): string {
  const { stem, adverb } = partsOf(part);
  return plainCounter(stem.trim()) + keyOfAdverb(adverb);
}

function keyOfAdverb(adverb: string): string {
  if (adverb === '') return '';
  const [, ante, rest = ''] = /^( ante)?[ .]*(.*)$/su.exec(adverb) ?? [];
  return `${ante === undefined ? '' : '~ante'}${rest === '' ? '' : `~${ordinalOfAdverb(rest)}`}`;
}

function keyOfAlternative(alternative: string): string {
  return alternative === '' ? '' : `alt${/\d+/.exec(alternative)?.[0] ?? ''}`;
}
