import { textOf, type ParagraphId, type Run } from '@chapeau/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linkToParagraph } from './link.ts';
import { followNumbers, makeReferences, placesOf, referencesIn } from './made-references.ts';
import { labelsOf } from './numbering.ts';
import { renumber } from './renumber.ts';
import { resolveReferences, type ReferringParagraph } from './resolve-references.ts';
import { joined, paragraphId, textParagraphs } from './testing/arbitraries.ts';

const link = (text: string, target: number): Run => ({ text, href: linkToParagraph(paragraphId(target)) });

function paragraph(n: number, number: string | null, ...runs: Run[]): ReferringParagraph {
  return { id: paragraphId(n), kind: 'numbered', level: 1, number, runs };
}

/** The paragraphs as they read with other numbers, every reference following. */
function withLabels<Paragraph extends ReferringParagraph>(
  paragraphs: readonly Paragraph[],
  labels: readonly (string | null)[],
): Paragraph[] {
  const followed = new Map<ParagraphId, readonly Run[]>();
  for (const { paragraph: id, wording } of followNumbers(paragraphs, labels)) followed.set(id, wording.runs);
  return paragraphs.map((each, index) => ({
    ...each,
    number: labels[index] ?? null,
    runs: followed.get(each.id) ?? each.runs,
  }));
}

const REFERRING = fc.constantFrom(
  'paragraph 1, ',
  'paragraphs 3 bis and 5, ',
  'Article 4, ',
  'Article 4.1 and 2, ',
  'sub-paragraph (a) and paragraph 2 (b) ',
  'Articles [4] and [7], ',
  'the Parties ',
);

/** Drafts of several articles with lists in them, numbers frozen or not, with words that refer. */
const drafts = fc
  .array(
    fc.record({
      kind: fc.constantFrom('article', 'numbered', 'sub-paragraph', 'heading', 'unnumbered', 'footnote'),
      isFrozen: fc.boolean(),
      texts: fc.array(fc.tuple(REFERRING, fc.boolean()), { maxLength: 3 }),
      alternative: fc.option(fc.nat(9), { freq: 8 }),
      brackets: fc.boolean(),
    }),
    { minLength: 1, maxLength: 14 },
  )
  .map((lines) => {
    const plain = lines.map(({ kind, texts, alternative }, n) => ({
      id: paragraphId(n),
      kind,
      level: kind === 'sub-paragraph' ? 2 : 1,
      number: null,
      alternativeOf: alternative === null ? null : paragraphId(alternative),
      runs: joined(
        texts.map(([text, isStrong]) => ({ text, ...(isStrong && { marks: ['strong'] as const }) })),
      ),
    }));
    const labels = labelsOf(plain);
    const frozen = plain.map((each, n) => {
      const label = labels[n] ?? null;
      const isFrozen = lines[n]?.isFrozen === true && label !== null;
      return { ...each, number: isFrozen ? (lines[n]?.brackets === true ? `[${label}]` : label) : null };
    });
    const shown = labelsOf(frozen);
    return frozen.map((each, n) => ({ ...each, number: shown[n] ?? null }));
  });

/** The draft with every reference made that has one target. */
function made<Paragraph extends ReferringParagraph>(paragraphs: readonly Paragraph[]): Paragraph[] {
  const resolved = resolveReferences({ language: 'en', paragraphs });
  return paragraphs.map((each) => makeReferences(each, placesOf(resolved, each.id)));
}

describe('references that follow', () => {
  test('F3 making them leaves the text and all else; made again, nothing changes', () => {
    fc.assert(
      fc.property(drafts, (paragraphs) => {
        const once = made(paragraphs);
        expect(once.map(textOf)).toEqual(paragraphs.map(textOf));
        const unlinked = once.map((each) => ({ ...each, runs: joined(each.runs.map(withoutLink)) }));
        expect(unlinked).toEqual(paragraphs);
        expect(made(once)).toEqual(once);
        expect(referencesIn(once).filter(({ state }) => state !== 'current')).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('F3 what is linked already stays, and so does what a footnote stands in', () => {
    const runs: Run[] = [
      { text: 'paragraphs ' },
      { text: '1', href: 'https://example.org/' },
      { text: '2' },
      { footnote: paragraphId(9) },
    ];
    const places = [
      { from: 11, to: 12, target: paragraphId(1) },
      { from: 12, to: 13, target: paragraphId(2) },
      { from: 12, to: 14, target: paragraphId(3) },
    ];
    expect(makeReferences({ runs }, places).runs).toEqual([runs[0], runs[1], link('2', 2), runs[3]]);
    const bold = makeReferences({ runs: [{ text: '3 ' }, { text: 'bis', marks: ['emphasis'] }] }, [
      { from: 0, to: 5, target: paragraphId(1) },
    ]);
    expect(bold.runs).toEqual([link('3 ', 1), { ...link('bis', 1), marks: ['emphasis'] }]);
  });

  test('F4 each reference is current, stale or broken', () => {
    const text = [
      paragraph(
        0,
        '1.',
        { text: 'see ' },
        link('2', 1),
        link('2 ', 2),
        { ...link('bis', 2), marks: ['emphasis'] },
        link('9', 8),
      ),
      paragraph(1, '[2].'),
      paragraph(2, '3.'),
      { ...paragraph(3, null, link('the one above', 2), link('1', 3)), kind: 'heading' as const },
    ];
    expect(referencesIn(text).map(({ offset, text: words, state }) => [offset, words, state])).toEqual([
      [4, '2', 'current'],
      [5, '2 bis', 'stale'],
      [10, '9', 'broken'],
      [0, 'the one above', 'current'],
      [13, '1', 'broken'],
    ]);
  });

  test('F5 after renumbering and following no reference is stale, and nothing but numbers changed', () => {
    fc.assert(
      fc.property(drafts, (paragraphs) => {
        const linked = made(paragraphs);
        const followed = withLabels(linked, renumber(linked).labels);
        expect(referencesIn(followed).filter(({ state }) => state !== 'current')).toEqual([]);
        expect(followed.map(wordsBeside)).toEqual(linked.map(wordsBeside));
        expect(
          followNumbers(
            followed,
            followed.map(({ number }) => number),
          ),
        ).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('F5 whatever words refer to whatever numbers, following leaves none stale', () => {
    fc.assert(
      fc.property(textParagraphs, (paragraphs) => {
        const labels = labelsOf(paragraphs);
        const shown = paragraphs.map((each, index) => ({ ...each, number: labels[index] ?? null }));
        const followed = withLabels(shown, renumber(shown).labels);
        expect(referencesIn(followed).filter(({ state }) => state === 'stale')).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['2', '2.', '3.', '3'],
    ['[2]', '2.', '3.', '[3]'],
    ['2', '[2].', '[3].', '3'],
    ['5 bis', '5 bis.', '6.', '6'],
    ['5', '5.', '5 bis.', '5 bis'],
    ['(b)', '(b)', '(c)', '(c)'],
    ['b)', '(b)', '(b bis)', 'b bis)'],
    ['16.3', '16.3', '15.4', '15.4'],
    ['3', '16.3', '15.4', '4'],
    ['Article 4', 'Article 4', 'Article 5', 'Article 5'],
    ['IV', 'Article IV', 'Article V', 'V'],
    ['四条', '第四条', '第四条之二', '四条之二'],
    ['4', '第四条', '第五条', '5'],
    ['٤', 'المادة 4', 'المادة 5', '٥'],
    ['4', '4.', '[4][2].', '[4][2]'],
    ['the above', '4.', '5.', 'the above'],
  ])('F5 %j for %j reads, when that is %j, %j', (text, before, after, expected) => {
    const paragraphs = [paragraph(0, null, link(text, 1)), paragraph(1, before)];
    expect(referencesIn(paragraphs)).toMatchObject([{ state: 'current' }]);
    const [first] = withLabels(paragraphs, [null, after]);
    expect(textOf(first!)).toBe(expected);
  });

  test('F5 a number told with its article follows both', () => {
    const article = { ...paragraph(1, 'Article 4'), kind: 'article' as const };
    const [first] = withLabels(
      [paragraph(0, null, link('4.8', 2)), article, paragraph(2, '8.')],
      [null, 'Article 5', '7.'],
    );
    expect(first?.runs).toEqual([link('5.7', 2)]);
  });

  test('F5 characters that stay keep their marks', () => {
    const strong = { ...link('12', 1), marks: ['strong'] as const };
    const text = [
      paragraph(0, null, { text: 'see ' }, strong, { ...link(' bis', 1), marks: ['emphasis'] }),
      paragraph(1, '12 bis.'),
    ];
    const [first] = withLabels(text, [null, '12 ter.']);
    expect(first?.runs).toEqual([{ text: 'see ' }, strong, { ...link(' ter', 1), marks: ['emphasis'] }]);
  });
});

function withoutLink(run: Run): Run {
  if ('footnote' in run) return run;
  const { href: _, ...plain } = run;
  return plain;
}

const wordsBeside = ({ runs }: ReferringParagraph) =>
  runs.map((run) => ('text' in run && run.href === undefined ? run.text : '')).filter((text) => text !== '');
