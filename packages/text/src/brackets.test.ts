import { expect, test } from 'vitest';
import { countBrackets } from './brackets.ts';

test('B1 brackets are counted, with their depth', () => {
  expect(countBrackets('[a [b] [c [d]]] e')).toEqual({ opening: 4, closing: 4, depth: 3, unbalanced: 0 });
  expect(countBrackets('none')).toEqual({ opening: 0, closing: 0, depth: 0, unbalanced: 0 });
});

test('B1 full-width brackets count as brackets', () => {
  expect(countBrackets('［在[适当]时］')).toEqual({ opening: 2, closing: 2, depth: 2, unbalanced: 0 });
});

test('B2 each bracket without a partner is told', () => {
  expect(countBrackets('] [a [b]').unbalanced).toBe(2);
  expect(countBrackets('][').unbalanced).toBe(2);
});
