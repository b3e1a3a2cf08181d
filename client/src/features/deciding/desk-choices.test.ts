import { disputesOf } from '@chapeau/compare';
import { expect, test } from 'vitest';
import { chosen, disputeBeside, keptChoices, NO_CHOICES, withProposal } from './desk-choices.ts';
import { amendment, paragraph, proposalId, roll } from './testing/proposals.ts';

const base = paragraph('Parties should consider the report.');
/** `shall` of 1 and 2, `reports` of 1 and 3. */
const one = amendment(base, 1, 'Parties shall consider the reports.');
const two = amendment(base, 2, 'Parties shall consider the report.');
const three = amendment(base, 3, 'Parties should consider the reports.');
const rolling = roll(base, [one, two, three]);
const disputes = disputesOf(rolling);
const [shall, reports] = disputes as [(typeof disputes)[0], (typeof disputes)[0]];

test('DD1 a choice stands until another, or none, is made in the same dispute', () => {
  const first = chosen(NO_CHOICES, shall.id, 'present');
  const second = chosen(chosen(first, reports.id, 'present'), shall.id, shall.alternatives[1]!.id);
  expect([...second.values()]).toEqual([shall.alternatives[1]!.id, 'present']);
  expect([...chosen(second, shall.id, null).keys()]).toEqual([reports.id]);
  expect(first.size).toBe(1);
});

test('DD2 when the paragraph changes the choices that still exist are kept', () => {
  const choices = chosen(
    chosen(NO_CHOICES, shall.id, shall.alternatives[1]!.id),
    reports.id,
    reports.alternatives[1]!.id,
  );
  expect(keptChoices(rolling, choices)).toBe(choices);
  expect([...keptChoices(roll(base, [two]), choices).keys()]).toEqual([shall.id]);
});

test('DD3 a whole proposal is taken wherever it has a voice, and nothing else is touched', () => {
  const choices = withProposal(rolling, chosen(NO_CHOICES, reports.id, 'present'), proposalId(2));
  expect(choices).toEqual(
    new Map([
      [reports.id, 'present'],
      [shall.id, shall.alternatives[1]!.id],
    ]),
  );
  expect([...withProposal(rolling, choices, proposalId(1)).values()]).toEqual([
    reports.alternatives[1]!.id,
    shall.alternatives[1]!.id,
  ]);
  expect(withProposal(rolling, NO_CHOICES, proposalId(9)).size).toBe(0);
});

test('DD4 next and previous go from dispute to dispute and stay at the ends', () => {
  expect(disputeBeside(disputes, null, 1)).toBe(shall);
  expect(disputeBeside(disputes, null, -1)).toBe(reports);
  expect(disputeBeside(disputes, shall.id, 1)).toBe(reports);
  expect(disputeBeside(disputes, reports.id, 1)).toBe(reports);
  expect(disputeBeside(disputes, shall.id, -1)).toBe(shall);
  expect(disputeBeside([], null, 1)).toBeUndefined();
});
