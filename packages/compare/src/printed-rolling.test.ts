import { textOf, type PlainDraft } from '@chapeau/model';
import { describe, expect, test } from 'vitest';
import { printedRolling } from './printed-rolling.ts';
import type { NotationOptions } from './rolling-notation.ts';
import { rollingText } from './rolling-text.ts';
import { rollingWithoutNames } from './rolling-without-names.ts';
import { paragraph, paragraphId } from './testing/drafts.ts';
import { amended, codeOf, proposal } from './testing/proposals.ts';

const [first, second] = [paragraph('a', 'Parties should meet.'), paragraph('b', 'They agreed.')];
const note = { ...paragraph('n', 'A note.'), kind: 'footnote' as const };
const plain: PlainDraft = {
  format: 'chapeau-plain-draft/1',
  title: 'Report',
  symbol: '',
  kind: 'report',
  language: 'en',
  paragraphs: [first, second, note],
};
const options: NotationOptions = {
  names: true,
  nameOf: codeOf,
  labels: {
    delete: () => 'delete',
    deleteParagraph: () => 'delete the paragraph',
    retain: () => 'retain',
    stances: {},
    onBehalfOf: (name, group) => `${name}, on behalf of ${group}`,
    form: ({ kind }) => kind,
    separators: { names: ' - ', within: ', ', between: '; ' },
  },
};
const footnote = { id: paragraphId('f'), kind: 'footnote', level: 1, runs: [{ text: 'Proposed.' }] } as const;
const all = [
  proposal(first, 1, {
    by: 'NOR',
    wording: [...amended(first, 'Parties shall meet.', 'They meet.'), footnote],
  }),
  proposal(second, 2, { by: 'KEN', kind: 'delete' }),
  proposal(null, 3, { by: 'EGY', kind: 'insert-after', wording: amended(first, 'Recalling this,') }),
];
const lines = ({ paragraphs }: PlainDraft) => paragraphs.map(textOf);

describe('C44 the rolling text as a draft', () => {
  test('C44 each paragraph stands in the notation, new ones where they would stand, footnotes last', () => {
    const printed = printedRolling(plain, rollingText(plain.paragraphs, all, { language: 'en' }), options);
    expect(lines(printed)).toEqual([
      '[Recalling this, - EGY]',
      'Parties [should][shall - NOR] meet.',
      '[They meet. - NOR]',
      '[They agreed. - KEN delete the paragraph]',
      '[Proposed. - NOR]',
      'A note.',
    ]);
    expect(printed.paragraphs.map(({ kind }) => kind).slice(-2)).toEqual(['footnote', 'footnote']);
    expect(printed.paragraphs.at(-2)?.id).toBe(paragraphId('f'));
  });

  test('C44 without names it holds nobody, and without proposals it is the draft', () => {
    const nameless = rollingWithoutNames(plain.paragraphs, all, { language: 'en' });
    expect(lines(printedRolling(plain, nameless, { ...options, names: false }))).toEqual([
      '[Recalling this,]',
      'Parties [should][shall] meet.',
      '[They meet.]',
      '[They agreed.]',
      '[Proposed.]',
      'A note.',
    ]);
    const clean = rollingText(plain.paragraphs, [], { language: 'en' });
    expect(printedRolling(plain, clean, options)).toEqual(plain);
  });
});
