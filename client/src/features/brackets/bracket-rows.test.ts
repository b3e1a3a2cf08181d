import type { RecordEntry } from '@chapeau/model';
import { parseBrackets } from '@chapeau/text';
import { expect, test } from 'vitest';
import { paragraphId, participantId } from '../deciding/testing/proposals.ts';
import { bracketedFor, bracketRows } from './bracket-rows.ts';

const rowsOf = (text: string) => bracketRows(text, parseBrackets(text));

test('BR4 each pair stands with its words and its depth, in the order in which it opens', () => {
  const rows = rowsOf('Parties [shall [promptly] act] now.');
  expect(rows.map(({ words, depth, start, end }) => [words, depth, start, end])).toEqual([
    ['shall [promptly] act', 1, 8, 30],
    ['promptly', 2, 15, 25],
  ]);
});

test('BR5 brackets beside each other can be chosen, each by where it opens', () => {
  const rows = rowsOf('Parties [should][shall] act.');
  expect(rows.map(({ choice }) => choice)).toEqual([
    { at: 8, words: 'should' },
    { at: 16, words: 'shall' },
  ]);
  expect(rows.every(({ within }) => within.length === 0)).toBe(true);
});

test('BR5 wordings that a slash divides can be chosen, each by the slash before it', () => {
  const [row] = rowsOf('Parties [shall/should] act.');
  expect(row?.choice).toBeNull();
  expect(row?.within).toEqual([
    { at: 8, words: 'shall' },
    { at: 14, words: 'should' },
  ]);
});

test('BR5 a bracket that stands alone is no choice', () => {
  expect(rowsOf('Parties [promptly] act.')).toMatchObject([{ choice: null, within: [] }]);
});

test('BR6 for whom a bracket stands is told by the last act on its words in that paragraph', () => {
  const here = paragraphId('a');
  const entry = (words: string, on: readonly string[], paragraph = here) =>
    ({
      act: { kind: 'bracket-decided', deed: 'bracket', words, on: on.map(participantId) },
      paragraphs: [{ paragraph }],
    }) as unknown as RecordEntry;
  const record = [entry('shall', ['EU']), entry('shall', ['USA']), entry('act', ['EU'], paragraphId('b'))];
  expect(bracketedFor(record, here, 'shall')).toEqual([participantId('USA')]);
  expect(bracketedFor(record, here, 'act')).toEqual([]);
});
