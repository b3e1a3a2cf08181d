import { textOf, type Wording } from '@chapeau/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bracketRange,
  bracketWhole,
  chooseAlternative,
  liftBracket,
  liftLoneBracket,
} from './bracket-acts.ts';
import { parseBrackets } from './brackets.ts';
import { paragraphId, textParagraphs } from './testing/arbitraries.ts';
import { balancedText } from './testing/bracketed-text.ts';

const SEED = { seed: 77, numRuns: 300 };

const wording = (text: string): Wording => ({
  kind: 'numbered',
  level: 1,
  runs: text === '' ? [] : [{ text }],
});

const wordings: fc.Arbitrary<Wording> = textParagraphs.map(([first]) => {
  const { kind, level, runs } = first!;
  return { kind, level, runs };
});

const isBetweenHalves = (text: string, at: number) =>
  at > 0 && at < text.length && text.codePointAt(at - 1)! > 0xffff;

describe('put and lifted', () => {
  test('B9 brackets go around the words and keep formats, links and footnotes', () => {
    const runs = [
      { text: 'States ' },
      { text: 'shall act', marks: ['emphasis'] as const },
      { footnote: paragraphId(1) },
      { text: 'here', href: 'https://example.org/' },
    ];
    expect(bracketRange({ kind: 'numbered', level: 1, runs }, 13, 19).runs).toEqual([
      { text: 'States ' },
      { text: 'shall [act', marks: ['emphasis'] },
      { footnote: paragraphId(1) },
      { text: 'he]re', href: 'https://example.org/' },
    ]);
    expect(bracketRange({ kind: 'numbered', level: 1, runs }, 7, 17).runs.slice(0, 4)).toEqual([
      { text: 'States [' },
      { text: 'shall act', marks: ['emphasis'] },
      { footnote: paragraphId(1) },
      { text: ']' },
    ]);
  });

  test('B9 a character is never cut in half', () => {
    expect(textOf(bracketRange(wording('a😀b'), 2, 2))).toBe('a[]😀b');
    expect(textOf(bracketRange(wording('a😀b'), 2, 3))).toBe('a[😀]b');
    expect(textOf(bracketRange(wording('a😀b'), 0, 2))).toBe('[a😀]b');
  });

  test('B9 to put brackets and lift them gives the same wording', () => {
    fc.assert(
      fc.property(wordings, fc.nat(), fc.nat(), (before, a, b) => {
        const { length } = textOf(before);
        const [from, to] = [a % (length + 1), b % (length + 1)].toSorted((x, y) => x - y) as [number, number];
        const bracketed = bracketRange(before, from, to);
        const start = isBetweenHalves(textOf(before), from) ? from - 1 : from;
        const end = from === to ? start : isBetweenHalves(textOf(before), to) ? to + 1 : to;
        const pair = { start, end: end + 2 };
        expect(textOf(bracketed)).toHaveLength(length + 2);
        expect(liftBracket(bracketed, pair)).toEqual(before);
        const whole = bracketWhole(before);
        expect(liftBracket(whole, { start: 0, end: length + 2 })).toEqual(before);
      }),
      SEED,
    );
  });

  test('B9 what is not there is a fault', () => {
    expect(() => bracketRange(wording('act'), 2, 1)).toThrow(RangeError);
    expect(() => bracketRange(wording('act'), 0, 4)).toThrow(RangeError);
    expect(() => liftBracket(wording('[act'), { start: 0, end: 4 })).toThrow(RangeError);
    expect(() => liftLoneBracket(wording('act'), 1)).toThrow(RangeError);
  });

  test('B10 to lift every bracket takes away the brackets and nothing else', () => {
    fc.assert(
      fc.property(balancedText, (text) => {
        let left = wording(text);
        for (;;) {
          const bracket = parseBrackets(textOf(left)).all[0];
          if (bracket === undefined) break;
          left = liftBracket(left, bracket);
        }
        expect(textOf(left)).toBe(text.replaceAll(/[[\]]/g, ''));
      }),
      SEED,
    );
  });

  test('B10 a bracket without partner is lifted alone', () => {
    expect(textOf(liftLoneBracket(wording('a] b'), 1))).toBe('a b');
  });
});

describe('choosing', () => {
  const chosen = (text: string, choice: number) =>
    textOf(chooseAlternative(wording(text), parseBrackets(text).alternatives[0]!, choice));

  test.each([
    ['Parties [should][shall] act', 1, 'Parties shall act'],
    ['Parties [should] [shall] act', 0, 'Parties should act'],
    ['[Each Party][All Parties] may', 1, 'All Parties may'],
    ['Parties [are invited][should strive ] to act', 1, 'Parties should strive to act'],
    ['Parties [shall ][should ]act', 0, 'Parties shall act'],
    ['to act[ at once][ later].', 1, 'to act later.'],
    ['use [growing / declining] means', 1, 'use declining means'],
    ['each Part[y][ies] shall', 1, 'each Parties shall'],
    ['a [low [carbon]][green] world', 0, 'a low [carbon] world'],
    ['act [ ][now] here', 0, 'act here'],
    ['act [ ][now].', 0, 'act.'],
    ['[ ][now] act', 0, 'act'],
    ['各国［应］［须］采取行动', 1, '各国须采取行动'],
    ['الدول [ينبغي] [يجب] أن', 0, 'الدول ينبغي أن'],
  ])('B11 %j, choice %i, is %j', (text, choice, expected) => {
    expect(chosen(text, choice)).toBe(expected);
  });

  test('B11 formats of the chosen words stay, and footnotes in them', () => {
    const runs = [
      { text: 'Parties [should][' },
      { text: 'shall', marks: ['strong'] as const },
      { footnote: paragraphId(1) },
      { text: '] act' },
    ];
    const before = { kind: 'numbered', level: 1, runs } as const;
    const [group] = parseBrackets(textOf(before)).alternatives;
    expect(chooseAlternative(before, group!, 1).runs).toEqual([
      { text: 'Parties ' },
      { text: 'shall', marks: ['strong'] },
      { footnote: paragraphId(1) },
      { text: ' act' },
    ]);
    expect(() => chooseAlternative(before, group!, 2)).toThrow(RangeError);
  });

  test('B11 what stands before and after is kept, and no space doubled', () => {
    const words = fc.constantFrom('shall', ' should', 'may ', 'will act', '应', '', ' ');
    fc.assert(
      fc.property(fc.array(words, { minLength: 2, maxLength: 4 }), fc.nat(3), (choices, place) => {
        const text = `Parties ${choices.map((choice) => `[${choice}]`).join('')} at once`;
        const [first] = parseBrackets(text).alternatives;
        if (first === undefined || first.choices.length !== choices.length) return;
        const index = place % choices.length;
        expect(chosen(text, index)).toBe(
          ['Parties', choices[index]!.trim(), 'at once'].filter((word) => word !== '').join(' '),
        );
      }),
      SEED,
    );
  });
});
