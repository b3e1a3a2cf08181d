import type { ParagraphKind } from '@chapeau/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spokenNumber } from './label.ts';
import { labelsOf, type Numbered } from './numbering.ts';
import { paragraphId, textParagraphs } from './testing/arbitraries.ts';

/** `numbered 3.` is frozen, `numbered` is computed; `sub-paragraph@2` is of level 2; `numbered alt=0` an alternative to the first. */
function labels(...lines: string[]): (string | null)[] {
  const paragraphs = lines.map((line, n): Numbered => {
    const [, kind, level, alternative, number] =
      /^([a-z-]+)(?:@(\d))?(?: alt=(\d+))?(?: (.+))?$/u.exec(line) ?? [];
    return {
      id: paragraphId(n),
      kind: kind as ParagraphKind,
      level: Number(level ?? 1),
      number: number ?? null,
      alternativeOf: alternative === undefined ? null : paragraphId(Number(alternative)),
    };
  });
  return labelsOf(paragraphs);
}

describe('numbering', () => {
  test('N1 a frozen label is kept as printed, whatever surrounds it', () => {
    fc.assert(
      fc.property(textParagraphs, (paragraphs) => {
        const shown = labelsOf(paragraphs);
        expect(paragraphs.map(({ number }, index) => number ?? shown[index])).toEqual(shown);
      }),
    );
  });

  test('N1 freezing every label changes none', () => {
    fc.assert(
      fc.property(textParagraphs, (paragraphs) => {
        const shown = labelsOf(paragraphs);
        const frozen = paragraphs.map((paragraph, index) => ({
          ...paragraph,
          number: shown[index] ?? null,
        }));
        expect(labelsOf(frozen)).toEqual(shown);
      }),
    );
  });

  test('N2 what comes after 3 is 3 bis, 3 ter, in the style of 3', () => {
    expect(labels('numbered 3.', 'numbered', 'numbered', 'numbered 4.')).toEqual([
      '3.',
      '3 bis.',
      '3 ter.',
      '4.',
    ]);
    expect(labels('sub-paragraph (a)', 'sub-paragraph')).toEqual(['(a)', '(a bis)']);
    expect(labels('article Article 4', 'numbered', 'article')).toEqual(['Article 4', '1.', 'Article 4 bis']);
    expect(labels('numbered 3bis.', 'numbered')).toEqual(['3bis.', '3ter.']);
    expect(labels('numbered [4][2].', 'numbered')).toEqual(['[4][2].', '[4][2 bis].']);
    expect(labels('numbered [7.]', 'numbered')).toEqual(['[7.]', '[7 bis.]']);
    expect(labels('operative 3 decies.', 'operative')).toEqual(['3 decies.', '3 undecies.']);
    expect(labels('operative 3 vicies.', 'operative', 'operative')).toEqual([
      '3 vicies.',
      '3 21-ies.',
      '3 22-ies.',
    ]);
    expect(labels('heading Chapter', 'numbered Chapter', 'numbered')).toEqual([
      'Chapter',
      'Chapter',
      'Chapter bis',
    ]);
  });

  test('N2 an adverb that is already printed further down is passed over', () => {
    expect(labels('numbered 3.', 'numbered', 'numbered 3 bis.')).toEqual(['3.', '3 ter.', '3 bis.']);
  });

  test('N2 what comes before the first is ante', () => {
    expect(labels('numbered', 'numbered', 'numbered 1.')).toEqual(['1 ante.', '1 ante bis.', '1.']);
  });

  test('N3 a list without any printed number is numbered plainly', () => {
    const lines =
      'article|numbered|sub-paragraph|sub-paragraph@2|sub-paragraph@2|sub-paragraph|numbered|sub-paragraph|article|numbered|unnumbered';
    expect(labels(...lines.split('|')).join(' ')).toBe('Article 1 1. (a) (i) (ii) (b) 2. (a) Article 2 1. ');
  });

  test('N3 paragraphs of a report are numbered through its headings', () => {
    expect(labels('heading A.', 'numbered', 'heading B.', 'numbered')).toEqual(['A.', '1.', 'B.', '2.']);
  });

  test('N4 an alternative takes the number of what it stands for and counts for nothing', () => {
    expect(
      labels('numbered 5.', 'numbered alt=0', 'numbered alt=0', 'numbered alt=1', 'numbered', 'numbered 6.'),
    ).toEqual(['5.', '5 alt.', '5 alt 2.', '5 alt 3.', '5 bis.', '6.']);
    expect(labels('numbered', 'numbered alt=0', 'numbered')).toEqual(['1.', '1 alt.', '2.']);
    expect(labels('sub-paragraph (a)', 'sub-paragraph', 'sub-paragraph alt=1')).toEqual([
      '(a)',
      '(a bis)',
      '(a bis alt)',
    ]);
  });

  test('N4 alternatives in a circle, or to what is gone, count by themselves', () => {
    expect(labels('numbered alt=1', 'numbered alt=0', 'numbered alt=9')).toEqual(['1.', '2.', '3.']);
  });

  test('N5 beside printed footnotes a new one takes the next number that is free', () => {
    expect(labels('footnote 1', 'footnote 2', 'footnote', 'footnote')).toEqual(['1', '2', '3', '4']);
    expect(labels('footnote', 'footnote 1', 'footnote 2')).toEqual(['3', '1', '2']);
  });

  test('N5 footnotes are numbered in the order of their references', () => {
    const [text, first, second, third] = [0, 1, 2, 3].map(paragraphId);
    const note = { kind: 'footnote', level: 1, number: null, alternativeOf: null } as const;
    expect(
      labelsOf([
        { ...note, kind: 'numbered', id: text!, references: [second!, first!, second!] },
        { ...note, id: first! },
        { ...note, id: second! },
        { ...note, id: third! },
      ]),
    ).toEqual(['1.', '2', '1', '3']);
  });

  test('N6 a number is said without its punctuation', () => {
    const said = ['12.', '(a)', '3 bis.', '[4][2].', 'Article 4', '1.2.', '7.bis', '3 21-ies.'];
    expect(said.map(spokenNumber)).toEqual([
      '12',
      'a',
      '3 bis',
      '4 2',
      'Article 4',
      '1.2',
      '7 bis',
      '3 21-ies',
    ]);
  });
});
