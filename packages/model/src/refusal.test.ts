import { describe, expect, it } from 'vitest';
import { isRefusal, refuse, REFUSALS } from './refusal.ts';
import { ASKING_REFUSALS } from './refusals-asking.ts';
import { PARTICIPANTS_REFUSALS } from './refusals-participants.ts';
import { PROCESS_REFUSALS } from './refusals-process.ts';
import { PROPOSALS_REFUSALS } from './refusals-proposals.ts';
import { TEXT_REFUSALS } from './refusals-text.ts';

const TABLES = [ASKING_REFUSALS, PARTICIPANTS_REFUSALS, PROCESS_REFUSALS, PROPOSALS_REFUSALS, TEXT_REFUSALS];

describe('refusals', () => {
  it.each(Object.entries(REFUSALS))('M9 %s says one clear sentence', (_, row) => {
    expect(row.sentence).toMatch(/^[A-Z{]/);
    expect(row.sentence).toMatch(/[.}]$/);
    expect(row.sentence).not.toMatch(/error|invalid|failed/i);
    expect(row.status).toBeGreaterThanOrEqual(400);
  });

  it('M9 no kind is in two of the tables', () => {
    const kinds = TABLES.flatMap((table) => Object.keys(table));
    expect(kinds).toHaveLength(new Set(kinds).size);
    expect(kinds.toSorted()).toEqual(Object.keys(REFUSALS).toSorted());
  });

  it('M9 a refusal is told from a result', () => {
    expect(isRefusal(refuse('not-found'))).toBe(true);
    for (const value of [null, undefined, 'not-found', { facts: {} }, []])
      expect(isRefusal(value)).toBe(false);
  });
});
