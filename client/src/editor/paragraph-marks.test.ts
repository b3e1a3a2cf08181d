import { expect, test } from 'vitest';
import { marksOfSegments, shiftedMarks } from './paragraph-marks.ts';

test('ED4 insertions and deletions stand at their offsets in the present words', () => {
  expect(
    marksOfSegments([
      { op: 'equal', runs: [{ text: 'Parties ' }] },
      { op: 'delete', runs: [{ text: 'should' }] },
      { op: 'insert', runs: [{ text: 'shall' }] },
      { op: 'equal', runs: [{ text: ' act' }] },
      { op: 'insert', runs: [{ text: ' now' }] },
    ]),
  ).toEqual([
    { kind: 'deleted', at: 8, text: 'should' },
    { kind: 'inserted', from: 8, to: 13 },
    { kind: 'inserted', from: 17, to: 21 },
  ]);
});

test('ED4 what was only set otherwise is not marked, and takes its room', () => {
  expect(
    marksOfSegments([
      { op: 'format', before: [{ text: 'shall' }], runs: [{ text: 'shall', marks: ['emphasis'] }] },
      { op: 'insert', runs: [{ text: ' act' }] },
    ]),
  ).toEqual([{ kind: 'inserted', from: 5, to: 9 }]);
});

test('LV3 marks before an edit stay, those behind it move, those within it go with the words', () => {
  const marks = [
    { kind: 'inserted', from: 0, to: 4 },
    { kind: 'deleted', at: 6, text: 'x' },
    { kind: 'inserted', from: 7, to: 9 },
    { kind: 'deleted', at: 12, text: 'y' },
    { kind: 'inserted', from: 12, to: 14 },
  ] as const;
  expect(shiftedMarks(marks, { start: 5, end: 10, newEnd: 6 })).toEqual([
    { kind: 'inserted', from: 0, to: 4 },
    { kind: 'deleted', at: 5, text: 'x' },
    { kind: 'deleted', at: 8, text: 'y' },
    { kind: 'inserted', from: 8, to: 10 },
  ]);
});
