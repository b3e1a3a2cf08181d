import type { PlainParagraph } from '@chapeau/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignByWords, alignWeighed } from './align-by-words.ts';
import { mainPairOf, type Alignment, type Match } from './alignment.ts';
import { anyTwoDrafts, SEEDED } from './testing/arbitraries.ts';
import { paragraph } from './testing/drafts.ts';
import { editTexts, madeUpTexts, seededDice } from './testing/seeded-edits.ts';
import { shareFound } from './testing/share-found.ts';
import { weighTexts } from './weighed-words.ts';

const listed = (...texts: readonly string[]) =>
  texts.map((text, index) => paragraph(`p${index}`, text, { number: `${index + 1}.` }));

const placesOf = (places: number | readonly number[]) => [places].flat().join('+');

/** One line for each match: `0→2 same, renumbered, moved`. */
function told(alignment: Alignment): readonly string[] {
  return alignment.matches.map((match) => {
    const said =
      match.kind === 'paired' ? [match.wording, ...(match.renumbered ? ['renumbered'] : [])] : [match.kind];
    return `${placesOf(match.from)}→${placesOf(match.to)} ${[...said, ...(match.moved ? ['moved'] : [])].join(', ')}`;
  });
}

const align = (from: readonly string[], to: readonly string[]) =>
  alignByWords(listed(...from), listed(...to), 'en');

const REPORT = 'Parties shall report every year on the measures taken and on the support received.';
const FUND =
  'A fund for the restoration of coastal wetlands is established under the authority of the Assembly.';
const SEAT = 'The seat of the secretariat is in the country that offers premises free of charge.';

describe('C50 what became of each paragraph is found', () => {
  test('one that is new renumbers what follows', () => {
    expect(told(align([REPORT, FUND], ['Adopted in spring.', REPORT, FUND]))).toEqual([
      '0→1 same, renumbered',
      '1→2 same, renumbered',
    ]);
  });

  test('one that moved, reworded on the way', () => {
    const moved = FUND.replace('coastal', 'tropical').replace('Assembly', 'Council');
    expect(told(align([FUND, REPORT, SEAT], [REPORT, SEAT, moved]))).toEqual([
      '1→0 same, renumbered',
      '2→1 same, renumbered',
      '0→2 light, renumbered, moved',
    ]);
  });

  test('one that was split, and two that were merged', () => {
    const [first, second] = [
      'A fund for the restoration of coastal wetlands is established',
      'under the authority of the Assembly.',
    ];
    expect(told(align([REPORT, FUND, SEAT], [REPORT, first, second, SEAT]))).toEqual([
      '0→0 same',
      '1→1+2 split',
      '2→3 same, renumbered',
    ]);
    expect(told(align([REPORT, first, second, SEAT], [REPORT, FUND, SEAT]))).toEqual([
      '0→0 same',
      '1+2→1 merged',
      '3→2 same, renumbered',
    ]);
  });

  test('one that was rewritten between neighbours that stayed', () => {
    const rewritten =
      'For wetlands, a new facility of restoration shall be established by decision of the Assembly.';
    expect(told(align([REPORT, FUND, SEAT], [REPORT, rewritten, SEAT]))).toEqual([
      '0→0 same',
      '1→1 heavy',
      '2→2 same',
    ]);
  });

  test('what has hardly a word in common is not taken for one another, whatever its number', () => {
    const opening = 'Observers may attend public meetings.';
    expect(told(align([REPORT, FUND, SEAT], [REPORT, opening, SEAT]))).toEqual(['0→0 same', '2→2 same']);
  });

  test('between two that fit alike the place decides', () => {
    const [north, first, second] = ['northern', 'arctic', 'antarctic'].map((word) =>
      FUND.replace('coastal', word),
    );
    expect(told(align([REPORT, north!], [first!, REPORT, second!]))).toEqual([
      '0→1 same, renumbered',
      '1→2 light, renumbered',
    ]);
  });

  test('what stands several times is paired in its order', () => {
    expect(
      told(align(['Option:', REPORT, 'Option:', FUND], ['Option:', REPORT, SEAT, 'Option:', FUND])),
    ).toEqual(['0→0 same', '1→1 same', '2→3 same, renumbered', '3→4 same, renumbered']);
  });

  test.each([
    ['light', 15, 0.98],
    ['heavy', 50, 0.9],
  ])('nearly all of what was edited on purpose, at %s rewording', (name, percent, least) => {
    const shares = [3, 5, 8].map((seed) => {
      const dice = seededDice(seed * 7_919);
      const edited = editTexts(madeUpTexts(150, dice), { language: 'en', dice, percent });
      return shareFound(edited, alignByWords(edited.from, edited.to, 'en'));
    });
    for (const { said } of shares) console.info(`${name}: ${said}`);
    const [found, known] = [sum(shares.map((each) => each.found)), sum(shares.map((each) => each.known))];
    console.info(`${name}: ${((100 * found) / known).toFixed(1)} % of ${known} edits found`);
    expect(found / known).toBeGreaterThanOrEqual(least);
    expect(sum(shares.map((each) => each.wrong)) / known).toBeLessThanOrEqual(0.05);
  });
});

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

describe('C51 an alignment is one', () => {
  test('no paragraph stands in two matches, several stand side by side, and a text is itself', () => {
    fc.assert(
      fc.property(anyTwoDrafts, ([from, to]) => {
        const { matches } = alignByWords(from.paragraphs, to.paragraphs, to.language);
        for (const side of ['from', 'to'] as const) {
          const places = matches.flatMap((match) => match[side]);
          expect(new Set(places).size).toBe(places.length);
        }
        for (const match of matches)
          for (const several of [[match.from].flat(), [match.to].flat()])
            expect(several).toEqual(several.map((_, index) => several[0]! + index));
        const itself = alignByWords(from.paragraphs, from.paragraphs, from.language);
        expect(itself.matches.map(mainPairOf)).toEqual(
          from.paragraphs.map((_, index) => ({ from: index, to: index })),
        );
        expect(
          itself.matches.every(
            (match) => match.kind === 'paired' && match.wording === 'same' && !match.moved,
          ),
        ).toBe(true);
      }),
      SEEDED,
    );
  });

  test('exchanging the texts gives the mirror image', () => {
    const lines = ({ matches }: Alignment, line: (match: Match) => string) => matches.map(line).toSorted();
    const expectMirrored = (from: readonly PlainParagraph[], to: readonly PlainParagraph[]) => {
      const [there, back] = [alignByWords(from, to, 'en'), alignByWords(to, from, 'en')];
      expect(
        lines(
          back,
          (match) => `${placesOf(match.to)} ${placesOf(match.from)} ${match.certainty} ${match.moved}`,
        ),
      ).toEqual(
        lines(
          there,
          (match) => `${placesOf(match.from)} ${placesOf(match.to)} ${match.certainty} ${match.moved}`,
        ),
      );
    };
    const dice = seededDice(41);
    const edited = editTexts(madeUpTexts(60, dice), { language: 'en', dice, percent: 40 });
    expectMirrored(edited.from, edited.to);
    // Both pairs are as good, and they cross: one of them is left.
    expectMirrored(
      listed('one two three four five six', 'ten eleven twelve thirteen fourteen fifteen'),
      listed('ten eleven red blue green black', 'one two north south east west'),
    );
    fc.assert(
      fc.property(anyTwoDrafts, ([from, to]) => expectMirrored(from.paragraphs, to.paragraphs)),
      SEEDED,
    );
  });
});

describe('C52 certainty', () => {
  const sure = (from: readonly string[], to: readonly string[], index: number) =>
    align(from, to).matches.find((match) => [match.to].flat().includes(index))?.certainty ?? 0;

  test('is 1 where the same words stand nowhere else, and between 0 and 1 everywhere', () => {
    expect(sure([REPORT, FUND], [FUND, REPORT], 0)).toBe(1);
    fc.assert(
      fc.property(anyTwoDrafts, ([from, to]) => {
        for (const { certainty, similarity } of alignByWords(from.paragraphs, to.paragraphs, to.language)
          .matches) {
          expect(certainty).toBeGreaterThanOrEqual(0);
          expect(certainty).toBeLessThanOrEqual(1);
          expect(similarity).toBeLessThanOrEqual(1);
        }
      }),
      { ...SEEDED, numRuns: 100 },
    );
  });

  test('falls with the wording and with what else would fit', () => {
    const light = FUND.replace('coastal', 'tropical');
    const heavy =
      'For wetlands, a new facility of restoration shall be established by decision of the Assembly.';
    const certain = sure([REPORT, FUND, SEAT], [REPORT, light, SEAT], 1);
    expect(sure([REPORT, FUND, SEAT], [REPORT, heavy, SEAT], 1)).toBeLessThan(certain);
    const twins = [FUND.replace('coastal', 'alpine'), REPORT, SEAT, FUND.replace('coastal', 'inland')];
    expect(sure(twins, [REPORT, light, SEAT], 1)).toBeLessThan(certain);
  });
});

describe('C53 the work is bounded', () => {
  test('it grows with the length of the texts, not with its square', () => {
    const work = (count: number) => {
      const dice = seededDice(count);
      const edited = editTexts(madeUpTexts(count, dice), { language: 'en', dice, percent: 20 });
      const effort = { stepsLeft: 100_000_000 };
      alignWeighed(weighTexts(edited.from, edited.to, 'en'), effort);
      return 100_000_000 - effort.stepsLeft;
    };
    expect(work(400)).toBeLessThan(6 * work(100));
  });

  test('what is too much is left out and said, the rest is as found', () => {
    const [before, after] = [listed(REPORT, FUND, SEAT), listed(REPORT, 'Nothing of it.', SEAT)];
    const weighed = weighTexts(before, after, 'en');
    const alignment = alignWeighed(weighed, { stepsLeft: 0 });
    expect(alignment.coarse).toBe(true);
    expect(told(alignment)).toEqual(['0→0 same', '2→2 same']);
    expect(alignWeighed(weighed, { stepsLeft: 1_000 }).coarse).toBe(false);
  });

  test('thousands of paragraphs that have nothing in common, or everything, come to an end', () => {
    const many = (count: number, text: (index: number) => string) =>
      listed(...Array.from({ length: count }, (_, index) => text(index)));
    const nothing = alignByWords(
      many(1_500, (index) => `a${index}`),
      many(1_500, (index) => `b${index}`),
      'en',
    );
    expect(nothing).toEqual({ matches: [], coarse: true });
    const alike = alignByWords(
      many(1_500, () => 'Option:'),
      many(1_000, () => 'Option:'),
      'en',
    );
    expect(alike.matches).toHaveLength(1_000);
  });
});
