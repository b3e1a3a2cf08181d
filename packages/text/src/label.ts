/** Printed labels, taken apart and put together again in the style they are printed in: `3.` → `3 bis.`, `(a)` → `(a bis)`. */

import { ADVERB, adverbFor, HAN_ADVERB, ordinalOfAdverb } from './adverbs.ts';

/** `[3 bis alt 2.]` is stem `[3`, separator ` `, adverb `bis`, alternative ` alt 2`, tail `.]`. */
export interface LabelParts {
  readonly stem: string;
  /** Between stem and adverb, as printed (`3bis`, `3.bis`); empty where there is no adverb. */
  readonly separator: string;
  /** As printed; empty: none. */
  readonly adverb: string;
  /** 1 without adverb, 2 bis, 3 ter, … */
  readonly ordinal: number;
  /** As printed, with what sets it off; empty: none. */
  readonly alternative: string;
  /** Closing punctuation. */
  readonly tail: string;
}

const TAIL = String.raw`(?<tail>[\s.):\],;*/、．）］。]*)`;
const BEFORE_ADVERB = String.raw`(?<separator>(?<=[\p{N})\]])|[ .]+|(?<=[\p{N}\p{Script=Han})）\]])(?=之))`;
const WITH_ADVERB = `(?:${BEFORE_ADVERB}(?<adverb>${ADVERB}|${HAN_ADVERB}))?`;
const ALTERNATIVE = String.raw`(?<alternative>(?:(?<=[\p{N})\]])|[ .]+)alt(?:[ .]*\d+)?)?`;
const LABEL = new RegExp(`^(?<stem>.*?)${WITH_ADVERB}${ALTERNATIVE}${TAIL}$`, 'isu');

/** The label in its parts. One that is nothing but punctuation is all stem. */
export function partsOf(label: string): LabelParts {
  const parts = LABEL.exec(label)?.groups ?? {};
  const { stem = '', separator = '', adverb = '', alternative = '', tail = '' } = parts;
  if (stem === '') return { stem: label, separator, adverb: '', ordinal: 1, alternative: '', tail: '' };
  const ordinal = adverb === '' ? 1 : ordinalOfAdverb(adverb);
  return { stem, separator: adverb === '' ? '' : separator, adverb, ordinal, alternative, tail };
}

/** The parts for a label that is made after this one: a bracket that is not closed in it stays with it alone. */
function partsToFollow(label: string): LabelParts {
  const [opening, closing] = [/[[［]/gu, /[\]］]/gu].map((bracket) => label.match(bracket)?.length ?? 0);
  return partsOf(opening === closing ? label : label.replaceAll(/[[\]［］]/gu, ''));
}

/** The number itself, without adverb, alternative and closing punctuation. */
export function stemOf(label: string): string {
  return partsOf(label).stem;
}

/** 1 for `3.`, 2 for `3 bis.`, 3 for `3 ter.` */
export function ordinalIn(label: string): number {
  return partsOf(label).ordinal;
}

/** The label with another adverb: 2 bis, 3 ter, …; past the Latin ones `21-ies`. Drops `alt`. */
export function labelWithOrdinal(label: string, ordinal: number): string {
  const parts = partsToFollow(label);
  const { separator, adverb } = adverbFor(ordinal, parts.stem);
  return parts.stem + (parts.adverb === '' ? separator : parts.separator) + adverb + parts.tail;
}

/** The label of the nth paragraph inserted before a first one: `1 ante.`, `1 ante bis.` */
export function labelBefore(label: string, count: number): string {
  const { stem, tail } = partsToFollow(label);
  const { separator, adverb } = adverbFor(count, stem);
  return `${stem} ante${count === 1 ? '' : separator + adverb}${tail}`;
}

/** The label of the nth alternative: `5 alt.`, `5 alt 2.` */
export function labelOfAlternative(label: string, count: number): string {
  const { stem, separator, adverb, tail } = partsToFollow(label);
  return `${stem}${separator}${adverb} alt${count === 1 ? '' : ` ${count}`}${tail}`;
}

/** A label as it is said: `12.` → `12`, `(a)` → `a`, `3 bis.` → `3 bis`, `[4][2].` → `4 2`. */
export function spokenNumber(label: string): string {
  return label
    .replaceAll(/[[\](){}（）［］*,;:、．。]|\.(?!\p{N})/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
