import type { ParagraphKind } from '@chapeau/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countBracketsIn } from './bracket-count.ts';
import { parseDraftBrackets } from './draft-brackets.ts';
import { paragraphId } from './testing/arbitraries.ts';
import { bracketedText } from './testing/bracketed-text.ts';
import { lines } from './testing/lines.ts';

function crossingIn(...source: readonly string[]) {
  return parseDraftBrackets(lines(...source)).crossing.map(({ kind, opening, closing }) => [
    kind,
    opening.id,
    closing.id,
  ]);
}

describe('across paragraphs', () => {
  test('B6 what opens in one paragraph and closes in a later one is told with both ends', () => {
    const draft = parseDraftBrackets(lines('1. [Parties shall:', '(a) act;', '(b) report.]'));
    expect(draft.crossing).toEqual([
      {
        kind: 'dispute',
        opening: { id: paragraphId(0), part: 'text', at: 0 },
        closing: { id: paragraphId(2), part: 'text', at: 7 },
      },
    ]);
    expect(draft.unbalanced).toEqual([]);
  });

  test('B6 inner ones are matched first', () => {
    expect(crossingIn('1. [a', '2. [b', '3. c]', '4. d]')).toEqual([
      ['dispute', paragraphId(1), paragraphId(2)],
      ['dispute', paragraphId(0), paragraphId(3)],
    ]);
  });

  test('B6 an option that goes over several paragraphs is one', () => {
    expect(crossingIn('[Option 1: a', 'b]')).toEqual([['option', paragraphId(0), paragraphId(1)]]);
    expect(crossingIn('Option 1: [a', 'b]')).toEqual([['option', paragraphId(0), paragraphId(1)]]);
    expect(crossingIn('Option 1: a [b', 'c]')).toEqual([['dispute', paragraphId(0), paragraphId(1)]]);
  });

  test('B6 a bracket of the number may close in the words', () => {
    const draft = parseDraftBrackets([{ ...lines('x]')[0]!, kind: 'numbered', number: '[12.' }]);
    expect(draft.crossing.map(({ opening, closing }) => [opening.part, closing.part])).toEqual([
      ['number', 'text'],
    ]);
  });

  test.each([
    ['the next section', ['# A', '[a', '# B', 'b]']],
    ['a section further out', ['## A', '[a', '# B', 'b]']],
    ['a heading, where none came before', ['[a', '# B', 'b]']],
    ['the end of the paragraph that a sub-paragraph is under', ['1. one', '(a) [a', '2. two', '3. b]']],
    ['a footnote', ['[a', '^ b]']],
  ])('B6 it goes no further than %s', (_name, source) => {
    const draft = parseDraftBrackets(lines(...source));
    expect(draft.crossing).toEqual([]);
    expect(draft.unbalanced.map(({ kind }) => kind)).toEqual(['unclosed', 'unopened']);
  });

  test('B6 it goes into sections below its own, and from the heading itself', () => {
    expect(crossingIn('# A', '[a', '## B', 'b]')).toHaveLength(1);
    expect(crossingIn('# [A', 'b]')).toHaveLength(1);
  });

  test('B6 every bracket of a draft is in a pair, crosses or is told to be without partner', () => {
    const kinds = fc.constantFrom<ParagraphKind>(
      'heading',
      'article',
      'numbered',
      'sub-paragraph',
      'footnote',
    );
    const paragraph = fc.record({
      kind: kinds,
      level: fc.integer({ min: 1, max: 3 }),
      number: fc.option(bracketedText),
      text: bracketedText,
    });
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 8 }), (source) => {
        const paragraphs = source.map((one, index) => ({ ...one, id: paragraphId(index) }));
        const { opening, closing, unbalanced, crossing, byKind, unbalancedParagraphs } =
          countBracketsIn(paragraphs);
        const pairs = Object.values(byKind).reduce((sum, count) => sum + count, 0);
        expect(opening + closing).toBe(2 * pairs + unbalanced);
        expect(crossing).toBeLessThanOrEqual(pairs);
        expect(unbalancedParagraphs.length).toBeLessThanOrEqual(unbalanced);
      }),
      { seed: 1212, numRuns: 300 },
    );
  });
});

describe('counts', () => {
  test('B8 a draft is counted, printed numbers and crossing brackets included', () => {
    const count = countBracketsIn([
      ...lines(
        '# A',
        'Parties [should][shall] act [',
        'b [c] [d]]',
        'Option 1: [x]',
        'Option 2: No text',
        'y]',
      ),
      { ...lines('z')[0]!, id: paragraphId(9), kind: 'numbered', number: '[4][2].' },
    ]);
    expect(count).toEqual({
      opening: 8,
      closing: 9,
      depth: 2,
      unbalanced: 1,
      unbalancedParagraphs: [paragraphId(5)],
      crossing: 1,
      byKind: {
        option: 1,
        placeholder: 0,
        mark: 0,
        'inside-word': 0,
        blank: 0,
        'pending-number': 2,
        alternative: 4,
        dispute: 1,
      },
      optionGroups: 1,
      options: 2,
    });
  });

  test('B8 the depth goes on through paragraphs, and begins anew in each footnote', () => {
    expect(countBracketsIn(lines('[a', '[b', '[c]')).depth).toBe(3);
    expect(countBracketsIn(lines('[a', '^ [b]')).depth).toBe(1);
  });
});
