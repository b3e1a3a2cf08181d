import { textOf, type Run } from '@chapeau/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formattedText, formattedTextLike, runsBetween } from './formatted-text.ts';
import { joinRuns } from './runs.ts';
import { anyLanguage, anyRuns, anyText, SEEDED } from './testing/arbitraries.ts';
import { paragraphId } from './testing/drafts.ts';
import { tokenizerFor } from './tokens.ts';

const plain = (text: string): readonly Run[] => (text === '' ? [] : [{ text }]);
const english = tokenizerFor('en');
const keysOf = (runs: readonly Run[]) => formattedText(runs, english).tokens.map(({ key }) => key);

describe('C21 formatted text', () => {
  test('cut anywhere, its pieces give it back', () => {
    fc.assert(
      fc.property(anyRuns, anyLanguage, fc.nat(), (runs, language, place) => {
        const text = formattedText(runs, tokenizerFor(language));
        const count = text.tokens.length;
        const at = count === 0 ? 0 : place % count;
        const ends = [runsBetween(text, { start: 0, end: at }), runsBetween(text, { start: at, end: count })];
        expect(joinRuns(ends.flat())).toEqual(runs);
        expect(runsBetween(text, { start: at, end: at })).toEqual([]);
      }),
      SEEDED,
    );
  });

  test('tokens are the same only where words, format and footnote are', () => {
    expect(keysOf([{ text: 'a' }])).toEqual(keysOf([{ text: 'a', marks: [] }]));
    const others: readonly Run[][] = [
      [{ text: 'ab' }],
      [{ text: 'ab', marks: ['strong'] }],
      [{ text: 'ab', href: 'https://example.org/' }],
      [{ text: 'a', marks: ['strong'] }, { text: 'b' }],
      [{ text: 'a' }, { text: 'b', marks: ['strong'] }],
      [{ footnote: paragraphId('n1') }],
      [{ footnote: paragraphId('n2') }],
    ];
    expect(new Set(others.map((runs) => keysOf(runs).join())).size).toBe(others.length);
  });
});

describe('C21 cutting by the likeness of another text', () => {
  const anyTwo = fc.tuple(anyText, anyText, anyText, anyText);

  test('gives the same text in the same places', () => {
    fc.assert(
      fc.property(anyTwo, anyLanguage, ([head, before, after, tail], language) => {
        const tokenize = tokenizerFor(language);
        const base = formattedText(plain(head + before + tail), tokenize);
        const text = formattedTextLike(base, plain(head + after + tail), tokenize);
        expect(text.tokens.map((token) => token.text).join('')).toBe(head + after + tail);
        expect(text.offsets.at(-1)).toBe((head + after + tail).length);
        expect(text.tokens.every(({ text: piece }) => piece !== '')).toBe(true);
      }),
      SEEDED,
    );
  });

  test.each([
    'One, two three. Four',
    'xOne, two three.',
    'One, twofold three.',
    'One, two',
    '',
    'One, two, three.',
  ])('cuts %j as it is cut alone', (after) => {
    const base = formattedText(plain('One, two three.'), english);
    expect(formattedTextLike(base, plain(after), english)).toEqual(formattedText(plain(after), english));
    expect(textOf(formattedText(plain(after), english))).toBe(after);
  });
});
