import { describe, expect, it } from 'vitest';
import { isId, makeId } from './ids.ts';

const counting = (count: number) => Uint8Array.from({ length: count }, (_, index) => index * 17);

describe('ids', () => {
  it('M1 an id has its prefix and sixteen characters, and is recognised as its own kind only', () => {
    const id = makeId('paragraph', counting);
    expect(id).toMatch(/^par-[0-9a-z]{16}$/);
    expect(isId('paragraph', id)).toBe(true);
    expect(isId('proposal', id)).toBe(false);
  });

  it.each([
    '',
    'par-',
    'par-0123456789abcde',
    'par-0123456789abcdeff',
    'par-0123456789abcdei',
    '__proto__',
    7,
    null,
  ])('M1 %j is not an id', (value) => {
    expect(isId('paragraph', value)).toBe(false);
  });
});
