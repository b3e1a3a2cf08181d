import type { Wording } from '@chapeau/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparisonOfProposal, isEmptyProposal, type ProposedChange } from './proposal.ts';
import { earlierRuns, laterRuns } from './runs.ts';
import { anyDraft, SEEDED } from './testing/arbitraries.ts';
import { paragraph, shownSegments } from './testing/drafts.ts';

const target = paragraph('a', 'Parties should report.', { number: '4.' });
const amend = (text: string, ...rest: readonly string[]): ProposedChange => ({
  kind: 'amend',
  draftedAgainst: target,
  wording: [paragraph('a', text), ...rest.map((each, index) => paragraph(`n${index}`, each))],
});
const insertAfter = (...texts: readonly string[]): ProposedChange => ({
  kind: 'insert-after',
  draftedAgainst: target,
  wording: texts.map((each, index) => paragraph(`n${index}`, each)),
});
const deletion: ProposedChange = { kind: 'delete', draftedAgainst: target, wording: [] };

function lines(proposal: ProposedChange): readonly string[] {
  return comparisonOfProposal(proposal, { language: 'en' }).rows.map(({ segments, changes }) =>
    [...changes.map(({ kind }) => kind), shownSegments(segments)].join(' | '),
  );
}

describe('C10 a proposal is marked up against the wording it was drafted against', () => {
  test('amend: the words that change, then what is inserted after it', () => {
    expect(lines(amend('Parties shall report.', 'Reports are public.'))).toEqual([
      'reworded | Parties [-should-]{+shall+} report.',
      'inserted | {+Reports are public.+}',
    ]);
  });

  test('insert after: everything is new; delete: everything goes', () => {
    expect(lines(insertAfter('One.', 'Two.'))).toEqual(['inserted | {+One.+}', 'inserted | {+Two.+}']);
    expect(lines(deletion)).toEqual(['deleted | [-Parties should report.-]']);
  });

  test('words are counted over all rows', () => {
    expect(
      comparisonOfProposal(amend('Parties shall report.', 'Reports are public.'), { language: 'en' }),
    ).toMatchObject({
      wordsInserted: 4,
      wordsDeleted: 1,
    });
  });

  test('against the current paragraph where one is given, and it says that it has changed since', () => {
    const current = { ...target, runs: [{ text: 'All Parties should report.' }] };
    const context = { language: 'en', current };
    const comparison = comparisonOfProposal(amend('Parties shall report.'), context);
    expect(comparison.outdated).toBe(true);
    expect(shownSegments(comparison.rows[0]!.segments)).toBe('[-All -]Parties [-should-]{+shall+} report.');
    const unchanged = { ...target, runs: [...target.runs], status: 'parked' as const };
    expect(comparisonOfProposal(deletion, { language: 'en', current: unchanged }).outdated).toBe(false);
  });

  test('its rows give both wordings back', () => {
    fc.assert(
      fc.property(anyDraft, anyDraft, ({ paragraphs: [base], language }, { paragraphs }) => {
        fc.pre(base !== undefined && paragraphs.length > 0);
        const proposal: ProposedChange = { kind: 'amend', draftedAgainst: base ?? null, wording: paragraphs };
        const { rows } = comparisonOfProposal(proposal, { language });
        expect(rows.map(({ segments }) => laterRuns(segments))).toEqual(paragraphs.map(({ runs }) => runs));
        expect(rows.flatMap(({ segments }) => earlierRuns(segments))).toEqual(base?.runs);
      }),
      SEEDED,
    );
  });
});

describe('C11 a proposal is empty when it would change nothing', () => {
  const strong: readonly Wording[] = [
    { ...target, runs: [{ text: 'Parties should report.', marks: ['strong'] }] },
  ];

  test.each([
    ['the same wording', amend('Parties should report.'), true],
    ['the same wording and a blank paragraph', amend('Parties should report.', ' '), true],
    ['the same wording and a new paragraph', amend('Parties should report.', 'New.'), false],
    ['one word changed', amend('Parties shall report.'), false],
    [
      'only the format changed',
      { ...amend(''), wording: strong.map((wording) => ({ ...target, ...wording })) },
      false,
    ],
    ['all words gone', amend(''), false],
    ['nothing written yet', { ...amend(''), wording: [] }, true],
    ['blank paragraphs inserted', insertAfter('', ' '), true],
    ['words inserted', insertAfter('', 'New.'), false],
    ['a deletion', deletion, false],
  ] as const)('%s', (_, proposal, empty) => {
    expect(isEmptyProposal(proposal)).toBe(empty);
  });

  test('an empty amendment has no changes, an amendment without changes is empty', () => {
    fc.assert(
      fc.property(anyDraft, anyDraft, fc.boolean(), ({ paragraphs: [base], language }, other, same) => {
        const first = same ? base : other.paragraphs[0];
        fc.pre(base !== undefined && first !== undefined);
        const proposal: ProposedChange = {
          kind: 'amend',
          draftedAgainst: base ?? null,
          wording: first ? [first] : [],
        };
        const changes = comparisonOfProposal(proposal, { language }).rows.flatMap((row) => row.changes);
        expect(isEmptyProposal(proposal)).toBe(changes.length === 0);
      }),
      SEEDED,
    );
  });
});
