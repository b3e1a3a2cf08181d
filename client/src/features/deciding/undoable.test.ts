import type { Act, DecisionId, ReadingId, RecordEntry } from '@chapeau/model';
import { expect, test } from 'vitest';
import { undoableEntries } from './undoable.ts';

const READING = 'rdg-0000000000000001' as ReadingId;
const entry = (id: string, act: Act['kind'], rest: object = {}): RecordEntry =>
  ({
    id: id as DecisionId,
    act: { kind: act, ...rest },
    reading: { id: READING, ordinal: 1 },
    paragraphs: [],
  }) as unknown as RecordEntry;
const ids = (entries: readonly RecordEntry[], reading: ReadingId | null = READING) =>
  undoableEntries(entries, reading).map(({ id }) => id);

test('UD1 between readings it is what was decided since', () => {
  const between = { reading: null };
  const entries = [
    { ...entry('a', 'proposals-decided'), ...between },
    entry('b', 'reading-opened'),
    entry('c', 'proposals-decided'),
    { ...entry('d', 'proposals-decided'), ...between },
  ];
  expect(ids(entries, null)).toEqual(['d']);
});

test('UD1 decisions of the open reading may be undone, once; tabling and opening are none', () => {
  const entries = [
    entry('a', 'reading-opened'),
    entry('b', 'proposal-tabled'),
    entry('c', 'proposals-decided'),
    entry('d', 'status-decided'),
    entry('f', 'status-decided', { by: 'arr-0000000000000001' }),
    entry('g', 'proposal-decided', { through: 'c' }),
    entry('e', 'decision-undone', { decision: 'c' }),
  ];
  expect(ids(entries)).toEqual(['d']);
  expect(ids(entries, 'rdg-0000000000000002' as ReadingId)).toEqual([]);
  expect(ids(entries, null)).toEqual([]);
});
