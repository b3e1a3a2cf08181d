/** Texts on which comparisons are known to lose their breath. */
import { textOf, type PlainParagraph } from '@chapeau/model';
import { describe, expect, test } from 'vitest';
import { applyComparison } from './apply.ts';
import { compareTexts } from './compare-texts.ts';
import { draft, paragraph } from './testing/drafts.ts';
import { seededDice } from './testing/seeded-edits.ts';

type Paragraphs = readonly PlainParagraph[];

/** A machine at its limit needs many times what a comparison takes. */
const LONGEST_MS = 120_000;

function wordsAtRandom(count: number, seed: number): string {
  const dice = seededDice(seed);
  return Array.from({ length: count }, () => `w${dice(3_000)}`).join(' ');
}

function many(prefix: string, count: number, wordingOf: (index: number) => string): Paragraphs {
  return Array.from({ length: count }, (_, index) => paragraph(`${prefix}${index}`, wordingOf(index)));
}

/** The comparison, after it was seen to hold. */
function compared(before: Paragraphs, after: Paragraphs) {
  const [from, to] = [draft(before), draft(after)];
  const { comparison } = compareTexts(from, to);
  expect(applyComparison(from, comparison)).toEqual(to);
  return comparison;
}

describe('C66 any input is compared, in longer stretches where it must be, and then it says so', () => {
  test('20,000 words without order', { timeout: LONGEST_MS }, () => {
    const [one, other] = [wordsAtRandom(20_000, 1), wordsAtRandom(20_000, 2)];
    expect(compared([paragraph('a', one)], [paragraph('a', other)]).coarse).toBe(true);
    const cut = (prefix: string, seed: number) =>
      many(prefix, 400, (index) => wordsAtRandom(50, seed + index));
    const { totals } = compared(cut('f', 1), cut('t', 1_000));
    expect(totals.unchanged).toBe(0);
  });

  test('5,000 empty paragraphs', { timeout: LONGEST_MS }, () => {
    const { totals, coarse } = compared(
      many('f', 5_000, () => ''),
      many('t', 4_990, () => ''),
    );
    expect(totals).toMatchObject({ unchanged: 4_990, changes: { deleted: 10, moved: 0 } });
    expect(coarse).toBe(false);
  });

  test('3,000 identical paragraphs, without ids and in the opposite order', { timeout: LONGEST_MS }, () => {
    const same = () => 'The Parties shall report every year.';
    const { totals } = compared(many('f', 3_000, same), many('t', 2_900, same));
    expect(totals).toMatchObject({ unchanged: 2_900, changes: { deleted: 100, moved: 0 } });
    const reversed = many('f', 3_000, same).toReversed();
    expect(compared(many('f', 3_000, same), reversed).totals.changes.moved).toBe(2_999);
  });

  test('one paragraph of 100,000 characters without a space', { timeout: LONGEST_MS }, () => {
    const half = 'x'.repeat(50_000);
    const { totals } = compared([paragraph('a', half + half)], [paragraph('a', `${half}y${half}`)]);
    expect(totals.changes.reworded).toBe(1);
    const dice = seededDice(3);
    const few = () => '各国应当采取措施保护环境'.charAt(dice(12));
    const all = () => String.fromCharCode(0x4e00 + dice(20_000));
    for (const character of [few, all]) {
      const text = () => Array.from({ length: 100_000 }, character).join('');
      expect(compared([paragraph('a', text())], [paragraph('b', text())]).coarse).toBe(true);
    }
  });

  test('one paragraph cut into 3,000 of which nobody knew', { timeout: LONGEST_MS }, () => {
    const pieces = many('t', 3_000, (index) => `${wordsAtRandom(5, index + 1)}.`);
    const whole = paragraph('t0', pieces.map((piece) => textOf(piece)).join(' '));
    expect(compared([whole], pieces).totals.changes.split).toBe(1);
  });
});
