import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bracketMarks, cutAtBrackets, parseBrackets } from './brackets.ts';
import { bracketedText } from './testing/bracketed-text.ts';

const SEED = { seed: 2015, numRuns: 400 };

describe('matching', () => {
  test('B1 brackets are counted, with their depth', () => {
    expect(parseBrackets('[a [b] [c [d]]] e')).toMatchObject({ opening: 4, closing: 4, depth: 3, lone: [] });
    expect(parseBrackets('none')).toMatchObject({ opening: 0, closing: 0, depth: 0, brackets: [] });
  });

  test('B1 full-width brackets count as brackets', () => {
    expect(parseBrackets('［在[适当]时］')).toMatchObject({ opening: 2, closing: 2, depth: 2, lone: [] });
  });

  test('B1 a bracket knows its ends and what it holds', () => {
    const { brackets, all } = parseBrackets('a [b [c] d] [e]');
    expect(brackets.map(({ start, end, depth }) => [start, end, depth])).toEqual([
      [2, 11, 1],
      [12, 15, 1],
    ]);
    expect(brackets[0]?.children.map(({ start, end, depth }) => [start, end, depth])).toEqual([[5, 8, 2]]);
    expect(all.map(({ start }) => start)).toEqual([2, 5, 12]);
  });

  test('B2 each bracket without a partner is told, with its place', () => {
    expect(parseBrackets('] [a [b]').lone).toEqual([
      { kind: 'unopened', at: 0 },
      { kind: 'unclosed', at: 2 },
    ]);
    expect(parseBrackets('][').lone.map(({ kind }) => kind)).toEqual(['unopened', 'unclosed']);
  });

  test('B2 an unclosed bracket counts for the depth of what follows, and hides none of it', () => {
    const { brackets, depth } = parseBrackets('[a [b] [c]');
    expect(brackets.map((bracket) => bracket.depth)).toEqual([2, 2]);
    expect(depth).toBe(2);
  });
});

describe('any text', () => {
  test('B3 the pieces joined give the text back; every bracket is a piece of its own', () => {
    fc.assert(
      fc.property(bracketedText, (text) => {
        const pieces = cutAtBrackets(text);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        for (const piece of pieces) expect(/^[[\]［］]$/u.test(piece.text)).toBe(piece.bracket !== null);
        for (const piece of pieces) expect(/[[\]［］]/u.test(piece.text)).toBe(piece.bracket !== null);
      }),
      SEED,
    );
  });

  test('B3 every bracket is in one pair or told to be without partner', () => {
    fc.assert(
      fc.property(bracketedText, (text) => {
        const tree = parseBrackets(text);
        expect(tree.all.length * 2 + tree.lone.length).toBe(tree.opening + tree.closing);
        expect(bracketMarks(tree).map(({ at }) => at)).toEqual(
          [...text.matchAll(/[[\]［］]/gu)].map(({ index }) => index),
        );
        for (const { choices, start, end } of tree.alternatives) {
          expect(choices.length).toBeGreaterThan(1);
          for (const choice of choices)
            expect(start < choice.start && choice.start <= choice.end && choice.end < end).toBe(true);
        }
      }),
      SEED,
    );
  });

  test('B3 brackets may nest deeper than anything', () => {
    const many = 50_000;
    const tree = parseBrackets('['.repeat(many) + ']'.repeat(many));
    expect(tree).toMatchObject({ depth: many, opening: many, lone: [] });
    expect(parseBrackets('['.repeat(many)).lone).toHaveLength(many);
  });
});

describe('alternatives', () => {
  const choicesIn = (text: string) =>
    parseBrackets(text).alternatives.map(({ choices }) =>
      choices.map(({ start, end }) => text.slice(start, end)),
    );

  test.each([
    ['Parties [should][shall][other] act', [['should', 'shall', 'other']]],
    ['the [global goal] [long-term vision]', [['global goal', 'long-term vision']]],
    ['[two] [three] [x] meetings', [['two', 'three', 'x']]],
    ['[may] / [shall]', [['may', 'shall']]],
    ['[shall/should/may] act', [['shall', 'should', 'may']]],
    ['[growing / the potential for growing] threats', [['growing ', ' the potential for growing']]],
    [
      '[a [x][y1] b][c]',
      [
        ['a [x][y1] b', 'c'],
        ['x', 'y1'],
      ],
    ],
    ['各国［应］［须］采取行动', [['应', '须']]],
    ['الدول [ينبغي] [يجب] أن', [['ينبغي', 'يجب']]],
    ['[and][or]', [['and', 'or']]],
  ])('B5 %j has wordings to choose from', (text, choices) => {
    expect(choicesIn(text)).toEqual(choices);
  });

  test.each([
    'the principles[, in the light of circumstances] [and equity]',
    '[including forests][and land use]',
    '[First sentence stands here.] [Another one.]',
    '[Parties recognize the need for it, above all in the poorest countries, where much is at stake for everybody] [and]',
    '[relevant, indicative] [on the provision of financial resources]',
    '[NDC/INDC]',
    'and[/or]',
    '[decision 1/CP.21]',
    '[as appropriate] [Agreed ad ref]',
    '[a], [b]',
  ])('B5 %j has none', (text) => {
    expect(choicesIn(text)).toEqual([]);
  });
});
