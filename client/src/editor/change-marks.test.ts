import { expect, test } from 'vitest';
import { marksOfSegments } from './change-marks.ts';

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
