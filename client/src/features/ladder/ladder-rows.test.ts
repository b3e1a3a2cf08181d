import { LADDER, LADDERS, type Ladder, type StatusDeed } from '@chapeau/model';
import { expect, test } from 'vitest';
import { faultOf, ladderOf, rowsOf, sameLadder } from './ladder-rows.ts';

const without = (...deeds: readonly StatusDeed[]): Ladder =>
  LADDER.filter(({ deed }) => !deeds.includes(deed));

test('LD1 rows that are on are the ladder, whichever it is', () => {
  for (const ladder of Object.values(LADDERS)) {
    expect(sameLadder(ladderOf(rowsOf(ladder)), ladder)).toBe(true);
    expect(rowsOf(ladder)).toHaveLength(LADDER.length);
  }
});

test('LD1 a row that was changed is shown as it is, one that is switched off can be switched on', () => {
  const ladder: Ladder = without('park').map((step) =>
    step.deed === 'agree' ? { ...step, needsReason: true } : step,
  );
  const rows = rowsOf(ladder);
  expect(rows.find(({ step }) => step.deed === 'agree')?.step.needsReason).toBe(true);
  expect(rows.filter(({ isOn }) => !isOn).map(({ step }) => step.deed)).toEqual(['park']);
  expect(ladderOf(rows.map((row) => ({ ...row, isOn: true })))).toHaveLength(LADDER.length);
});

test('LD2 a fault is told at its row, also where rows before it are off', () => {
  const rows = rowsOf(
    without('park').map((step) => (step.deed === 'reopen' ? { ...step, needsReason: false } : step)),
  );
  expect(faultOf(rows)).toEqual({ fault: 'reopened-without-reason', key: 'reopen' });
  expect(faultOf(rowsOf(LADDER))).toBeNull();
  expect(faultOf(rowsOf(without('agree', 'agree-ad-referendum')))).toEqual({
    fault: 'adoption-out-of-reach',
    key: null,
  });
});
