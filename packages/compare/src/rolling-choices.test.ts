import type { Proposal } from '@chapeau/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  choicesOf,
  disputesOf,
  takeChoices,
  takenOf,
  takeProposal,
  unknownChoices,
  type Choices,
} from './rolling-choices.ts';
import { rollingParagraph } from './rolling-paragraph.ts';
import { SEEDED } from './testing/arbitraries.ts';
import { paragraph } from './testing/drafts.ts';
import { amended, anyRolling, placed, proposal, proposalId } from './testing/proposals.ts';

const base = paragraph('a', 'Parties should consider the report.');
const roll = (...all: readonly Partial<Proposal>[]) =>
  rollingParagraph(
    base,
    all.map((rest, index) => placed(proposal(base, index + 1, rest))),
    { language: 'en' },
  );
const amend = (text: string, ...following: readonly string[]) => ({
  wording: amended(base, text, ...following),
});

/** Two disputes of words: `shall` of 1 and 2, `reports` of 1 and 3; a new paragraph of 1; another level of 3. */
const rolling = roll(
  amend('Parties shall consider the reports.', 'New.'),
  amend('Parties shall consider the report.'),
  { wording: amended(base, 'Parties should consider the reports.').map((each) => ({ ...each, level: 2 })) },
);
const [shall, reports, form, following] = disputesOf(rolling).map(({ id, alternatives }) => ({
  present: [id, 'present'] as const,
  proposed: [id, alternatives[1]!.id] as const,
}));
const fates = (...choices: readonly (readonly [string, string])[]) =>
  [1, 2, 3].map((serial) => takenOf(rolling, new Map(choices)).get(proposalId(serial))?.kind);

describe('C21 choices', () => {
  test('read as what is chosen, the rest as it stands', () => {
    expect(takeChoices(rolling, new Map([reports!.proposed, form!.proposed]))).toEqual({
      paragraph: { kind: 'numbered', level: 2, runs: [{ text: 'Parties should consider the reports.' }] },
      following: [],
    });
    expect(takeChoices(rolling, new Map([following!.proposed])).following).toMatchObject([
      { runs: [{ text: 'New.' }] },
    ]);
  });

  test('a paragraph that goes is no wording, what follows may still come', () => {
    const gone = roll({ kind: 'delete' }, amend('Parties shall consider the report.', 'New.'));
    const choices = new Map([...choicesOf(gone, proposalId(2)), ...choicesOf(gone, proposalId(1))]);
    expect(takeChoices(gone, choices)).toMatchObject({ paragraph: null, following: [{ level: 1 }] });
  });

  test('what the paragraph has not is told, and not taken', () => {
    const choices: Choices = new Map([shall!.proposed, ['none', 'present'], [reports!.present[0], 'none']]);
    expect(unknownChoices(rolling, choices)).toEqual(['none', reports!.present[0]]);
    expect(() => takeChoices(rolling, choices)).toThrow(RangeError);
  });

  test('a proposal that is not there asks for what stands there', () => {
    expect(takeProposal(rolling, proposalId(9)).paragraph?.runs).toEqual(base.runs);
  });
});

describe('C26 what becomes of the proposals', () => {
  test.each([
    ['nothing decided', fates(), ['open', 'open', 'open']],
    ['one dispute decided', fates(shall!.proposed), ['open', 'whole', 'open']],
    [
      'all as the first would have it',
      fates(shall!.proposed, reports!.proposed, form!.present, following!.proposed),
      ['whole', 'whole', 'part'],
    ],
    [
      'all as it stands',
      fates(shall!.present, reports!.present, form!.present, following!.present),
      ['none', 'none', 'none'],
    ],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });

  test('what is taken so far is told', () => {
    const taken = takenOf(rolling, new Map([shall!.proposed, following!.present])).get(proposalId(1));
    expect(taken).toEqual({
      kind: 'open',
      taken: [shall!.proposed[0]],
      left: [following!.proposed[0]],
      open: [reports!.proposed[0]],
    });
  });

  test('where the paragraph goes, its form is decided', () => {
    const both = roll({ kind: 'delete' }, { wording: [{ ...amended(base, 'Gone.')[0]!, level: 2 }] });
    const choices = choicesOf(both, proposalId(1));
    expect([...takenOf(both, choices)].map(([id, { kind }]) => [id, kind])).toEqual([
      [proposalId(1), 'whole'],
      [proposalId(2), 'none'],
    ]);
  });

  test('a proposal taken wherever it stands is taken whole', () => {
    fc.assert(
      fc.property(anyRolling, ({ present, all }) => {
        const each = rollingParagraph(present, all, { language: 'en' });
        for (const { proposal: own } of all)
          expect(takenOf(each, choicesOf(each, own.id)).get(own.id)?.kind ?? 'whole').toBe('whole');
        expect(takenOf(each, new Map()).size).toBe(all.length - each.withoutChange.length);
      }),
      SEEDED,
    );
  });
});
