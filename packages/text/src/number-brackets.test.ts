import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bracketedNumber } from './number-brackets.ts';

const PLAIN = [
  '12.',
  '3 bis.',
  '(a)',
  '(a bis)',
  '16.3',
  'A.',
  '5 alt 2.',
  'PP5',
  'Article 4',
  '第四条',
  'المادة 4',
  '٣.',
  '–',
];

describe('brackets round a number', () => {
  test('N7 they stand round the number, words and the last point outside', () => {
    expect(PLAIN.map((label) => bracketedNumber(label, true))).toEqual([
      '[12].',
      '[3 bis].',
      '[(a)]',
      '[(a bis)]',
      '[16.3]',
      '[A].',
      '[5 alt 2].',
      '[PP5]',
      'Article [4]',
      '[第四条]',
      'المادة [4]',
      '[٣].',
      '–',
    ]);
  });

  test('N7 put on and taken off again they leave the label as it was', () => {
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(...PLAIN), fc.string({ maxLength: 8 })), (label) => {
        const on = bracketedNumber(label, true);
        expect(bracketedNumber(on, true)).toBe(on);
        expect(on === label ? label : bracketedNumber(on, false)).toBe(label);
      }),
    );
  });

  test('N7 those of the text itself are taken off where they enclose one number', () => {
    const off = ['[12.]', '[3] bis.', '3 [bis].', '[[12]].', '[4][2].', '[7.', '7.]', '12.'];
    expect(off.map((label) => bracketedNumber(label, false))).toEqual([
      '12.',
      '3 bis.',
      '3 bis.',
      '12.',
      '[4][2].',
      '[7.',
      '7.]',
      '12.',
    ]);
  });
});
