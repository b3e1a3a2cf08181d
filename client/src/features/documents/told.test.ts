import { makeId, type RegisterLine } from '@chapeau/model';
import type { RegisterAnswer } from '@chapeau/protocol';
import { describe, expect, it } from 'vitest';
import { EVERYTHING, filterRegister, groupRevisions } from './filter-register.ts';
import { bearsItsSymbol, checkTold, commandOf, newTold, suggestedSymbol, toldOf } from './told.ts';

let count = 0;
const line = (symbol: string, parts: Partial<RegisterLine> = {}): RegisterLine => {
  count += 1;
  const id = makeId('document', (length) => new Uint8Array(length).fill(count));
  return {
    id,
    document: id,
    version: null,
    statement: null,
    symbol,
    kind: 'letter',
    titles: [{ language: 'en', title: `Title of ${symbol}` }],
    languages: ['en'],
    original: null,
    distribution: null,
    date: '2031-05-12',
    agendaItem: '',
    session: null,
    source: { kind: 'secretariat' },
    status: 'issued',
    withdrawn: null,
    relations: [],
    audience: 'participants',
    at: '2031-05-12T10:00:00Z',
    ...parts,
  };
};
const first = line('A/AC.292/2031/CRP.1');
const revised = line('A/AC.292/2031/CRP.1/Rev.1', { kind: 'report', languages: ['en', 'ar'] });
const nameless = line('', { kind: 'non-paper', status: 'draft' });
const lines = [first, revised, nameless];
const register: RegisterAnswer = {
  lines,
  naming: { series: 'A/AC.292', used: lines.map(({ symbol }) => symbol).filter((symbol) => symbol !== '') },
};

describe('the register on the page', () => {
  it('DC17 is narrowed down by what its lines have, and revisions stand beneath their document', () => {
    expect(filterRegister(lines, EVERYTHING)).toEqual(lines);
    expect(filterRegister(lines, { ...EVERYTHING, language: 'ar' })).toEqual([revised]);
    expect(filterRegister(lines, { ...EVERYTHING, status: 'draft', kind: 'letter' })).toEqual([]);
    expect(groupRevisions(lines).map(({ isBeneath }) => isBeneath)).toEqual([false, true, false]);
    expect(groupRevisions([revised]).map(({ isBeneath }) => isBeneath)).toEqual([false]);
  });

  it('DC17 suggests the symbol of what a document is to another, else the next of its kind', () => {
    const told = newTold(register, '2031-06-01', 'en');
    expect(told.symbol).toBe('A/AC.292/2031/CRP.2');
    const to = { kind: 'listed', id: revised.id } as const;
    const suggested = (kind: 'revises' | 'corrects' | 'replaces') =>
      suggestedSymbol(register, { ...told, relations: [{ kind, to }] });
    expect(suggested('revises')).toBe('A/AC.292/2031/CRP.1/Rev.2');
    expect(suggested('corrects')).toBe('A/AC.292/2031/CRP.1/Rev.1/Corr.1');
    expect(suggested('replaces')).toBe('A/AC.292/2031/CRP.2');
    expect(suggestedSymbol({ ...register, naming: null }, told)).toBe('');
    expect(checkTold(first.symbol, register, null)).toBe('taken');
    expect(checkTold(first.symbol, register, first)).toBe('fine');
  });

  it('DC17 a document that is opened for change and left as it is says the same again', () => {
    const content = { kind: 'link', language: 'en', href: 'https://example.org/' } as const;
    const told = toldOf({ line: revised, contents: [content], related: [] });
    expect(commandOf(told, revised)).toMatchObject({
      kind: 'change-document',
      document: revised.document,
      symbol: revised.symbol,
      documentKind: 'report',
      titles: revised.titles,
      languages: ['en', 'ar'],
      contents: [content],
    });
    const added = { ...told, titles: [...told.titles, { language: 'fr', title: ' ' }] };
    expect(commandOf(added, null)).toMatchObject({ kind: 'register-document', titles: revised.titles });
  });
});

it('a document whose text is a version with a symbol bears that symbol', () => {
  const issued = line('A/AC.292/2031/CRP.9', { document: null, version: { id: 'ver-1' } as never });
  const unnamed = line('', { document: null, version: { id: 'ver-2' } as never });
  const answer = { ...register, lines: [...lines, issued, unnamed] };
  const withVersion = (version: string) => ({ contents: [{ kind: 'version' as const, version }] });
  expect(bearsItsSymbol(withVersion('ver-1'), answer)).toBe(true);
  expect(bearsItsSymbol(withVersion('ver-2'), answer)).toBe(false);
  expect(bearsItsSymbol({ contents: [] }, answer)).toBe(false);
});

it('what revises a document of another body is numbered in the series of this one', () => {
  const revising = (symbol: string) =>
    suggestedSymbol(register, {
      documentKind: 'conference-room-paper',
      date: '2031-05-12',
      relations: [{ kind: 'revises', to: { kind: 'elsewhere', symbol } }],
    });
  expect(revising('A/AC.292/2030/CRP.4')).toBe('A/AC.292/2030/CRP.4/Rev.1');
  expect(revising('A/RES/83/914')).toBe('A/AC.292/2031/CRP.2');
});
