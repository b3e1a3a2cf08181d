/** What marks a number that was inserted after another: *bis, ter, quater*, in Arabic مكررا, in Chinese 之二. */
import { han, readHan } from './counters.ts';

/** Latin adverbs: the first stands for the second of that number. */
const LATIN_ORDINALS = [
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

/** After مكررا: nothing for the second of a number, then these, for the third and on. */
const ARABIC_ORDINALS = ['ثاني', 'ثالث', 'رابع', 'خامس', 'سادس', 'سابع', 'ثامن', 'تاسع', 'عاشر'] as const;

/** Read where they are printed. */
const CYRILLIC_ORDINALS = ['бис', 'тер', 'кватер'];

const TANWIN = '(?:ًا|اً|ا)?';

/** Those that are set off from the number by a space or nothing. */
export const ADVERB = `(?:${[...LATIN_ORDINALS, ...CYRILLIC_ORDINALS].join('|')}|\\d+-ies|مكرر${TANWIN}(?: (?:${ARABIC_ORDINALS.join('|')})${TANWIN})?)`;

/** That which follows the number directly. */
export const HAN_ADVERB = '之[一二三四五六七八九十]{1,3}';

/** 2 for bis, 3 for ter, …; what is none counts as 1. */
export function ordinalOfAdverb(adverb: string): number {
  const lower = adverb.toLowerCase();
  const latin = LATIN_ORDINALS.findIndex((known) => known === lower);
  if (latin !== -1) return latin + 2;
  const cyrillic = CYRILLIC_ORDINALS.indexOf(lower);
  if (cyrillic !== -1) return cyrillic + 2;
  if (lower.startsWith('之')) return readHan(lower.slice(1)) ?? 1;
  if (!lower.startsWith('مكرر')) return Number.parseInt(lower, 10) || 1;
  const arabic = ARABIC_ORDINALS.findIndex((known) => lower.includes(` ${known}`));
  return arabic === -1 ? 2 : arabic + 3;
}

/** The adverb of an ordinal from 2 in the script of the number that it is put to, and what stands between; past the known ones ` 21-ies`. */
export function adverbFor(
  ordinal: number,
  number: string,
): { readonly separator: string; readonly adverb: string } {
  if (/\p{Script=Han}/u.test(number)) return { separator: '', adverb: `之${han(ordinal)}` };
  if (/[\p{Script=Arabic}٠-٩۰-۹]/u.test(number)) {
    const more = ARABIC_ORDINALS[ordinal - 3];
    if (ordinal === 2) return { separator: ' ', adverb: 'مكررا' };
    if (more !== undefined) return { separator: ' ', adverb: `مكررا ${more}ا` };
  }
  return { separator: ' ', adverb: LATIN_ORDINALS[ordinal - 2] ?? `${ordinal}-ies` };
}
