import { describe, expect, it } from 'vitest';
import { begun } from './begun.ts';

describe('the beginning of a sentence', () => {
  it.each([
    ['changed in the first reading', 'en', 'Changed in the first reading'],
    ['“now” is gone', 'en', '“now” is gone'],
    ['iki', 'tr', 'İki'],
    ['غُيّرت في القراءة الأولى', 'ar', 'غُيّرت في القراءة الأولى'],
    ['', 'en', ''],
  ])('S27 of %j in %s is %j', (words, locale, expected) => {
    expect(begun(words, locale)).toBe(expected);
  });
});
