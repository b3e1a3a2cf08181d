/** Says a sentence of a table: the message under its id, filled with values. */
import { IntlMessageFormat } from 'intl-messageformat';
import { SENTENCES, type SentenceId } from './sentences.ts';

export type SentenceValues = Readonly<Record<string, string | number>>;

/** What turns ids and values into words of one language. */
export interface Speech {
  /** BCP 47. */
  readonly language: string;
  readonly say: (id: SentenceId, values?: SentenceValues) => string;
  /** `A, B and C`; empty for none. */
  readonly list: (words: readonly string[]) => string;
  /** 1 → `1st`. */
  readonly ordinal: (number: number) => string;
  /** 1 → `first`; beyond the table as `ordinal`. */
  readonly ordinalWord: (number: number) => string;
}

/** English as the United Nations writes it. */
export function englishSpeech(): Speech {
  const formats = new Map<SentenceId, IntlMessageFormat>();
  const lists = new Intl.ListFormat('en-GB', { type: 'conjunction' });
  const rules = new Intl.PluralRules('en', { type: 'ordinal' });
  const ordinal = (number: number) => `${number}${SUFFIXES[rules.select(number)] ?? 'th'}`;
  return {
    language: 'en',
    say: (id, values = {}) => {
      const known = formats.get(id);
      const format = known ?? new IntlMessageFormat(SENTENCES[id], 'en', undefined, { ignoreTag: true });
      if (known === undefined) formats.set(id, format);
      return String(format.format(values));
    },
    list: (words) => lists.format(words),
    ordinal,
    ordinalWord: (number) => ORDINALS[number - 1] ?? ordinal(number),
  };
}

const SUFFIXES: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];

/** A sentence: its first letter a capital, a full stop at its end. */
export function sentence(words: string): string {
  const isEnded = /[.?!…]\u2069?["”’)\]]?$/u.test(words);
  return `${words.charAt(0).toLocaleUpperCase('en')}${words.slice(1)}${isEnded ? '' : '.'}`;
}

/** Words of a script that runs from right to left stand by themselves, so that they turn nothing around them; others are as they were. */
export function isolated(words: string): string {
  return FROM_THE_RIGHT.test(words) ? `\u2068${words}\u2069` : words;
}

const FROM_THE_RIGHT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** Words as they are quoted: on one line, isolated, and where they are long the middle left out. */
export function quoted(words: string): string {
  return isolated(shortened(words));
}

function shortened(words: string): string {
  const line = words.replaceAll('\u{FFFC}', '').replaceAll(/\s+/gu, ' ').trim();
  if (line.length <= LONGEST_QUOTED) return line;
  const [head, tail] = [line.slice(0, HEAD), line.slice(-TAIL)];
  const whole = (part: string, pattern: RegExp) => part.replace(pattern, '') || part;
  return `${whole(head, /\s+\S*$/u)} … ${whole(tail, /^\S*\s+/u)}`;
}

const LONGEST_QUOTED = 240;
const HEAD = 140;
const TAIL = 60;
