import { createIntl } from 'react-intl';
import { expect, test } from 'vitest';
import { timeLeftWord } from './time-left.ts';

const intl = createIntl({ locale: 'en' });
const left = (hours: number, minutes = 0, seconds = 0) =>
  timeLeftWord(intl, ((hours * 60 + minutes) * 60 + seconds) * 1000);

test('AR2 the time left is told in its two largest units', () => {
  expect(left(72)).toBe('3 days');
  expect(left(51, 20)).toBe('2 days, 3 hours');
  expect(left(3, 20)).toBe('3 hours, 20 minutes');
  expect(left(24, 5)).toBe('1 day');
  expect(left(0, 5)).toBe('5 minutes');
});

test('AR2 a minute that has begun counts until it is over, and then nothing is left', () => {
  expect(left(0, 0, 1)).toBe('1 minute');
  expect(left(0, 1, 1)).toBe('2 minutes');
  expect(left(0)).toBeNull();
  expect(left(-1)).toBeNull();
});
