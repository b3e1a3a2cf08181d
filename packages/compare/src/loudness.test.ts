import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LOUD_WORDS } from './loud-words.ts';
import { loudnessOf } from './loudness.ts';
import { anyLanguage, anyText, SEEDED } from './testing/arbitraries.ts';
import { compareWords } from './words.ts';

const heard = (from: string, to: string, language = 'en') =>
  loudnessOf(compareWords(from, to, language).words, language);

describe('C55 what only tidies the print is quiet', () => {
  test.each([
    ['en', 'Parties  shall report.', 'Parties shall report.'],
    ['en', 'Parties shall report', 'Parties shall report;'],
    ['en', 'Parties shall report', '[Parties] shall [report]'],
    ['en', 'The parties shall report', 'The Parties SHALL report'],
    ['fr', 'Les Parties peuvent : agir', 'Les parties peuvent agir'],
    ['es', 'Las Partes deben, si procede, actuar', 'Las Partes deben si procede actuar'],
    ['ru', 'Стороны должны представлять', 'стороны, должны представлять'],
    ['ar', 'يجب على الأطراف، أن تقدم', 'يجب على الأطراف أن تقدم'],
    ['zh', '各国应当采取措施。', '各国，应当采取措施'],
  ])('%s: %s → %s', (language, from, to) => {
    expect(heard(from, to, language)).toBe('quiet');
  });

  test('a text and itself, and nothing else that has other words', () => {
    fc.assert(
      fc.property(anyText, anyText, anyLanguage, (from, to, language) => {
        const words = (text: string) =>
          text
            .toLocaleLowerCase(language)
            .match(/[\p{L}\p{N}]/gu)
            ?.join('') ?? '';
        expect(heard(from, from, language)).toBe('quiet');
        expect(words(from) === words(to) || heard(from, to, language) !== 'quiet').toBe(true);
        expect(heard(to, from, language)).toBe(heard(from, to, language));
      }),
      SEEDED,
    );
  });
});

describe('C56 what may change an obligation is loud', () => {
  /** A sentence that takes any word in its middle, and two words of which neither is loud. */
  const FRAMES: Readonly<Record<string, readonly [string, string, string, string]>> = {
    en: ['the group ', ' report', 'often', 'soon'],
    fr: ['le groupe ', ' rapport', 'souvent', 'bientôt'],
    es: ['el grupo ', ' informe', 'siempre', 'pronto'],
    ru: ['группа ', ' доклад', 'часто', 'скоро'],
    ar: ['المجموعة ', ' التقرير', 'دائما', 'قريبا'],
    zh: ['各国，', '，报告', '经常', '很快'],
  };

  const table = Object.entries(LOUD_WORDS).flatMap(([language, { binding, negation, numbers }]) =>
    [...binding, ...negation, ...numbers].map((word) => [language, word] as const),
  );

  test.each(table)('%s: %s comes, goes, or is put for another word', (language, word) => {
    const [before, after, other] = FRAMES[language]!;
    const said = (middle: string) => `${before}${middle}${after}`;
    expect(heard(said(other), said(word), language)).toBe('loud');
    expect(heard(said(word), said(other), language)).toBe('loud');
  });

  test.each(Object.entries(FRAMES))(
    '%s: any other word is plain',
    (language, [before, after, one, other]) => {
      expect(heard(`${before}${one}${after}`, `${before}${other}${after}`, language)).toBe('plain');
    },
  );

  test.each([
    ['en', 'Parties can agree', 'Parties can’t agree'],
    ['en', 'They should report', "They shouldn't report"],
    ['en', 'by 12 members', 'by 15 members'],
    ['en', 'a rise of 1.5 degrees', 'a rise of 15 degrees'],
    ['en', 'on the fifth of May', 'on the fifth of June'],
    ['en', 'before Monday', 'before Friday'],
    ['en', 'a letter from Brazil', 'a letter from Chile'],
    ['en', 'the IPCC found', 'the panel found'],
    ['en', 'a non-binding text', 'a binding text'],
    ['fr', 'le groupe agit', 'le groupe n’agit guère'],
    ['fr', 'en mars', 'en avril'],
    ['es', 'en marzo', 'en abril'],
    ['ru', 'до января', 'до февраля'],
    ['ar', 'ينبغي ويجب', 'ينبغي ويمكن'],
    ['ar', 'في مارس', 'في أبريل'],
    ['zh', '2020年以前', '2030年以前'],
    ['zh', '会议在三月举行', '会议在四月举行'],
  ])('%s: %s → %s', (language, from, to) => {
    expect(heard(from, to, language)).toBe('loud');
  });

  test('a capital at the beginning of a sentence makes no name', () => {
    expect(heard('Often it met.', 'Soon it met.')).toBe('plain');
    expect(heard('It met. Often it closed.', 'It met. Soon it closed.')).toBe('plain');
    expect(heard('it met in Paris', 'it met in town')).toBe('loud');
  });

  test('the same words in another order are plain, and the loudest place decides', () => {
    expect(heard('rivers and lakes', 'lakes and rivers')).toBe('plain');
    expect(heard('Often it shall meet', 'Soon it should meet')).toBe('loud');
  });

  test('of a language without a table digits, dates and names are known', () => {
    expect(heard('um 12 Uhr', 'um 13 Uhr', 'de')).toBe('loud');
    expect(heard('im Januar', 'im Februar', 'de')).toBe('loud');
    expect(heard('es muss sein', 'es darf sein', 'de')).toBe('plain');
  });
});
