import { compareDrafts } from '@chapeau/compare';
import type { PlainDraft, PlainParagraph } from '@chapeau/model';
import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import ar from '../../intl/ar.json';
import { rowNames } from './paragraph-names.ts';
import { rowSentence } from './row-sentence.ts';
import { draft, paragraph, worded } from './testing/texts.ts';
import { shortened } from './word-places.ts';

const english = createIntl({ locale: 'en', messages: {}, onError: () => undefined });
const arabic = createIntl({ locale: 'ar', messages: ar, onError: () => undefined });

interface Told {
  readonly credits?: readonly string[];
  readonly intl?: typeof english;
  /** Which changed row, from 0. */
  readonly nth?: number;
}

/** The sentence of a changed row between two texts. */
function tell(
  from: PlainDraft,
  to: PlainDraft,
  { credits = [], intl = english, nth = 0 }: Told = {},
): string {
  const { rows } = compareDrafts(from, to);
  const row = rows.filter(({ changes }) => changes.length > 0)[nth];
  if (row === undefined) throw new Error('nothing changed');
  const context = {
    intl,
    language: to.language,
    nameOf: rowNames(intl, from, to),
    piecesOf: () => [row],
  };
  return rowSentence(row, credits, context);
}

const was = (text: string, changed: Partial<PlainParagraph> = {}) =>
  draft(paragraph('a', { number: '3.' }), worded('d', text, { number: '4.', ...changed }));

// prettier-ignore
const CASES: readonly (readonly [name: string, from: PlainDraft, to: PlainDraft, sentence: string])[] = [
  ['one word replaced', was('Parties should act.'), was('Parties shall act.'),
    'In paragraph 4, “should” replaced by “shall”.'],
  ['words inserted', was('Parties act.'), was('Parties act in good time.'),
    'In paragraph 4, “in good time” inserted.'],
  ['words deleted', was('Parties act in good time.'), was('Parties act.'),
    'In paragraph 4, “in good time” deleted.'],
  ['several places', was('Parties should act on the first day of the month of May.'), was('Parties shall act on the last day of the month of June.'),
    'In paragraph 4, “should” replaced by “shall”, “first” replaced by “last”, “May” replaced by “June”.'],
  ['a paragraph inserted', draft(paragraph('a')), draft(paragraph('a'), worded('b', 'New words.', { number: '2.' })),
    'Paragraph 2: inserted with the words “New words.”.'],
  ['a paragraph deleted', draft(paragraph('a'), worded('b', 'Old words.', { number: '2.' })), draft(paragraph('a')),
    'Paragraph 2: deleted, where it read “Old words.”.'],
  ['status alone', was('Parties act.'), was('Parties act.', { status: 'agreed-ad-referendum' }),
    'Paragraph 4: status now agreed ad referendum (before: open).'],
  ['number and stage', was('Parties act.'), was('Parties act.', { number: '5.', stage: 2 }),
    'Paragraph 5: number now 5 (before: 4), stage now second reading (before: not read).'],
  ['status and words', was('Parties should act.'), was('Parties shall act.', { status: 'agreed' }),
    'Paragraph 4: status now agreed (before: open); in its words, “should” replaced by “shall”.'],
  ['a bracket set', was('Parties shall act.'), was('Parties [shall] act.'),
    'In paragraph 4, a bracket set.'],
  ['a paragraph without number', was('Recalling the past.', { number: null, kind: 'unnumbered' }), was('Recalling the future.', { number: null, kind: 'unnumbered' }),
    'In “Recalling the future.”, “past” replaced by “future”.'],
  ['kind and level', was('Parties act.'), was('Parties act.', { kind: 'operative', level: 2 }),
    'Paragraph 4: kind now operative paragraph (before: numbered paragraph), level now 2 (before: 1).'],
];

describe('a change as a sentence', () => {
  it.each(CASES)('S19 tells %s', (_, from, to, sentence) => {
    expect(tell(from, to)).toBe(sentence);
  });

  it('S19 tells where a paragraph moved from and to', () => {
    const [a, b, c] = [
      paragraph('a', { number: '1.' }),
      paragraph('b', { number: '2.' }),
      worded('c', 'A longer paragraph which stays.', { number: '3.' }),
    ] as const;
    expect(tell(draft(a, b, c), draft(b, c, a))).toMatch(
      /^Paragraph 1: moved from the beginning to after 3\.$/u,
    );
  });

  it('S19 says who proposed and who decided it, where that is known', () => {
    const credits = ['proposed by NOR', 'accepted in the second reading on 12 May'];
    expect(tell(was('Parties should act.'), was('Parties shall act.'), { credits })).toBe(
      'In paragraph 4, “should” replaced by “shall”, proposed by NOR, accepted in the second reading on 12 May.',
    );
  });

  it('S20 counts places beyond a few, and leaves out the middle of long ones', () => {
    const many = (word: string) => `The parties meet and ${word} again. `.repeat(6);
    const sentence = tell(was(many('confer')), was(many('reflect')));
    expect(sentence).toMatch(/3 other places changed\.$/u);
    const long = `${'many words '.repeat(40)}indeed`;
    expect(shortened(long, 'en')).toMatch(/^many words .+ … .+ indeed$/u);
    expect(shortened(long, 'en').length).toBeLessThan(90);
    expect(shortened('少し', 'ja')).toBe('少し');
  });

  it('S20 names a change of spacing as that', () => {
    expect(tell(was('Parties act.'), was('Parties  act.'))).toBe('In paragraph 4, spacing changed.');
  });

  it('S21 is told in Arabic, words of another direction kept apart', () => {
    const sentence = tell(was('Parties should act.'), was('Parties shall act.'), { intl: arabic });
    expect(sentence).toContain('\u2068should\u2069');
    expect(sentence).not.toMatch(/replaced|paragraph/u);
  });
});
