import { describe, expect, it } from 'vitest';
import { headOf } from './head-fields.tsx';
import { groupNotes } from './note-words.ts';
import { understand } from './understand.ts';

describe('understanding a text', () => {
  it('N4 counts words, not the brackets and dashes between them, and counts opening brackets', () => {
    const { understanding, words, brackets } = understand({
      source: '1. States [noted] [recalled] – the report.\n\n2. They agreed.\n',
      format: 'auto',
      kind: 'report',
      delegations: [],
      names: {},
    });
    expect(understanding.paragraphs).toHaveLength(2);
    expect([words, brackets]).toEqual([7, 2]);
  });

  it('N4 counts the brackets of printed numbers, as the figures do', () => {
    const { understanding, brackets } = understand({
      source: '[4][2]. States note [the report].\n',
      format: 'auto',
      kind: 'report',
      delegations: [],
      names: {},
    });
    expect(understanding.paragraphs[0]?.number).toBe('[4][2].');
    expect(brackets).toBe(3);
  });

  it('N7 reads names in brackets as proposals, with what each changes', () => {
    const text = { format: 'auto', kind: 'report', delegations: [{ code: 'NOR', name: 'Norway' }] } as const;
    const source = '1. States [should][shall - Norway; US delete] report.';
    const { attributed, brackets } = understand({ ...text, source, names: {} });
    expect([brackets, attributed?.brackets, attributed?.words]).toEqual([2, 0, 3]);
    expect(attributed?.reading.unknownNames).toEqual(['US']);
    expect(attributed?.changes.map((rows) => rows.flatMap(({ segments }) => segments))).toMatchObject([
      [{ op: 'equal' }, { op: 'delete' }, { op: 'insert' }, { op: 'equal' }],
    ]);
    const settled = understand({ ...text, source, names: { US: 'NOR' } });
    expect(settled.attributed?.reading.unknownNames).toEqual([]);
    expect(understand({ ...text, source: '1. States [should] report.', names: {} }).attributed).toBeNull();
  });

  it('N5 groups notes by kind, dropped words first, without losing any', () => {
    const groups = groupNotes([
      { kind: 'number-jump', line: 1, before: '1', number: '3' },
      { kind: 'html-kept', line: 2 },
      { kind: 'html-dropped', line: 3, dropped: '<b>' },
      { kind: 'html-kept', line: 4 },
    ]);
    expect(groups.map(({ kind, notes }) => [kind, notes.length])).toEqual([
      ['html-dropped', 1],
      ['html-kept', 2],
      ['number-jump', 1],
    ]);
  });

  it('N6 prefers what was typed to what the text tells, even where nothing was typed on purpose', () => {
    const told = { title: 'Told', symbol: 'A/1', language: 'fr' };
    const typed = { title: null, symbol: '', language: null, kind: 'report' as const };
    expect(headOf(typed, told)).toEqual({ title: 'Told', symbol: '', language: 'fr', kind: 'report' });
    expect(headOf({ ...typed, symbol: null }, null)).toEqual({
      title: '',
      symbol: '',
      language: 'en',
      kind: 'report',
    });
  });
});
