import type { Run } from '@chapeau/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formattedText, runsBetween } from './formatted-text.ts';
import { joinRuns } from './runs.ts';
import { anyLanguage, anyRuns, SEEDED } from './testing/arbitraries.ts';
import { paragraphId } from './testing/drafts.ts';
import { tokenizerFor } from './tokens.ts';

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
