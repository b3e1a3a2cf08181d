import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefusal } from './refusal.ts';
import {
  baseSymbol,
  checkSymbol,
  compareSymbols,
  judgeSymbol,
  readResolution,
  readSymbol,
  SYMBOL_SUFFIXES,
  SYMBOL_TYPES,
  writeSymbol,
} from './symbol.ts';
import { suggestSuffix, suggestSymbol, usualSeries } from './symbol-suggestion.ts';

const arbitrarySymbol = fc.record({
  series: fc.constantFrom('A', 'A/AC.292', 'A/C.1', 'A/CONF.232', 'UNEP/PP/INC.1', 'ECE/TRADE/C/CEFACT'),
  year: fc.constantFrom(null, '77', '2031', 'ES-11'),
  type: fc.constantFrom(...SYMBOL_TYPES),
  number: fc.integer({ min: 1, max: 999 }),
  suffixes: fc.array(
    fc.record({ kind: fc.constantFrom(...SYMBOL_SUFFIXES), number: fc.integer({ min: 1, max: 20 }) }),
    { maxLength: 3 },
  ),
});

describe('symbols', () => {
  it('DC1 what is read of a symbol writes it again, whatever symbol it is', () => {
    fc.assert(
      fc.property(arbitrarySymbol, (symbol) => {
        expect(readSymbol(writeSymbol(symbol))).toEqual(symbol);
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  it.each([
    ['A/AC.292/2031/CRP.1/Rev.1', 'A/AC.292', '2031', 'CRP', 1, 'Rev.1'],
    ['A/AC.291/22', 'A/AC.291', null, 'plain', 22, ''],
    ['A/AC.291/L.15', 'A/AC.291', null, 'L', 15, ''],
    ['A/C.3/77/L.10/Rev.1', 'A/C.3', '77', 'L', 10, 'Rev.1'],
    ['A/ES-11/L.1', 'A', 'ES-11', 'L', 1, ''],
    ['A/80/53/Add.1/Corr.1', 'A', '80', 'plain', 53, 'Add.1/Corr.1'],
  ])('DC1 %s is taken apart', (text, series, year, type, number, suffixes) => {
    const symbol = readSymbol(text);
    expect(symbol).toMatchObject({ series, year, type, number });
    expect(symbol?.suffixes.map((suffix) => `${suffix.kind}.${suffix.number}`).join('/')).toBe(suffixes);
  });

  it.each(['', 'Zero draft', 'A/', 'A/AC.292/', 'A//1', 'A/AC.292/2031/CRP.0', 'A/AC.292/2031/Rev1', '22'])(
    'DC1 “%s” is not read as a symbol',
    (text) => {
      expect(readSymbol(text)).toBeNull();
      expect(baseSymbol(text)).toBe(text);
    },
  );

  it('DC2 a list goes by the document, then its revisions, corrigenda and addenda', () => {
    const inOrder = [
      'A/AC.292/2031/1',
      'A/AC.292/2031/2',
      'A/AC.292/2031/10',
      'A/AC.292/2031/L.1',
      'A/AC.292/2031/CRP.1',
      'A/AC.292/2031/CRP.1/Rev.1',
      'A/AC.292/2031/CRP.1/Rev.1/Corr.1',
      'A/AC.292/2031/CRP.1/Rev.2',
      'A/AC.292/2031/CRP.1/Corr.1',
      'A/AC.292/2031/CRP.1/Add.1',
      'A/AC.292/2031/CRP.1/Add.1/Corr.1',
      'A/AC.292/2031/CRP.1/Add.2',
      'A/AC.292/2032/1',
      'not a symbol',
    ];
    expect(inOrder.toReversed().toSorted(compareSymbols)).toEqual(inOrder);
    expect(new Set(inOrder.slice(4, 12).map(baseSymbol))).toEqual(new Set(['A/AC.292/2031/CRP.1']));
  });

  it('DC2 the order is one: no two symbols stand each before the other', () => {
    fc.assert(
      fc.property(arbitrarySymbol, arbitrarySymbol, (one, other) => {
        const [a, b] = [writeSymbol(one), writeSymbol(other)];
        expect(Math.sign(compareSymbols(a, b))).toBe(-Math.sign(compareSymbols(b, a)) + 0);
        expect(compareSymbols(a, b) === 0).toBe(a === b);
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  const used = ['A/AC.292/2031/1', 'A/AC.292/2031/CRP.1', 'A/AC.292/2031/CRP.2/Rev.1', 'A/RES/75/240'];
  const asked = { series: '', year: '2031', used } as const;

  it('DC3 the next free symbol follows the kind, the year and what is in use', () => {
    expect(suggestSymbol({ ...asked, kind: 'conference-room-paper' })).toBe('A/AC.292/2031/CRP.3');
    expect(suggestSymbol({ ...asked, kind: 'l-document' })).toBe('A/AC.292/2031/L.1');
    expect(suggestSymbol({ ...asked, kind: 'report' })).toBe('A/AC.292/2031/2');
    expect(suggestSymbol({ ...asked, kind: 'report', year: '2032' })).toBe('A/AC.292/2032/1');
    expect(suggestSymbol({ ...asked, kind: 'report', used: ['A/AC.291/22'] })).toBe('A/AC.291/23');
    expect(suggestSymbol({ ...asked, kind: 'non-paper' })).toBe('');
    expect(suggestSymbol({ ...asked, kind: 'report', used: [] })).toBe('');
    expect(suggestSymbol({ ...asked, kind: 'report', used: [], series: 'A/AC.9' })).toBe('A/AC.9/2031/1');
    expect(usualSeries(['A/RES/75/240'])).toBe('');
  });

  it('DC3 a suffix is the next of its kind on the document that it is put to', () => {
    expect(suggestSuffix('A/AC.292/2031/CRP.1', 'Rev', used)).toBe('A/AC.292/2031/CRP.1/Rev.1');
    expect(suggestSuffix('A/AC.292/2031/CRP.2', 'Rev', used)).toBe('A/AC.292/2031/CRP.2/Rev.2');
    expect(suggestSuffix('A/AC.292/2031/CRP.2/Rev.1', 'Rev', used)).toBe('A/AC.292/2031/CRP.2/Rev.2');
    expect(suggestSuffix('A/AC.292/2031/CRP.2/Rev.1', 'Corr', used)).toBe('A/AC.292/2031/CRP.2/Rev.1/Corr.1');
    expect(suggestSuffix('Zero draft', 'Rev', used)).toBe('');
  });

  it('DC3 what is suggested is free and written as symbols are', () => {
    fc.assert(
      fc.property(fc.array(arbitrarySymbol, { maxLength: 20 }), (symbols) => {
        const taken = symbols.map(writeSymbol);
        const next = suggestSymbol({ kind: 'l-document', series: 'A/AC.292', year: '2031', used: taken });
        expect(checkSymbol(next, taken)).toBe('fine');
        for (const symbol of taken)
          expect(checkSymbol(suggestSuffix(symbol, 'Add', taken), taken)).toBe('fine');
      }),
      { seed: 5, numRuns: 100 },
    );
  });

  it('DC4 only a symbol that is taken stands in the way', () => {
    expect(checkSymbol(' ', used)).toBe('empty');
    expect(checkSymbol('a/ac.292/2031/crp.1', used)).toBe('taken');
    expect(checkSymbol('A/AC.292/2031/CRP.1\u200B', used)).toBe('taken');
    expect(checkSymbol('CRP 7', used)).toBe('unusual');
    expect(checkSymbol('A/RES/80/1', used)).toBe('resolution');
    expect(checkSymbol('A/AC.292/2031/CRP.7', used)).toBe('fine');
    const uses = [{ symbol: 'A/AC.292/2031/CRP.1', title: 'Draft report' }];
    expect(judgeSymbol('A/AC.292/2031/CRP.1 ', uses)).toMatchObject({ refusal: 'symbol-taken' });
    expect(isRefusal(judgeSymbol('', [{ symbol: '', title: '' }]))).toBe(false);
  });

  it('DC4 a resolution is understood as what it is called', () => {
    expect(readResolution('A/RES/75/240')).toEqual({ organ: 'A', kind: 'resolution', number: '75/240' });
    expect(readResolution('A/DEC/75/564')).toEqual({ organ: 'A', kind: 'decision', number: '75/564' });
    expect(readResolution('S/RES/1325 (2000)')).toMatchObject({ organ: 'S', number: '1325 (2000)' });
    expect(readResolution('A/HRC/RES/50/1')).toMatchObject({ organ: 'A/HRC', number: '50/1' });
    expect(readResolution('A/AC.292/2031/1')).toBeNull();
  });
});

const DATA = process.env['CHAPEAU_CORPUS'] ?? new URL('../../../../shared/data', import.meta.url).pathname;

/** Symbols that stand in real documents, with what they are to be read as: series, year, type and number, suffixes. */
const REAL: readonly (readonly [file: string, symbol: string, read: string])[] = [
  ['seeds/000_928f8c73a36fc226.txt', 'A/AC.292/2021/CRP.1', 'A/AC.292 2021 CRP 1 '],
  ['resolution/A_RES_73_3-EN.layout.txt', 'A/71/53/Add.1/Corr.1', 'A 71 plain 53 Add.1/Corr.1'],
  ['seeds/001_515d0779888c3a0c.txt', 'A/AC.292/2021/1', 'A/AC.292 2021 plain 1 '],
  [
    'resolution/ECE_TRADE_C_CEFACT_2018_1E.layout.txt',
    'ECE/TRADE/C/CEFACT/2018/Misc.1',
    'ECE/TRADE/C/CEFACT 2018 Misc 1 ',
  ],
  [
    'resolution/ECE_TRADE_C_CEFACT_2018_1E.layout.txt',
    'ECE/TRADE/C/CEFACT/2018/25',
    'ECE/TRADE/C/CEFACT 2018 plain 25 ',
  ],
  // Printed without a full stop: people give it out, and it is told to be unusual.
  ['resolution/ECE_TRADE_C_CEFACT_2018_1E.layout.txt', 'ECE/TRADE/C/CEFACT/2017/16/Rev1', 'unusual'],
  ['resolution/A-RES-77-321.txt', 'A/77/L.82', 'A 77 L 82 '],
  ['resolution/A_RES_73_3-EN.layout.txt', 'A/73/L.4', 'A 73 L 4 '],
  ['resolution/A_RES_73_3-EN.layout.txt', 'A/RES/73/3', 'resolution 73/3'],
];

it.each(REAL)('DC1 in %s %s is read as it is meant', (file, symbol, read) => {
  const path = `${DATA}/${file}`;
  if (!existsSync(path)) return;
  expect(readFileSync(path, 'utf8')).toContain(symbol);
  expect(tell(symbol)).toBe(read);
});

function tell(text: string): string {
  const resolution = readResolution(text);
  if (resolution !== null) return `${resolution.kind} ${resolution.number}`;
  const symbol = readSymbol(text);
  if (symbol === null) return checkSymbol(text, []);
  const suffixes = symbol.suffixes.map(({ kind, number }) => `${kind}.${number}`).join('/');
  return `${symbol.series} ${symbol.year ?? '-'} ${symbol.type} ${symbol.number} ${suffixes}`;
}
