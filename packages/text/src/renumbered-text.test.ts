import { textOf } from '@chapeau/model';
import { describe, expect, test } from 'vitest';
import { linkToParagraph } from './link.ts';
import { referencesIn } from './made-references.ts';
import type { TextParagraph } from './plain.ts';
import { renumberedText } from './renumbered-text.ts';
import { paragraphId } from './testing/arbitraries.ts';

function paragraph(n: number, number: string | null, reference?: readonly [string, number]): TextParagraph {
  const runs =
    reference === undefined
      ? [{ text: `Wording ${n}.` }]
      : [
          { text: 'See paragraph ' },
          { text: reference[0], href: linkToParagraph(paragraphId(reference[1])) },
        ];
  return { id: paragraphId(n), kind: 'numbered', level: 1, number, alternativeOf: null, runs };
}

const text = [
  paragraph(0, '1.'),
  paragraph(1, '1 bis.'),
  paragraph(2, '2.', ['1 bis', 1]),
  paragraph(3, '3.', ['1', 0]),
];

describe('R7 a text under fresh numbers', () => {
  test('R7 has the new numbers, and its references show them', () => {
    const { paragraphs, table, reworded } = renumberedText(text);
    expect(paragraphs.map(({ number }) => number)).toEqual(['1.', '2.', '3.', '4.']);
    expect(table.map(({ before, after }) => [before, after])).toEqual([
      ['1 bis.', '2.'],
      ['2.', '3.'],
      ['3.', '4.'],
    ]);
    expect(reworded).toEqual([paragraphId(2)]);
    expect(paragraphs.slice(2).map(textOf)).toEqual(['See paragraph 2', 'See paragraph 1']);
    expect(referencesIn(paragraphs).map(({ state }) => state)).toEqual(['current', 'current']);
  });

  test('R7 is the very same where nothing changes, and so is one renumbered again', () => {
    const { paragraphs } = renumberedText(text);
    expect(paragraphs[0]).toBe(text[0]);
    expect(renumberedText(paragraphs)).toEqual({ paragraphs, table: [], reworded: [] });
  });

  test('R7 a reference that was stale before shows the number of its target as well', () => {
    const { paragraphs, table } = renumberedText([paragraph(0, '1.'), paragraph(1, '2.', ['7', 0])]);
    expect(table).toEqual([]);
    expect(paragraphs.map(textOf)).toEqual(['Wording 0.', 'See paragraph 1']);
  });
});
