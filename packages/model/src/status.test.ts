import { describe, expect, it } from 'vitest';
import { findStep, isClosed, LADDER, STATUSES, STATUS_DEEDS } from './status.ts';
import { findFateStep, FATES, PROPOSAL_DEEDS } from './proposal.ts';

/** status → deed → status, for a numbered paragraph; what is not here the ladder refuses. */
const EXPECTED: Record<string, Record<string, string>> = {
  open: {
    park: 'parked',
    'hold-place': 'placeholder',
    'agree-in-informals': 'agreed-in-informals',
    'agree-ad-referendum': 'agreed-ad-referendum',
    agree: 'agreed',
  },
  parked: {
    resume: 'open',
    'hold-place': 'placeholder',
    'agree-in-informals': 'agreed-in-informals',
    'agree-ad-referendum': 'agreed-ad-referendum',
    agree: 'agreed',
  },
  placeholder: {
    park: 'parked',
    resume: 'open',
    'agree-in-informals': 'agreed-in-informals',
    'agree-ad-referendum': 'agreed-ad-referendum',
    agree: 'agreed',
  },
  'agreed-in-informals': { 'agree-ad-referendum': 'agreed-ad-referendum', agree: 'agreed', reopen: 'open' },
  'agreed-ad-referendum': { agree: 'agreed', adopt: 'adopted', reopen: 'open' },
  agreed: { adopt: 'adopted', reopen: 'open' },
  adopted: { reopen: 'open' },
  deleted: { reopen: 'open' },
};

describe('the status ladder', () => {
  const table = STATUSES.flatMap((status) => STATUS_DEEDS.map((deed) => ({ status, deed })));
  it.each(table)('M3 $status, $deed', ({ status, deed }) => {
    expect(findStep(LADDER, deed, { status, kind: 'numbered' })?.to).toBe(EXPECTED[status]?.[deed]);
  });

  it('M3 agreed words are left only by reopening, with a reason', () => {
    const leaving = LADDER.filter((step) => step.from.some(isClosed) && !isClosed(step.to));
    expect(leaving.map((step) => [step.deed, step.needsReason])).toEqual([['reopen', true]]);
  });

  it('M3 nothing is agreed or adopted over an undecided proposal', () => {
    const agreeing = LADDER.filter((step) => isClosed(step.to));
    expect(agreeing.length).toBeGreaterThan(0);
    expect(agreeing.every((step) => step.needsProposalsDecided)).toBe(true);
  });

  it('M3 a heading is adopted along with the rest, a numbered paragraph has to be agreed first', () => {
    expect(findStep(LADDER, 'adopt', { status: 'open', kind: 'heading' })?.to).toBe('adopted');
    expect(findStep(LADDER, 'adopt', { status: 'open', kind: 'numbered' })).toBeUndefined();
  });
});

describe('the fates of a proposal', () => {
  const expected: Record<string, Record<string, string>> = {
    draft: { table: 'tabled' },
    tabled: {
      withdraw: 'withdrawn',
      accept: 'accepted',
      'accept-in-part': 'accepted-in-part',
      merge: 'merged-into',
      'not-retain': 'not-retained',
      overtake: 'overtaken',
    },
    'accepted-in-part': { restore: 'tabled' },
    'merged-into': { restore: 'tabled' },
    'not-retained': { restore: 'tabled' },
    overtaken: { restore: 'tabled' },
  };
  const table = FATES.flatMap((fate) => PROPOSAL_DEEDS.map((deed) => ({ fate, deed })));
  it.each(table)('M4 $fate, $deed', ({ fate, deed }) => {
    expect(findFateStep(deed, fate)?.to).toBe(expected[fate]?.[deed]);
  });
});
