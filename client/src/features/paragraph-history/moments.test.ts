import { lineageOf, type Lineage } from '@chapeau/compare';
import type {
  DecisionId,
  ParagraphId,
  PlainDraft,
  PlainParagraph,
  RecordEntry,
  VersionId,
} from '@chapeau/model';
import type { HistoryText } from '@chapeau/protocol';
import { expect, it } from 'vitest';
import { isReworded, momentsOf } from './moments.ts';

const ID = 'par-0000000000000001' as ParagraphId;
const at = '2026-01-05T10:00:00Z';

function one(words: string): PlainParagraph {
  const rest = {
    kind: 'numbered',
    level: 1,
    number: '1.',
    alternativeOf: null,
    stage: 0,
    status: 'open',
  } as const;
  return { id: ID, runs: [{ text: words }], ...rest };
}

function draft(words: string): PlainDraft {
  const head = {
    format: 'chapeau-plain-draft/1',
    title: '',
    symbol: '',
    kind: 'report',
    language: 'en',
  } as const;
  return { ...head, paragraphs: [one(words)] };
}

function entry(sequence: number, before: string, after: string): RecordEntry {
  return {
    id: `dec-${sequence}` as DecisionId,
    sequence,
    act: { kind: 'status-decided', deed: 'park', statusBefore: ['open'], statusAfter: 'parked' },
    paragraphs: [{ paragraph: ID, before: one(before), after: one(after) }],
  } as unknown as RecordEntry;
}

function line(...words: readonly string[]): Lineage {
  const lineage = lineageOf(ID, words.map(draft));
  if (lineage === null) throw new Error('no line');
  return lineage;
}

const version = (name: string, sequence: number | null): HistoryText => ({
  version: `ver-${name}` as VersionId,
  label: name,
  at,
  sequence,
});
const live: HistoryText = { version: null, label: '', at, sequence: null };

it('PH1 entries stand between the texts that they led to, and what was typed unmarked is a step of its own', () => {
  const moments = momentsOf({
    texts: [version('a', 1), live],
    lineage: line('A', 'A typed B said'),
    entries: [entry(2, 'A typed', 'A typed B')],
  });
  expect(moments.map(({ key }) => key)).toEqual([
    'ver-a',
    'typed-before-entry-2',
    'entry-2',
    'typed-before-live',
    'live',
  ]);
  expect(moments.at(-1)?.before).toEqual([one('A')]);
  expect(moments.map(isReworded)).toEqual([false, true, true, true, true]);
});

it('PH1 nothing that happened before the first version is taken for typing', () => {
  const moments = momentsOf({
    texts: [version('a', 3), version('b', 4)],
    lineage: line('A B', 'A B'),
    entries: [entry(2, 'A', 'A B')],
  });
  expect(moments.map(({ key }) => key)).toEqual(['entry-2', 'ver-a', 'ver-b']);
});

it('PH2 whoever does not read the record has the texts alone as steps', () => {
  const moments = momentsOf({
    texts: [version('a', null), version('b', null)],
    lineage: line('A', 'B'),
    entries: [],
  });
  expect(moments.map(({ key }) => key)).toEqual(['ver-a', 'ver-b']);
});

it('PH6 each step has a key of its own, which stays when more happens', () => {
  const known = {
    texts: [version('a', 1), live],
    lineage: line('A', 'A B'),
    entries: [entry(2, 'A', 'A B')],
  };
  const later = {
    texts: [version('a', 1), version('b', 3), live],
    lineage: line('A', 'A B', 'A B C'),
    entries: [entry(2, 'A', 'A B'), entry(4, 'A B', 'A B C')],
  };
  const keys = momentsOf(later).map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys).toEqual(expect.arrayContaining(momentsOf(known).map(({ key }) => key)));
});
