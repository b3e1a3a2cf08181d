import { createIntl } from 'react-intl';
import { expect, test } from 'vitest';
import arabic from './ar.json' with { type: 'json' };
import { notationOptions } from './notation.ts';

/** A mark or a letter that is itself written from right to left. */
const RIGHT_TO_LEFT = /[\u200f\u061b\u0600-\u0605\u0620-\u064a]/u;

test('RT12 between names in Arabic stands what runs from right to left', () => {
  const { separators } = notationOptions(
    createIntl({ locale: 'ar', messages: arabic }),
    () => 'EU',
    true,
  ).labels;
  expect(separators.within).toMatch(RIGHT_TO_LEFT);
  expect(separators.between).toMatch(RIGHT_TO_LEFT);
});
