import { describe, expect, it } from 'vitest';
import { GRAMMAR } from './grammar.ts';
import { deedOf } from './order.ts';
import { ROOM } from './testing/world.ts';
import { understand } from './understand.ts';

const ROWS = GRAMMAR.map(({ id, example, may }) => ({ id, example, may }));

describe('the grammar', () => {
  it.each(ROWS)('J1 $id: $example', ({ id, example, may }) => {
    const understanding = understand(example, ROOM);
    expect(understanding).toMatchObject({ kind: 'order', row: id, warnings: expect.any(Array) });
    expect(understanding.kind === 'order' && deedOf(understanding.order)).toBe(may);
  });

  it.each(ROWS)('J2 every beginning of $example is an order or incomplete', ({ example }) => {
    for (let end = 0; end <= example.length; end++) {
      const beginning = example.slice(0, end);
      expect([beginning, understand(beginning, ROOM)]).not.toMatchObject([
        beginning,
        { kind: 'not-understood' },
      ]);
    }
  });

  it('J1 ids are told apart, sentences are sentences', () => {
    expect(new Set(GRAMMAR.map(({ id }) => id)).size).toBe(GRAMMAR.length);
    for (const { does } of GRAMMAR) expect(does).toMatch(/^[A-Z].*\.$/);
  });
});
