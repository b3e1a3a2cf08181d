import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyComparison } from './apply.ts';
import { compareDrafts } from './compare-drafts.ts';
import { compareTexts } from './compare-texts.ts';
import { hasChanges } from './comparison.ts';
import { anyDraft, anyTwoDrafts, SEEDED } from './testing/arbitraries.ts';
import { draft, paragraph, paragraphId } from './testing/drafts.ts';
import { anyPiecedDrafts } from './testing/pieced-drafts.ts';
import type { PlainDraft } from '@chapeau/model';

/** The draft under other ids, as if it had been read from a file. */
function strange(text: PlainDraft): PlainDraft {
  const other = (id: string) => paragraphId(`z${id.slice(-1)}`);
  const paragraphs = text.paragraphs.map((each) => ({
    ...each,
    id: other(each.id),
    alternativeOf: each.alternativeOf && other(each.alternativeOf),
    runs: each.runs.map((run) => ('footnote' in run ? { footnote: other(run.footnote) } : run)),
  }));
  return { ...text, paragraphs };
}

describe('C54 any two texts are compared', () => {
  test('by ids where one is in common', () => {
    const from = draft([paragraph('a', 'The Group met.'), paragraph('b', 'It adopted its agenda.')]);
    const to = draft([paragraph('b', 'The Group met.'), paragraph('c', 'It closed.')]);
    expect(compareTexts(from, to)).toMatchObject({ matchedBy: 'ids', comparison: compareDrafts(from, to) });
  });

  test.each([
    ['at random', anyTwoDrafts, { ...SEEDED, numRuns: 100 }],
    ['edited in known ways', anyPiecedDrafts, { ...SEEDED, numRuns: 40 }],
  ] as const)('as drafts are, though not all words of these are weighed: %s', (_, drafts, seeded) => {
    fc.assert(
      fc.property(drafts, ([from, to]) => {
        expect(compareDrafts(from, to)).toEqual(compareTexts(from, to).comparison);
      }),
      seeded,
    );
  });

  test('by words where none is, and what was compared and carried out gives the later text', () => {
    fc.assert(
      fc.property(anyTwoDrafts, ([text, to]) => {
        const from = strange(text);
        const compared = compareTexts(from, to);
        expect(compared.matchedBy).toBe('words');
        expect(applyComparison(from, compared.comparison)).toEqual(to);
      }),
      SEEDED,
    );
  });

  test('footnotes and alternatives are no change where what they name is the same', () => {
    const note = paragraph('n', 'In New York.', { kind: 'footnote' });
    const first = paragraph('a', [{ text: 'It met in March.' }, { footnote: note.id }]);
    const text = draft([first, paragraph('b', 'It met in May.', { alternativeOf: first.id }), note]);
    const compared = compareTexts(strange(text), text);
    expect(compared.matchedBy).toBe('words');
    expect(hasChanges(compared.comparison)).toBe(false);
  });

  test('a text and itself under other ids keep every paragraph in its place', () => {
    fc.assert(
      fc.property(anyDraft, (text) => {
        const { rows } = compareTexts(strange(text), text).comparison;
        expect(rows.map(({ kind }) => kind)).toEqual(text.paragraphs.map(() => 'kept'));
      }),
      SEEDED,
    );
  });
});
