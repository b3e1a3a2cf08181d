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

  test('N2 a sub-level goes on in the form that is printed there', () => {
    const cases = [
      ['16.3', '16.3 bis', '16.3 ter'],
      ['16.3 bis.', '16.3 ter.', '16.3 quater.'],
      ['b.', 'b bis.', 'b ter.'],
      ['(a) bis', '(a) ter', '(a) quater'],
      ['(17bis)', '(17ter)', '(17quater)'],
      ['Article 4 bis', 'Article 4 ter', 'Article 4 quater'],
      ['PP5 bis', 'PP5 ter', 'PP5 quater'],
    ] as const;
    for (const expected of cases) {
      expect(labels(`numbered ${expected[0]}`, 'numbered', 'numbered')).toEqual(expected);
    }
  });

  test('N2 nested lists go on each by itself', () => {
    expect(
      labels(
        'numbered 3.',
        'sub-paragraph@2 (a)',
        'sub-paragraph@3 (i)',
        'sub-paragraph@3',
        'sub-paragraph@2',
        'numbered',
        'sub-paragraph@2',
        'numbered 4.',
      ),
    ).toEqual(['3.', '(a)', '(i)', '(i bis)', '(a bis)', '3 bis.', '(a)', '4.']);
  });

  test('N2 an Arabic or Chinese number goes on in its language', () => {
    expect(labels('article المادة 4', 'article', 'article', 'article')).toEqual([
      'المادة 4',
      'المادة 4 مكررا',
      'المادة 4 مكررا ثانيا',
      'المادة 4 مكررا ثالثا',
    ]);
    expect(labels('numbered ٣ مكرراً.', 'numbered')).toEqual(['٣ مكرراً.', '٣ مكررا ثانيا.']);
    expect(labels('sub-paragraph (أ)', 'sub-paragraph')).toEqual(['(أ)', '(أ مكررا)']);
    expect(labels('article 第四条', 'article', 'article', 'article 第五条')).toEqual([
      '第四条',
      '第四条之二',
      '第四条之三',
      '第五条',
    ]);
    expect(labels('sub-paragraph （三）', 'sub-paragraph')).toEqual(['（三）', '（三之二）']);
  });

  test('N2 after 3 bis comes 3 ter, twice over where two are 3 bis', () => {
    expect(labels('numbered 3.', 'numbered 3 bis.', 'numbered 3 bis.', 'numbered', 'numbered 4.')).toEqual([
      '3.',
      '3 bis.',
      '3 bis.',
      '3 ter.',
      '4.',
    ]);
  });

  test('N7 what follows a number in brackets is numbered in its style, and brackets do not hide that a number is taken', () => {
    expect(labels('numbered [12].', 'numbered', 'numbered 13.')).toEqual(['[12].', '[12 bis].', '13.']);
    expect(labels('numbered [3 bis]', 'numbered', 'numbered')).toEqual(['[3 bis]', '[3 ter]', '[3 quater]']);
    expect(labels('numbered [3] bis.', 'numbered')).toEqual(['[3] bis.', '[3] ter.']);
    expect(labels('numbered [4][2].', 'numbered', 'numbered 5.')).toEqual(['[4][2].', '[4][2 bis].', '5.']);
    expect(labels('numbered 3.', 'numbered', 'numbered [3 bis].')).toEqual(['3.', '3 ter.', '[3 bis].']);
    expect(labels('numbered [3.]', 'numbered', 'numbered 3 bis.')).toEqual(['[3.]', '[3 ter.]', '3 bis.']);
  });

  test('N7 a bracket that the number does not close is not printed again', () => {
    expect(labels('numbered [7.', 'numbered', 'numbered alt=0')).toEqual(['[7.', '7 bis.', '7 alt.']);
    expect(labels('numbered', 'numbered [7.')).toEqual(['7 ante.', '[7.']);
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
