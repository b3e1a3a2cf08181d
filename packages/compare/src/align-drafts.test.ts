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
});
