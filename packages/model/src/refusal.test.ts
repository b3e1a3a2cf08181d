import { describe, expect, it } from 'vitest';
import { isRefusal, refuse, REFUSALS } from './refusal.ts';

describe('refusals', () => {
  it.each(Object.entries(REFUSALS))('M9 %s says one clear sentence', (_, row) => {
    expect(row.sentence).toMatch(/^[A-Z{]/);
    expect(row.sentence).toMatch(/[.}]$/);
    expect(row.sentence).not.toMatch(/error|invalid|failed/i);
    expect(row.status).toBeGreaterThanOrEqual(400);
  });

  it('M9 a refusal is told from a result', () => {
    expect(isRefusal(refuse('not-found'))).toBe(true);
    for (const value of [null, undefined, 'not-found', { facts: {} }, []])
      expect(isRefusal(value)).toBe(false);
  });
});
