import { describe, expect, it } from 'vitest';
import { addedAtEnd, applyEdit, putIn, takenOut } from './edit.ts';

const TEXT = 'States shall, where possible, cooperate.';
const spanOf = (words: string, text = TEXT) => ({
  from: text.indexOf(words),
  to: text.indexOf(words) + words.length,
});

describe('amendments as edits', () => {
  it.each([
    ['shall', 'States, where possible, cooperate.'],
    ['States', 'shall, where possible, cooperate.'],
    ['where possible,', 'States shall, cooperate.'],
    ['cooperate', 'States shall, where possible,.'],
    [TEXT, ''],
  ])('J7 %j is taken out with one space', (words, after) => {
    expect(applyEdit(TEXT, takenOut(TEXT, spanOf(words)))).toBe(after);
  });

  it.each([
    [0, 'Member', 'Member States shall, where possible, cooperate.'],
    [6, 'and others', 'States and others shall, where possible, cooperate.'],
    [7, 'then', 'States then shall, where possible, cooperate.'],
    [39, ', as agreed', 'States shall, where possible, cooperate, as agreed.'],
  ])('J7 at %i, %j stands between spaces where they belong', (at, words, after) => {
    expect(applyEdit(TEXT, putIn(TEXT, at, words))).toBe(after);
  });

  it.each([
    [TEXT, 'as agreed', 'States shall, where possible, cooperate as agreed.'],
    [TEXT, 'They shall report.', `${TEXT} They shall report.`],
    ['By sharing', 'freely', 'By sharing freely'],
    ['各国应合作。', '自愿', '各国应合作自愿。'],
  ])('J7 at the end of %j: %j', (text, words, after) => {
    expect(applyEdit(text, addedAtEnd(text, words))).toBe(after);
  });
});
