import { textOf, type Run } from '@chapeau/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { carryForward, type CarriedProposal } from './carry-forward.ts';
import { reviewColumns, type ReviewColumn } from './review-columns.ts';
import { earlierRuns, laterRuns } from './runs.ts';
import { SEEDED } from './testing/arbitraries.ts';
import { paragraph, shownSegments } from './testing/drafts.ts';
import { anyRepetitive, anyRewording } from './testing/rewordings.ts';

const base = paragraph('a', 'Parties should report every year.');
const amend = (runs: string | readonly Run[], draftedAgainst = base): CarriedProposal => ({
  kind: 'amend',
  target: draftedAgainst.id,
  draftedAgainst,
  wording: [paragraph('a', runs), paragraph('n', 'Reports are public.')],
});
const contestedText = ({ segments }: ReviewColumn) =>
  segments
    .filter(({ contested }) => contested)
    .map((segment) => shownSegments([segment]))
    .join('');

describe('C40 the three columns of a review give back the three wordings, marked, and say where they are in conflict', () => {
  test('an amendment', () => {
    const proposal = amend('All Parties shall report every year.');
    const present = paragraph('a', 'Parties must report every month.', { level: 2 });
    const { draftedAgainst, now, proposed, suggestion } = reviewColumns(proposal, present, 'en');
    expect([draftedAgainst, now, proposed].map(({ segments }) => shownSegments(segments))).toEqual([
      'Parties should report every year.',
      'Parties [-should-]{+must+} report every [-year-]{+month+}.',
      '{+All +}Parties [-should-]{+shall+} report every year.',
    ]);
    expect([draftedAgainst, now, proposed].map(contestedText)).toEqual([
      'should',
      '[-should-]{+must+}',
      '[-should-]{+shall+}',
    ]);
    expect([draftedAgainst, now, proposed].map(({ level }) => level)).toEqual([1, 2, 1]);
    expect(suggestion.map(({ runs }) => textOf({ runs }))).toEqual([
      'All Parties shall report every month.',
      'Reports are public.',
    ]);
    expect(suggestion[0]).toMatchObject({ id: base.id, kind: 'numbered', level: 2 });
  });

  test('a deletion is contested whole', () => {
    const deletion: CarriedProposal = { ...amend(''), kind: 'delete', wording: [] };
    const { draftedAgainst, now, proposed, suggestion } = reviewColumns(
      deletion,
      paragraph('a', 'Parties shall report every year.'),
      'en',
    );
    expect([draftedAgainst, now, proposed].map(contestedText)).toEqual([
      'Parties should report every year.',
      'Parties [-should-]{+shall+} report every year.',
      '[-Parties should report every year.-]',
    ]);
    expect(suggestion).toEqual([]);
  });

  test('an insertion is in no conflict', () => {
    const insertion: CarriedProposal = { ...amend('New.'), kind: 'insert-after' };
    const columns = reviewColumns(insertion, paragraph('a', 'Parties report.'), 'en');
    expect([columns.draftedAgainst, columns.now, columns.proposed].map(contestedText)).toEqual(['', '', '']);
    expect(columns.suggestion).toEqual(insertion.wording);
  });

  test('for any three wordings', () => {
    fc.assert(
      fc.property(fc.oneof(anyRewording, anyRepetitive), ({ language, ...wordings }) => {
        const proposal = amend(wordings.proposed, paragraph('a', wordings.draftedAgainst));
        const present = paragraph('a', wordings.now);
        const columns = reviewColumns(proposal, present, language);
        for (const side of ['draftedAgainst', 'now', 'proposed'] as const) {
          expect(earlierRuns(columns[side].segments)).toEqual(wordings.draftedAgainst);
          expect(laterRuns(columns[side].segments)).toEqual(wordings[side]);
        }
        expect(columns.draftedAgainst.segments.every(({ op }) => op === 'equal')).toBe(true);
        const carry = carryForward(proposal, present, language);
        const contested = ['now', 'proposed'] as const;
        expect(contested.some((side) => contestedText(columns[side]) !== '')).toBe(
          carry.kind === 'needs-review',
        );
        const own = carry.kind === 'clean' ? carry.wording : columns.suggestion;
        expect(columns.suggestion).toEqual(own);
      }),
      SEEDED,
    );
  });
});
