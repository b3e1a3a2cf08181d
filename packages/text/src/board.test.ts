import { CARRIED_ALONG, leftIn, paragraphsIn, STATUSES, type PlainParagraph } from '@chapeau/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boardOf } from './board.ts';
import { paragraphId } from './testing/arbitraries.ts';

type Line = readonly [
  kind: PlainParagraph['kind'],
  text: string,
  stage?: number,
  status?: PlainParagraph['status'],
];

function textOfLines(lines: readonly Line[]): readonly PlainParagraph[] {
  return lines.map(([kind, text, stage = 0, status = 'open'], at) => ({
    id: paragraphId(at),
    kind,
    level: 1,
    alternativeOf: null,
    number: kind === 'numbered' ? `${at}.` : null,
    runs: text === '' ? [] : [{ text }],
    stage,
    status,
  }));
}

const TEXT = textOfLines([
  ['unnumbered', 'Before [all]'],
  ['heading', 'Threats [and risks]'],
  ['numbered', 'States [shall] act', 1, 'open'],
  ['numbered', 'States acted', 1, 'agreed'],
  ['heading', 'Norms'],
  ['numbered', 'Parked', 2, 'parked'],
]);

describe('the board of a text', () => {
  test('BD3 counts paragraphs by stage and status, headings aside; brackets, proposals and reservations of headings too', () => {
    const { total, sections } = boardOf({
      paragraphs: TEXT,
      openOn: [paragraphId(2), paragraphId(2), null],
      reservedOn: [paragraphId(4), null],
    });
    expect(total).toEqual({
      counts: [
        { stage: 0, status: 'open', paragraphs: 1 },
        { stage: 1, status: 'open', paragraphs: 1 },
        { stage: 1, status: 'agreed', paragraphs: 1 },
        { stage: 2, status: 'parked', paragraphs: 1 },
      ],
      brackets: 3,
      proposals: 3,
      reservations: 2,
    });
    const told = sections.map(({ title, brackets, proposals, reservations, ...section }) => [
      title,
      paragraphsIn(section),
      leftIn(section),
      brackets,
      proposals,
      reservations,
    ]);
    expect(told).toEqual([
      ['Threats [and risks]', 2, 1, 2, 2, 0],
      ['Norms', 1, 1, 0, 0, 1],
    ]);
  });

  test('BD3 what is left is in the order of the text, under its nearest heading', () => {
    const { left } = boardOf({ paragraphs: TEXT, openOn: [paragraphId(2)], reservedOn: [] });
    expect(left.map(({ paragraph, section, proposals }) => [paragraph, section, proposals])).toEqual([
      [paragraphId(0), null, 0],
      [paragraphId(2), paragraphId(1), 1],
      [paragraphId(5), paragraphId(4), 0],
    ]);
  });

  test('BD3 whatever the text: every paragraph counts once, and what is left is what the total says', () => {
    const line = fc.tuple(
      fc.constantFrom<PlainParagraph['kind']>('heading', 'article', 'numbered', 'unnumbered', 'footnote'),
      fc.constantFrom('words', '[words]', '[a][b', ''),
      fc.integer({ min: 0, max: 3 }),
      fc.constantFrom(...STATUSES),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const paragraphs = textOfLines(lines);
        const { total, sections, left } = boardOf({ paragraphs, openOn: [], reservedOn: [] });
        const counted = paragraphs.filter(({ kind }) => !CARRIED_ALONG.includes(kind));
        expect(paragraphsIn(total)).toBe(counted.length);
        expect(left.length).toBe(leftIn(total));
        for (const section of sections) {
          expect(paragraphsIn(section)).toBeLessThanOrEqual(paragraphsIn(total));
          expect(leftIn(section)).toBe(within(section.paragraph, sections, left));
        }
      }),
      { seed: 11, numRuns: 60 },
    );
  });
});

/** How many of those left stand under the section, at whatever depth: sections are nested by the order and depth of their list. */
function within(
  id: string,
  sections: readonly { readonly paragraph: string; readonly depth: number }[],
  left: readonly { readonly section: string | null }[],
): number {
  const at = sections.findIndex(({ paragraph }) => paragraph === id);
  const depth = sections[at]?.depth ?? 0;
  const after = sections.slice(at + 1);
  const end = after.findIndex((section) => section.depth <= depth);
  const inside = new Set([
    id,
    ...after.slice(0, end === -1 ? undefined : end).map(({ paragraph }) => paragraph),
  ]);
  return left.filter(({ section }) => section !== null && inside.has(section)).length;
}
