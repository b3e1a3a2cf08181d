import type { PlainParagraph } from '@chapeau/model';
import { describe, expect, test } from 'vitest';
import { alignByWords } from './align-by-words.ts';
import { alignDrafts } from './align-drafts.ts';
import { draft, paragraph } from './testing/drafts.ts';

const a = paragraph('a', 'The Group met in New York in March.', { number: '1.' });
const b = paragraph('b', 'It adopted its agenda without a vote.', { number: '2.' });

describe('C60 two drafts are aligned', () => {
  test('by the ids that they have in common, for certain', () => {
    const other = { ...a, number: '2.', runs: [{ text: 'Something else altogether.' }] };
    expect(alignDrafts(draft([a, b]), draft([b, other])).matches).toMatchObject([
      { kind: 'paired', from: 1, to: 0, certainty: 1, similarity: 1, moved: false, wording: 'same' },
      { kind: 'paired', from: 0, to: 1, certainty: 1, moved: true, wording: 'heavy', renumbered: true },
    ]);
  });

  test('by their words where they have none', () => {
    const [c, d] = [
      { ...a, id: paragraph('c', '').id },
      { ...b, id: paragraph('d', '').id },
    ];
    const strange = draft([d, c]);
    expect(alignDrafts(draft([a, b]), strange)).toEqual(alignByWords([a, b], [d, c], 'en'));
  });

  const halves = ['The Group met in New York in March.', 'It adopted its agenda without a vote.'] as const;
  const both = paragraph('a', halves.join(' '));
  const close = paragraph('z', 'The Chair thanked all delegations.');

  test.each([
    ['first', [paragraph('a', halves[0]), paragraph('x', halves[1])], 0],
    ['second', [paragraph('x', halves[0]), paragraph('a', halves[1])], 1],
  ] as const)('split where only the %s piece kept the id', (_, pieces, main) => {
    const there = alignDrafts(draft([both, close]), draft([...pieces, close]));
    expect(there.matches[0]).toMatchObject({
      kind: 'split',
      from: 0,
      to: [0, 1],
      main: { from: 0, to: main },
    });
    const back = alignDrafts(draft([...pieces, close]), draft([both, close]));
    expect(back.matches[0]).toMatchObject({
      kind: 'merged',
      from: [0, 1],
      to: 0,
      main: { from: main, to: 0 },
    });
  });

  test('not split where what stands beside is new, and nothing is taken from a paragraph with an id of its own', () => {
    const fresh = paragraph('x', 'Statements were heard from the floor.');
    const kinds = (to: readonly PlainParagraph[]) =>
      alignDrafts(draft([both, close]), draft(to)).matches.map(({ kind }) => kind);
    expect(kinds([both, fresh, close])).toEqual(['paired', 'paired']);
    expect(kinds([paragraph('a', halves[0]), { ...close, runs: [{ text: halves[1] }] }])).toEqual([
      'paired',
      'paired',
    ]);
  });

  test('by words where a paragraph was pasted anew, only if it has enough of them in common', () => {
    const anew = paragraph('x', `${halves.join(' ')} So be it.`);
    expect(alignDrafts(draft([both, close]), draft([close, anew])).matches).toMatchObject([
      { from: 1, to: 0, certainty: 1 },
      { from: 0, to: 1, wording: 'light' },
    ]);
    const other = paragraph('x', 'It met again, and closed.');
    expect(alignDrafts(draft([both, close]), draft([other, close])).matches).toHaveLength(1);
  });
});
