import type { ParagraphKind } from '@chapeau/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renumber, type Renumbered } from './renumber.ts';
import { paragraphId, textParagraphs } from './testing/arbitraries.ts';

/** `numbered 3.` is frozen, `numbered` computed; `sub-paragraph@2` is of level 2; `numbered alt=0` an alternative to the first. */
function textOfLines(lines: readonly string[]): Renumbered[] {
  return lines.map((line, n) => {
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
}

const fresh = (...lines: string[]) => renumber(textOfLines(lines)).labels;
const numbered = (...numbers: string[]) => fresh(...numbers.map((number) => `numbered ${number}`));

describe('renumbering', () => {
  test('R1 numbers become sequential, each in its style', () => {
    expect(numbered('3.', '3 bis.', '4.')).toEqual(['3.', '4.', '5.']);
    expect(numbered('1 ante.', '1.', '2.', '5.')).toEqual(['1.', '2.', '3.', '4.']);
    expect(numbered('7.bis', '9.')).toEqual(['7', '8.']);
    expect(numbered('16.3', '16.3 bis', '16.4')).toEqual(['16.3', '16.4', '16.5']);
    expect(numbered('٣.', '٣ مكررا.', '٤.')).toEqual(['٣.', '٤.', '٥.']);
    expect(fresh('sub-paragraph (a)', 'sub-paragraph (a bis)', 'sub-paragraph (b)')).toEqual([
      '(a)',
      '(b)',
      '(c)',
    ]);
    expect(fresh('sub-paragraph (i)', 'sub-paragraph', 'sub-paragraph (ii)')).toEqual([
      '(i)',
      '(ii)',
      '(iii)',
    ]);
    expect(fresh('sub-paragraph (h)', 'sub-paragraph', 'sub-paragraph (i)')).toEqual(['(h)', '(i)', '(j)']);
    expect(fresh('sub-paragraph (أ)', 'sub-paragraph', 'sub-paragraph (ب)')).toEqual(['(أ)', '(ب)', '(ج)']);
    expect(fresh('article 第九条', 'article', 'article 第十条')).toEqual(['第九条', '第十条', '第十一条']);
    expect(fresh('article Article premier', 'article Article 2', 'article', 'article Article 3')).toEqual([
      'Article premier',
      'Article 2',
      'Article 3',
      'Article 4',
    ]);
    expect(fresh('preambular PP1', 'preambular PP1 bis', 'preambular', 'preambular PP2')).toEqual([
      'PP1',
      'PP2',
      null,
      'PP3',
    ]);
  });

  test('R1 whatever was inserted where, the numbers of a list end up one after another', () => {
    const list = fc.tuple(
      fc.integer({ min: 1, max: 30 }),
      fc.array(fc.boolean(), { minLength: 1, maxLength: 30 }),
    );
    fc.assert(
      fc.property(list, ([start, printed]) => {
        let next = start;
        const lines = [
          `numbered ${start}.`,
          ...printed.map((is) => (is ? `numbered ${(next += 1)}.` : 'numbered')),
        ];
        expect(fresh(...lines)).toEqual(lines.map((_, place) => `${start + place}.`));
      }),
    );
  });

  test('R1 headings are counted by level and words', () => {
    expect(
      fresh(
        'heading I.',
        'heading@2 A.',
        'heading@2 A bis.',
        'heading I bis.',
        'heading@2 A.',
        'heading',
        'heading II.',
        'heading Annex I',
        'heading Annex III',
      ),
    ).toEqual(['I.', 'A.', 'B.', 'II.', 'A.', null, 'III.', 'Annex I', 'Annex II']);
  });

  test('R1 the numbers above follow what they stand under', () => {
    expect(
      fresh(
        'article Article 4',
        'article Article 4 bis',
        'numbered 4 bis.1',
        'numbered',
        'article Article 5',
        'numbered 5.1',
      ),
    ).toEqual(['Article 4', 'Article 5', '5.1', '5.2', 'Article 6', '6.1']);
  });

  test('R2 a list begins where it began, a part that began at 1 again still does, and one that went on goes on', () => {
    expect(fresh('article Article 1', 'numbered 1.', 'article Article 2', 'numbered 7.', 'numbered')).toEqual(
      ['Article 1', '1.', 'Article 2', '7.', '8.'],
    );
    expect(fresh('numbered 4.', 'numbered', 'heading Annex', 'numbered 1.', 'numbered 2.')).toEqual([
      '4.',
      '5.',
      'Annex',
      '1.',
      '2.',
    ]);
    expect(fresh('numbered 2.', 'heading Annex', 'numbered 1.', 'numbered 3.')).toEqual([
      '2.',
      'Annex',
      '3.',
      '4.',
    ]);
    expect(
      fresh(
        'article Article 1',
        'numbered 1.',
        'numbered',
        'article Article 2',
        'numbered 2.',
        'numbered 3.',
      ),
    ).toEqual(['Article 1', '1.', '2.', 'Article 2', '3.', '4.']);
  });

  test('R3 brackets stay round the new number', () => {
    expect(numbered('1.', '1 bis.', '[2].', '[3.]', '[4.', '[4] bis.', '[4 ter].')).toEqual([
      '1.',
      '2.',
      '[3].',
      '[4.]',
      '[5.',
      '[6].',
      '[7].',
    ]);
  });

  test('R3 what is not one number stays, is told, and takes a place', () => {
    const { labels, kept } = renumber(
      textOfLines(['numbered 3.', 'numbered 3 bis.', 'numbered [4][2].', 'numbered 6.', 'numbered –']),
    );
    expect(labels).toEqual(['3.', '4.', '[4][2].', '6.', '–']);
    expect(kept).toEqual([paragraphId(2)]);
  });

  test('R4 an alternative keeps to what it stands for', () => {
    expect(
      fresh(
        'numbered 4.',
        'numbered',
        'numbered 5.',
        'numbered alt=2 [5 alt].',
        'numbered alt=2',
        'numbered alt=2 9.',
      ),
    ).toEqual(['4.', '5.', '6.', '[6 alt].', '6 alt 2.', '9.']);
  });

  test('R5 footnotes take the order of their references', () => {
    const note = { kind: 'footnote', level: 1, alternativeOf: null } as const;
    const [text, first, second, star] = [0, 1, 2, 3].map(paragraphId);
    const runs = [{ footnote: second! }, { text: 'and' }, { footnote: star! }, { footnote: first! }];
    const { labels } = renumber([
      { ...note, id: text!, kind: 'numbered', number: null, runs },
      { ...note, id: first!, number: '1' },
      { ...note, id: second!, number: '2/' },
      { ...note, id: star!, number: '*' },
    ]);
    expect(labels).toEqual(['1.', '2', '1/', '*']);
  });

  test('R6 the table tells what changed, old and new, and nothing else', () => {
    fc.assert(
      fc.property(textParagraphs, (paragraphs) => {
        const { labels, table } = renumber(paragraphs);
        for (const { before, after } of table) expect(before).not.toBe(after);
        const frozen = paragraphs.map((paragraph, index) => ({
          ...paragraph,
          number: labels[index] ?? null,
        }));
        const again = renumber(frozen);
        expect(again.labels).toEqual(labels);
        expect(again.table).toEqual([]);
      }),
      { numRuns: 400 },
    );
    expect(renumber(textOfLines(['numbered 3.', 'numbered', 'numbered 4.'])).table).toEqual([
      { paragraph: paragraphId(1), before: '3 bis.', after: '4.' },
      { paragraph: paragraphId(2), before: '4.', after: '5.' },
    ]);
  });
});
