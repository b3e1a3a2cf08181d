import type { ParagraphKind, PlainParagraph } from '@chapeau/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countBracketsIn } from './bracket-count.ts';
import { paragraphId, textParagraphs } from './testing/arbitraries.ts';
import { countDisputed, figuresOf } from './text-figures.ts';

/** `heading Title`, `article@2 Title`: kind, level and words; ids in their order. */
function textOfLines(
  ...lines: string[]
): Pick<PlainParagraph, 'id' | 'kind' | 'level' | 'number' | 'runs'>[] {
  return lines.map((line, n) => {
    const [, kind, level, text = ''] = /^([a-z-]+)(?:@(\d))? (.*)$/u.exec(line) ?? [];
    return {
      id: paragraphId(n),
      kind: kind as ParagraphKind,
      level: Number(level ?? 1),
      number: null,
      runs: text === '' ? [] : [{ text }],
    };
  });
}

const TEXT = textOfLines(
  'unnumbered [Before] all.',
  'heading One',
  'heading@2 One and [a half]',
  'numbered [shall][should]',
  'heading Two',
  'article General',
  'numbered Option 1: [text]',
  'numbered Option 2: No text',
);

describe('F6 figures of a text', () => {
  test('F6 each heading and article counts all that stands under it, and itself', () => {
    const { total, sections } = figuresOf(TEXT, []);
    expect(total).toEqual({ brackets: 5, options: 2, proposals: 0 });
    expect(sections.map(({ title, depth, brackets, options }) => [title, depth, brackets, options])).toEqual([
      ['One', 0, 3, 0],
      ['One and [a half]', 1, 3, 0],
      ['Two', 0, 1, 2],
      ['General', 1, 1, 2],
    ]);
  });

  test('F6 proposals count where their paragraph stands; those on none only in total', () => {
    const on = [paragraphId(3), paragraphId(3), paragraphId(6), null, paragraphId(99)];
    const { total, sections } = figuresOf(TEXT, on);
    expect(total.proposals).toBe(5);
    expect(sections.map(({ proposals }) => proposals)).toEqual([2, 2, 1, 1]);
  });

  test('F6 nothing is told of proposals where nothing is to be known', () => {
    const { total, sections } = figuresOf(TEXT, null);
    expect([total, ...sections].map(({ proposals }) => proposals)).toEqual([null, null, null, null, null]);
  });

  test('F6 the total is what brackets and options of the text are', () => {
    fc.assert(
      fc.property(textParagraphs, (paragraphs) => {
        const shown = paragraphs.map((one) => ({
          ...one,
          text: one.runs.map((run) => ('text' in run ? run.text : '')).join(''),
        }));
        const { opening, options } = countBracketsIn(shown);
        expect(figuresOf(paragraphs, null).total).toEqual({ brackets: opening, options, proposals: null });
        expect(countDisputed(shown)).toEqual({ brackets: opening, options });
      }),
      { seed: 20260105 },
    );
  });
});
