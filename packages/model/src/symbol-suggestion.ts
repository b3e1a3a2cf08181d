/** The next free symbol: by the kind of the document and what the process has used so far. */
import type { DocumentKind } from './document.ts';
import {
  foldSymbol,
  readSymbol,
  readResolution,
  writeSymbol,
  type DocumentSymbol,
  type SymbolSuffixKind,
  type SymbolType,
} from './symbol.ts';

/** Which type of symbol documents of a kind bear; null: they usually bear none. */
export const KIND_TYPES = {
  'issued-version': 'CRP',
  'conference-room-paper': 'CRP',
  'l-document': 'L',
  'information-document': 'INF',
  'non-paper': null,
  letter: 'plain',
  statement: null,
  'national-proposal': 'CRP',
  report: 'plain',
  'programme-of-work': 'plain',
  other: 'plain',
} as const satisfies Record<DocumentKind, SymbolType | null>;

export interface SuggestionAsked {
  readonly kind: DocumentKind;
  /** The series of the body, `A/AC.292`; empty: the one that the symbols in use bear most often. */
  readonly series: string;
  /** Four digits. */
  readonly year: string;
  /** Every symbol in use, by documents, versions and drafts. */
  readonly used: readonly string[];
}

/** The next free symbol; empty where documents of the kind usually bear none, or no series is known. */
export function suggestSymbol({ kind, series: given, year, used }: SuggestionAsked): string {
  const type = KIND_TYPES[kind];
  const series = given.trim() === '' ? usualSeries(used) : given.trim();
  if (type === null || series === '') return '';
  const within = readAll(used).filter((symbol) => symbol.series === series);
  // A body that numbers through goes on doing so; any other begins anew each year.
  const numbersThrough = within.length > 0 && within.every((symbol) => symbol.year === null);
  const place = { series, year: numbersThrough ? null : year, type, suffixes: [] };
  const numbers = within
    .filter((symbol) => symbol.type === type && symbol.year === place.year)
    .map(({ number }) => number);
  return writeSymbol({ ...place, number: Math.max(0, ...numbers) + 1 });
}

/** The symbol of the next revision, corrigendum or addendum of a document; empty where its own symbol is not read. */
export function suggestSuffix(of: string, kind: SymbolSuffixKind, used: readonly string[]): string {
  const symbol = readSymbol(of);
  if (symbol === null) return '';
  const last = symbol.suffixes.at(-1);
  // What revises a revision is a revision of the document; what corrects one is a corrigendum to that revision.
  const before = kind === 'Rev' && last?.kind === 'Rev' ? symbol.suffixes.slice(0, -1) : symbol.suffixes;
  const taken = new Set(used.map(foldSymbol));
  const first = kind === 'Rev' && last?.kind === 'Rev' ? last.number + 1 : 1;
  for (let number = first; ; number += 1) {
    const next = writeSymbol({ ...symbol, suffixes: [...before, { kind, number }] });
    if (!taken.has(foldSymbol(next))) return next;
  }
}

/** The series that most of the symbols bear, the first of those that are equal; empty: none does. */
export function usualSeries(used: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const { series } of readAll(used)) counts.set(series, (counts.get(series) ?? 0) + 1);
  let most = '';
  for (const [series, count] of counts) if (count > (counts.get(most) ?? 0)) most = series;
  return most;
}

function readAll(symbols: readonly string[]): readonly DocumentSymbol[] {
  return symbols
    .filter((text) => readResolution(text) === null)
    .map(readSymbol)
    .filter((symbol) => symbol !== null);
}
