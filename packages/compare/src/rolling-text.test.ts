import type { PlainParagraph, Proposal } from '@chapeau/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashOfRolling, takeProposal } from './rolling-choices.ts';
import { rollingParagraph } from './rolling-paragraph.ts';
import { rollingMemo, rollingOnPresent, rollingText } from './rolling-text.ts';
import { SEEDED } from './testing/arbitraries.ts';
import { paragraph, paragraphId } from './testing/drafts.ts';
import { amended, anyRolling, placed, proposal, proposalId } from './testing/proposals.ts';

const english = { language: 'en' };
const base = paragraph('a', 'Parties should consider the report in good time.');
const now = { ...base, runs: [{ text: 'All Parties should consider the report in good time.' }] };
const amend = (serial: number, text: string, on = base) =>
  proposal(on, serial, { wording: amended(on, text) });

describe('C20 proposals on a paragraph that has changed', () => {
  test('a proposal that still fits is expressed on the words of now', () => {
    const rolling = rollingOnPresent(now, [amend(1, 'Parties should consider the report at once.')], english);
    expect(takeProposal(rolling, proposalId(1)).paragraph?.runs).toEqual([
      { text: 'All Parties should consider the report at once.' },
    ]);
  });

  test('one that does not fit waits for review, one that says what stands there is overtaken', () => {
    const all = [
      amend(3, 'No Parties should consider the report in good time.'),
      amend(2, 'All Parties should consider the report in good time.'),
      amend(1, 'Some Parties should consider the report in good time.'),
    ];
    const rolling = rollingOnPresent(now, all, english);
    expect(rolling.segments).toEqual([{ kind: 'agreed', runs: now.runs }]);
    expect(rolling).toMatchObject({
      needsReview: [proposalId(1), proposalId(3)],
      overtaken: [proposalId(2)],
      withoutChange: [],
    });
    expect(hashOfRolling(rolling)).not.toBe(hashOfRolling(rollingOnPresent(now, [], english)));
  });

  test('terms that were settled anew are the ones in force', () => {
    const [wording] = [amended(now, 'All Parties should consider the report.')];
    const resettled = {
      draftedAgainst: now,
      wording,
      by: 'act-0000000000000000' as never,
      at: '2026-01-06T10:00:00Z',
    };
    const rolling = rollingOnPresent(now, [{ ...amend(1, 'Parties must.'), resettled }], english);
    expect(takeProposal(rolling, proposalId(1)).paragraph?.runs).toEqual(wording?.[0]?.runs);
  });

  test('on an unchanged paragraph it is the rolling paragraph of the wordings as tabled', () => {
    fc.assert(
      fc.property(anyRolling, ({ present, all }) => {
        const proposals = all.map((each) => each.proposal);
        expect(rollingOnPresent(present, proposals, english)).toEqual(
          rollingParagraph(present, proposals.map(placed), english),
        );
      }),
      SEEDED,
    );
  });
});

describe('C23 the rolling text of a draft', () => {
  const [first, second] = [paragraph('a', 'One two three.'), paragraph('b', 'Four five six.')];

  test('every undecided proposal is in it, where it belongs', () => {
    const wording = [{ id: paragraphId('n'), kind: 'numbered', level: 1, runs: [{ text: 'New.' }] }] as const;
    const proposals = [
      amend(1, 'One two.', first),
      amend(2, 'Four six.', second),
      proposal(null, 3, { kind: 'insert-after', wording }),
      amend(4, 'Gone.', paragraph('c', 'Seven.')),
      proposal(paragraph('d', 'Eight.'), 5, { kind: 'insert-after', wording }),
      { ...amend(6, 'One.', first), fate: 'withdrawn' as const },
    ];
    const rolling = rollingText([first, second], proposals, english);
    expect(rolling.paragraphs).toEqual([
      rollingOnPresent(first, [proposals[0]!], english),
      rollingOnPresent(second, [proposals[1]!], english),
    ]);
    expect(rolling.atBeginning.map(({ ids }) => ids)).toEqual([
      [{ proposal: proposalId(3), paragraph: paragraphId('n') }],
    ]);
    expect(rolling.gone).toEqual([proposalId(4), proposalId(5)]);
    expect(rollingText([first, second], proposals.toReversed(), english)).toEqual(rolling);
  });

  test('a draft without proposals is its own words', () => {
    const rolling = rollingText([first, paragraph('e', '')], [], english);
    expect(rolling.paragraphs.map(({ segments }) => segments)).toEqual([
      [{ kind: 'agreed', runs: first.runs }],
      [],
    ]);
  });
});

describe('C28 the rolling text again', () => {
  const paragraphs = ['a', 'b', 'c'].map((name) =>
    paragraph(name, `Parties should consider ${name} in time.`),
  );
  const proposals = paragraphs.map((each, index) => amend(index + 1, `Parties shall consider this.`, each));
  /** Which paragraphs of the second text are the very same values as in the first. */
  const kept = (
    later: readonly PlainParagraph[],
    laterProposals: readonly Proposal[],
    language = 'en',
  ): readonly boolean[] => {
    const memo = rollingMemo();
    const before = memo(paragraphs, proposals, english);
    const after = memo(later, laterProposals, { language });
    expect(after).toEqual(rollingText(later, laterProposals, { language }));
    return after.paragraphs.map((each) => before.paragraphs.some((other) => other === each));
  };

  test.each<[string, readonly boolean[], readonly PlainParagraph[], readonly Proposal[]]>([
    [
      'nothing changed',
      [true, true, true],
      paragraphs.map((each) => ({ ...each, status: 'parked' })),
      proposals,
    ],
    [
      'words of one paragraph changed',
      [true, false, true],
      paragraphs.with(1, { ...paragraphs[1]!, runs: [{ text: 'Parties should consider b soon.' }] }),
      proposals,
    ],
    [
      'one proposal changed',
      [true, true, false],
      paragraphs,
      proposals.with(2, { ...proposals[2]!, coSponsors: [] }),
    ],
    [
      'one proposal withdrawn',
      [false, true, true],
      paragraphs,
      proposals.with(0, { ...proposals[0]!, fate: 'withdrawn' }),
    ],
    ['paragraphs in another order', [true, true, true], paragraphs.toReversed(), proposals.toReversed()],
    ['a paragraph gone', [true, true], paragraphs.slice(1), proposals],
  ])('%s', (_, expected, later, laterProposals) => {
    expect(kept(later, laterProposals)).toEqual(expected);
  });

  test('in another language nothing is kept', () => {
    expect(kept(paragraphs, proposals, 'fr')).toEqual([false, false, false]);
  });

  test('whatever changes, it is as if made anew', () => {
    fc.assert(
      fc.property(fc.array(anyRolling, { minLength: 2, maxLength: 4 }), (inputs) => {
        const memo = rollingMemo();
        for (const { present, all } of inputs) {
          const given = all.map((each) => each.proposal);
          expect(memo([present], given, english)).toEqual(rollingText([present], given, english));
        }
      }),
      SEEDED,
    );
  });
});
