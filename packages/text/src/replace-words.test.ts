import { textOf, type Run, type Wording } from '@chapeau/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { replaceWords } from './replace-words.ts';
import { paragraphId, textParagraphs } from './testing/arbitraries.ts';

const SEED = { seed: 91, numRuns: 300 };

const wording = (...runs: readonly Run[]): Wording => ({ kind: 'numbered', level: 1, runs });
const replaced = (runs: readonly Run[], from: number, to: number, text: string) =>
  replaceWords(wording(...runs), { from, to, text }).runs;

const wordings: fc.Arbitrary<Wording> = textParagraphs.map(([first]) => {
  const { kind, level, runs } = first!;
  return { kind, level, runs };
});

test('W1 the text reads as if it had been typed, and nothing else changes', () => {
  fc.assert(
    fc.property(wordings, fc.nat(), fc.nat(), fc.string({ maxLength: 8 }), (before, a, b, text) => {
      const whole = textOf(before);
      const [from = 0, to = 0] = [a, b].map((n) => n % (whole.length + 1)).toSorted((x, y) => x - y);
      const after = replaceWords(before, { from, to, text });
      expect(textOf(after)).toBe(whole.slice(0, from) + text + whole.slice(to));
      expect(replaceWords(before, { from, to, text: whole.slice(from, to) }).runs).toEqual(before.runs);
    }),
    SEED,
  );
});

test('W2 new words take the marks that all the old ones had', () => {
  const runs = [{ text: 'Recalling', marks: ['emphasis'] as const }, { text: ' its decisions,' }];
  expect(replaced(runs, 0, 9, 'Noting')).toEqual([{ text: 'Noting', marks: ['emphasis'] }, runs[1]]);
  expect(replaced(runs, 0, 13, 'Noting the')).toEqual([{ text: 'Noting the decisions,' }]);
});

test('W2 what stands in the new words as well keeps its formats', () => {
  const runs = [{ text: 'Recalling', marks: ['emphasis'] as const }, { text: ' its decisions,' }];
  expect(replaced(runs, 0, 24, 'Recalling all its decisions,')).toEqual([
    runs[0],
    { text: ' all its decisions,' },
  ]);
});

test('W2 a reference of which words are replaced refers no more, words put into it do', () => {
  const runs = [{ text: 'see ' }, { text: 'paragraph 3', href: `#${paragraphId(3)}` }, { text: '.' }];
  expect(replaced(runs, 4, 15, 'paragraph 4')).toEqual([{ text: 'see paragraph 4.' }]);
  expect(replaced(runs, 14, 15, '4')).toEqual([{ text: 'see paragraph 4.' }]);
  expect(replaced(runs, 13, 13, ' no.')[1]).toEqual({ ...runs[1], text: 'paragraph no. 3' });
  expect(replaced(runs, 0, 3, 'in')).toEqual([{ text: 'in ' }, runs[1], runs[2]]);
});

test('W2 an address stays with words replaced within it', () => {
  const runs = [{ text: 'the annual report', href: 'https://example.org/' }];
  expect(replaced(runs, 4, 10, 'yearly')).toEqual([{ ...runs[0], text: 'the yearly report' }]);
});

test('W3 a footnote reference goes with the words around it and stays otherwise', () => {
  const runs = [{ text: 'States' }, { footnote: paragraphId(1) }, { text: ' act' }];
  expect(replaced(runs, 0, 6, 'Parties')).toEqual([{ text: 'Parties' }, runs[1], runs[2]]);
  expect(replaced(runs, 0, 11, 'Parties')).toEqual([{ text: 'Parties' }]);
});

test('W3 a stretch that the wording does not have is refused', () => {
  expect(() => replaced([{ text: 'ab' }], 1, 3, '')).toThrow(RangeError);
});

test('W1 a sign of two units is never parted between formats', () => {
  const runs = [{ text: '𠀀', marks: ['emphasis'] as const }, { text: ' et' }];
  expect(replaced(runs, 0, 5, '𠀁 es')).toEqual([{ text: '𠀁 es' }]);
  const others = [{ text: 'a ' }, { text: '𠀀', marks: ['emphasis'] as const }];
  expect(replaced(others, 0, 4, 'b 𐐀')).toEqual([{ text: 'b 𐐀' }]);
});
