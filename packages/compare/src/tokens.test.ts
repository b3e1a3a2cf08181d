import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { FOOTNOTE_CHARACTER } from '@chapeau/model';
import { describe, expect, test } from 'vitest';
import { anyLanguage, anyText, SEEDED } from './testing/arbitraries.ts';
import { tokenizerFor } from './tokens.ts';

const corpus =
  process.env['CHAPEAU_CORPUS'] ?? fileURLToPath(new URL('../../../../shared/data', import.meta.url));
const DECLARATIONS = [
  ['ar', 'arb'],
  ['zh', 'cmn_hans'],
  ['en', 'eng'],
  ['fr', 'fra'],
  ['ru', 'rus'],
  ['es', 'spa'],
] as const;

/** What the machine's segmenter makes of a text; footnote references apart, which are ours. */
function segmented(text: string, language: string): readonly string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  return text
    .split(new RegExp(`(${FOOTNOTE_CHARACTER})`, 'u'))
    .flatMap((piece) => Array.from(segmenter.segment(piece), ({ segment }) => segment));
}

/** Characters that join, stand between, stand alone or are none of these, in every class of the rules. */
const CHARACTERS = [
  ...[
    'aZ09éßřДяёЖαΩςبلمى ي\u0640\u064e٣\t\n\r \u00a0\u202f\u2009\u3000\ufeff\u00ad\u200d\u200b',
    `.,':;·،‘’․＇．_"!#$%&()*+-/<=>?@[\\]^{|}~§«°»؟–—“”•…؛٫٬ªµº©®™`,
    '国家的，。、；！？カﾞかก็אב״\u0301\u0308',
  ].flatMap((row) => row.split('')),
  '👩',
  '🇫',
  '🇷',
  '🏽',
  '\uD800',
  '\uDC00',
  FOOTNOTE_CHARACTER,
];

describe('C57 words are cut where the segmenter of the language cuts', () => {
  test('C57 in any row of characters, whatever joins or parts them', () => {
    const anyRow = fc.array(fc.constantFrom(...CHARACTERS), { maxLength: 12 }).map((row) => row.join(''));
    fc.assert(
      fc.property(
        anyRow,
        fc.constantFrom('en', 'ar', 'zh', 'ru', 'fr', 'es', 'sv', 'fi', 'el', 'ja', 'he'),
        (text, language) => {
          expect(tokenizerFor(language)(text)).toEqual(segmented(text, language));
        },
      ),
      { ...SEEDED, numRuns: 5_000 },
    );
  });

  test('C57 in random Unicode', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), anyLanguage, (text, language) => {
        expect(tokenizerFor(language)(text)).toEqual(segmented(text, language));
      }),
      { ...SEEDED, numRuns: 2_000 },
    );
  });

  test('C57 every character that is known here, in every surrounding', () => {
    const tokenize = tokenizerFor('en');
    const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
    const around = ['a', '1', ' ', '.', ',', '-', '’', '\u0301', '_'];
    const blocks = [0x0, 0x100, 0x200, 0x300, 0x400, 0x600, 0x2000];
    const surroundings = around.flatMap((before) => around.map((after) => [before, after] as const));
    const wrong = blocks
      .flatMap((block) => Array.from({ length: 0x100 }, (_, index) => String.fromCharCode(block + index)))
      .flatMap((character) => surroundings.map(([before, after]) => before + character + after))
      .filter(
        (text) =>
          tokenize(text).join('|') !==
          Array.from(segmenter.segment(text), ({ segment }) => segment).join('|'),
      );
    expect(wrong).toEqual([]);
  });

  test('C57 what was cut before is cut as it is cut alone', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 4 }), anyLanguage, (texts, language) => {
        const remembering = tokenizerFor(language);
        for (const text of [...texts, ...texts])
          expect(remembering(text)).toEqual(tokenizerFor(language)(text));
      }),
      SEEDED,
    );
  });

  test.skipIf(!existsSync(`${corpus}/udhr`)).each(DECLARATIONS)(
    'C57 in the declaration in %s',
    (language, file) => {
      const xml = readFileSync(`${corpus}/udhr/udhr_${file}.xml`, 'utf8');
      const tokenize = tokenizerFor(language);
      for (const [, text = ''] of xml.matchAll(/<para>([^<]+)<\/para>/gu))
        expect(tokenize(text)).toEqual(segmented(text, language));
    },
  );
});
