import { describe, expect, it } from 'vitest';
import { findLadderFault, LADDERS, LEADS_TO, statusesOf, type LadderFault } from './ladders.ts';
import { LADDER, type Ladder, type LadderStep } from './status.ts';

const changed = (deed: LadderStep['deed'], parts: Partial<LadderStep>): Ladder =>
  LADDER.map((step) => (step.deed === deed ? { ...step, ...parts } : step));

describe('ladders of a process', () => {
  it.each(Object.entries(LADDERS))('M10 the template %s is sound', (_, ladder) => {
    expect(findLadderFault(ladder)).toBeNull();
  });

  const faults: readonly [LadderFault, Ladder][] = [
    ['misnamed', changed('agree', { to: 'adopted' })],
    ['reopened-without-reason', changed('reopen', { needsReason: false })],
    ['adopted-over-proposals', changed('adopt', { needsProposalsDecided: false })],
    ['two-ways', [...LADDER, { ...LADDER[0]!, when: 'reading' }]],
    ['cannot-be-reopened', changed('reopen', { from: ['adopted', 'agreed', 'agreed-in-informals'] })],
    ['cannot-be-reopened', changed('reopen', { kinds: ['numbered'] })],
    [
      'adoption-out-of-reach',
      LADDER.filter(({ deed }) => deed !== 'agree' && deed !== 'agree-ad-referendum'),
    ],
    ['adoption-out-of-reach', LADDER.filter(({ deed }) => deed !== 'adopt')],
  ];
  it.each(faults)('M10 a ladder is refused that is %s', (fault, ladder) => {
    expect(findLadderFault(ladder)?.fault).toBe(fault);
  });

  it('M10 a fault names its row', () => {
    expect(findLadderFault(changed('reopen', { needsReason: false }))?.row).toBe(
      LADDER.findIndex(({ deed }) => deed === 'reopen'),
    );
  });

  it('M10 what cannot be reached need not be reopened', () => {
    const ladder = LADDERS.direct.map((step) =>
      step.deed === 'reopen' ? { ...step, from: ['agreed', 'adopted', 'deleted'] as const } : step,
    );
    expect(findLadderFault(ladder)).toBeNull();
  });

  it('M10 a direct ladder has no informals and nothing ad referendum', () => {
    expect(statusesOf(LADDERS.direct)).toEqual([
      'open',
      'parked',
      'placeholder',
      'agreed',
      'adopted',
      'deleted',
    ]);
    expect(statusesOf(LADDER)).toHaveLength(8);
  });

  it('M10 every row of the full ladder leads where its deed says', () => {
    for (const { deed, to } of LADDER) expect(LEADS_TO[deed]).toBe(to);
  });
});
