/** Printed labels, taken apart and put together again in the style they are printed in: `3.` → `3 bis.`, `(a)` → `(a bis)`. */

/** Latin adverbs that mark what was inserted after a number: the first stands for the second of that number. */
export const LATIN_ORDINALS = [
  'bis',
  'ter',
  'quater',
  'quinquies',
  'sexies',
  'septies',
  'octies',
  'nonies',
  'decies',
  'undecies',
  'duodecies',
  'terdecies',
  'quaterdecies',
  'quindecies',
  'sexdecies',
  'septdecies',
  'octodecies',
  'novodecies',
  'vicies',
] as const;

/** `[3 bis alt 2.]` is stem `[3`, separator ` `, ordinal 2, alternative ` alt 2`, tail `.]`. */
interface LabelParts {
  readonly stem: string;
  /** Between stem and adverb, as printed (`3bis`, `3.bis`); a space where it has none yet. */
  readonly separator: string;
  /** 1 without adverb, 2 bis, 3 ter, … */
  readonly ordinal: number;
  /** Closing punctuation. */
  readonly tail: string;
}

const TAIL = String.raw`(?<tail>[\s.):\],;*、．）］。]*)`;
const ADVERB = String.raw`(?:(?<separator>(?<=[\p{N})\]])|[ .]+)(?<adverb>${LATIN_ORDINALS.join('|')}|\d+-ies))?`;
const ALTERNATIVE = String.raw`(?:(?:(?<=[\p{N})\]])|[ .]+)alt(?:[ .]*\d+)?)?`;
const LABEL = new RegExp(`^(?<stem>.*?)${ADVERB}${ALTERNATIVE}${TAIL}$`, 'isu');

function partsOf(label: string): LabelParts {
  const { stem = '', separator = '', adverb, tail = '' } = LABEL.exec(label)?.groups ?? {};
  if (stem === '') return { stem: label, separator: ' ', ordinal: 1, tail: '' };
  if (adverb === undefined) return { stem, separator: ' ', ordinal: 1, tail };
  return { stem, separator, ordinal: ordinalOfAdverb(adverb.toLowerCase()), tail };
}

function ordinalOfAdverb(adverb: string): number {
  const place = LATIN_ORDINALS.findIndex((known) => known === adverb);
  return place === -1 ? Number.parseInt(adverb, 10) : place + 2;
}

function adverbOf(ordinal: number): string {
  return LATIN_ORDINALS[ordinal - 2] ?? `${ordinal}-ies`;
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
  const { stem, separator, tail } = partsOf(label);
  return stem + separator + adverbOf(ordinal) + tail;
}

/** The label of the nth paragraph inserted before a first one: `1 ante.`, `1 ante bis.` */
export function labelBefore(label: string, count: number): string {
  const { stem, tail } = partsOf(label);
  return `${stem} ante${count === 1 ? '' : ` ${adverbOf(count)}`}${tail}`;
}

/** The label of the nth alternative: `5 alt.`, `5 alt 2.` */
export function labelOfAlternative(label: string, count: number): string {
  const { stem, separator, ordinal, tail } = partsOf(label);
  const adverb = ordinal === 1 ? '' : separator + adverbOf(ordinal);
  return `${stem}${adverb} alt${count === 1 ? '' : ` ${count}`}${tail}`;
}

/** A label as it is said: `12.` → `12`, `(a)` → `a`, `3 bis.` → `3 bis`, `[4][2].` → `4 2`. */
export function spokenNumber(label: string): string {
  return label
    .replaceAll(/[[\](){}（）［］*,;:、．。]|\.(?!\p{N})/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
