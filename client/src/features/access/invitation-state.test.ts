import { describe, expect, it } from 'vitest';
import { inOrder, stateOf } from './invitation-state.ts';

const made = (createdAt: string, rest: Partial<Parameters<typeof stateOf>[0]> = {}) => ({
  createdAt,
  reusable: false,
  usedAt: null,
  revokedAt: null,
  ...rest,
});

describe('the state of an invitation', () => {
  it('is used after the first sign-in only where it can be used once', () => {
    expect(stateOf(made('1', { usedAt: '2' }))).toBe('used');
    expect(stateOf(made('1', { usedAt: '2', reusable: true }))).toBe('open');
  });

  it('is revoked whatever came before', () => {
    expect(stateOf(made('1', { usedAt: '2', revokedAt: '3' }))).toBe('revoked');
  });

  it('puts open links first and the newest first among them', () => {
    const rows = [made('1'), made('2', { usedAt: '3' }), made('4', { revokedAt: '5' }), made('6')];
    expect(inOrder(rows).map(({ createdAt }) => createdAt)).toEqual(['6', '1', '2', '4']);
  });
});
