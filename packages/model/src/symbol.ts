/** Symbols of documents, as the United Nations write them: series, year or session, type and number, and what was done to the document since. */

import { refuse, type Refusal } from './refusal.ts';

/** What a symbol says of a document besides its number; `plain`: nothing. In the order in which they are listed. */
export const SYMBOL_TYPES = ['plain', 'L', 'CRP', 'WP', 'INF', 'NGO', 'Misc', 'PV', 'SR'] as const;
export type SymbolType = (typeof SYMBOL_TYPES)[number];

/** What was done to a document since, in the order in which it is listed. */
export const SYMBOL_SUFFIXES = ['Rev', 'Corr', 'Add'] as const;
export type SymbolSuffixKind = (typeof SYMBOL_SUFFIXES)[number];

export interface SymbolSuffix {
  readonly kind: SymbolSuffixKind;
  readonly number: number;
}

/** A symbol taken apart. */
export interface DocumentSymbol {
  /** `A/AC.292`. */
  readonly series: string;
  /** The year or the session, `2023`, `77`, `ES-11`; null: the series counts through. */
  readonly year: string | null;
  readonly type: SymbolType;
  readonly number: number;
  /** As written, in order: a corrigendum to an addendum ends in `Add.1`, `Corr.1`. */
  readonly suffixes: readonly SymbolSuffix[];
}

const SUFFIX = /^(Rev|Corr|Add)\.([1-9]\d{0,3})$/u;
const TYPED = /^(L|CRP|WP|INF|NGO|Misc|PV|SR)\.([1-9]\d{0,4})$/u;
const NUMBER = /^[1-9]\d{0,5}$/u;
const YEAR = /^(?:\d{1,4}|E?S-\d{1,3})$/u;
const SERIES_PART = /^[A-Z][A-Za-z]*(?:\.\d{1,4})?$/u;

/** The symbol taken apart; null: it is not written as a symbol usually is, or it is empty. */
export function readSymbol(text: string): DocumentSymbol | null {
  const parts = text.trim().split('/');
  const suffixes: SymbolSuffix[] = [];
  for (let found = SUFFIX.exec(parts.at(-1) ?? ''); found !== null; found = SUFFIX.exec(parts.at(-1) ?? '')) {
    suffixes.unshift({ kind: suffixKindOf(found[1]), number: Number(found[2]) });
    parts.pop();
  }
  const last = parts.pop() ?? '';
  const typed = TYPED.exec(last);
  if (typed === null && !NUMBER.test(last)) return null;
  const numbered =
    typed === null
      ? { type: 'plain' as const, number: Number(last) }
      : { type: typeOf(typed[1]), number: Number(typed[2]) };
  const year = YEAR.test(parts.at(-1) ?? '') ? (parts.pop() ?? null) : null;
  if (parts.length === 0 || !parts.every((part) => SERIES_PART.test(part))) return null;
  return { series: parts.join('/'), year, ...numbered, suffixes };
}

function suffixKindOf(word: string | undefined): SymbolSuffixKind {
  return SYMBOL_SUFFIXES.find((kind) => kind === word) ?? 'Rev';
}

function typeOf(word: string | undefined): SymbolType {
  return SYMBOL_TYPES.find((type) => type === word) ?? 'plain';
}

/** The symbol as it is written. */
export function writeSymbol({ series, year, type, number, suffixes }: DocumentSymbol): string {
  const numbered = type === 'plain' ? String(number) : `${type}.${number}`;
  const since = suffixes.map((suffix) => `${suffix.kind}.${suffix.number}`);
  return [series, ...(year === null ? [] : [year]), numbered, ...since].join('/');
}

/** The symbol without what was done to the document since: revisions of one document share it. What is not read stays as it is. */
export function baseSymbol(text: string): string {
  const symbol = readSymbol(text);
  return symbol === null ? text.trim() : writeSymbol({ ...symbol, suffixes: [] });
}

/**
 * In the order of a list of documents: by series, year, type and number; the document itself, then its revisions, corrigenda and addenda.
 * Symbols that are not read stand after all others, by their letters.
 */
export function compareSymbols(one: string, other: string): number {
  const [first, second] = [readSymbol(one), readSymbol(other)];
  if (first === null || second === null)
    return first === second ? compareText(one, other) : first === null ? 1 : -1;
  return (
    compareText(first.series, second.series) ||
    compareYears(first.year, second.year) ||
    SYMBOL_TYPES.indexOf(first.type) - SYMBOL_TYPES.indexOf(second.type) ||
    first.number - second.number ||
    compareSuffixes(first.suffixes, second.suffixes)
  );
}

function compareYears(one: string | null, other: string | null): number {
  return (one ?? '').length - (other ?? '').length || compareText(one ?? '', other ?? '');
}

function compareSuffixes(one: readonly SymbolSuffix[], other: readonly SymbolSuffix[]): number {
  for (const [at, first] of one.entries()) {
    const second = other[at];
    if (second === undefined) return 1;
    const order =
      SYMBOL_SUFFIXES.indexOf(first.kind) - SYMBOL_SUFFIXES.indexOf(second.kind) ||
      first.number - second.number;
    if (order !== 0) return order;
  }
  return one.length - other.length;
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Symbols that look the same on paper are the same: this is what they are compared by. Empty for what shows nothing. */
export function foldSymbol(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\p{C}\p{DI}]+/gu, '')
    .toLowerCase();
}

/** A resolution or a decision that a symbol names. */
export interface ResolutionReference {
  /** `A` the General Assembly, `S` the Security Council, … */
  readonly organ: string;
  readonly kind: 'resolution' | 'decision';
  /** As it is spoken of: `75/240`, `1325 (2000)`. */
  readonly number: string;
}

const RESOLUTION = /^([A-Z](?:\/[A-Z]+)*)\/(RES|DEC)\/(\d+)(?:\/(\d+[A-Z]?)| ?\((\d{4}|[A-Z-]+)\))$/u;

/** The resolution or decision that a symbol names, to be referred to; null: it names none. */
export function readResolution(text: string): ResolutionReference | null {
  const [, organ, kind, first, second, year] = RESOLUTION.exec(text.trim()) ?? [];
  if (organ === undefined || first === undefined) return null;
  const number = second === undefined ? `${first} (${year ?? ''})` : `${first}/${second}`;
  return { organ, kind: kind === 'DEC' ? 'decision' : 'resolution', number };
}

/** A symbol and the document that bears it. */
export interface SymbolUse {
  readonly symbol: string;
  readonly title: string;
}

/** Refuses a symbol that another document bears; an empty one is nobody's. */
export function judgeSymbol(symbol: string, uses: readonly SymbolUse[]): Refusal | null {
  const folded = foldSymbol(symbol);
  const use = folded === '' ? undefined : uses.find((one) => foldSymbol(one.symbol) === folded);
  return use === undefined ? null : refuse('symbol-taken', { symbol: use.symbol, title: use.title });
}

/** What is to be said of a symbol before it is given to a document. Only `taken` stands in the way. */
export type SymbolCheck = 'fine' | 'empty' | 'taken' | 'unusual' | 'resolution';

/** `taken`: every symbol that other documents bear. */
export function checkSymbol(text: string, taken: readonly string[]): SymbolCheck {
  const folded = foldSymbol(text);
  if (folded === '') return 'empty';
  if (taken.some((one) => foldSymbol(one) === folded)) return 'taken';
  if (readResolution(text) !== null) return 'resolution';
  return readSymbol(text) === null ? 'unusual' : 'fine';
}
