import { expect, test } from 'vitest';
import { amendment, paragraph, participantId } from './testing/proposals.ts';
import { proposalsOf, whoseChoices } from './whose.ts';

const A = paragraph(9, 'a');
const codeOf = (id: ReturnType<typeof participantId>) => (id === participantId(1) ? 'NOR' : 'EGY');
const byNorway = amendment(1, A, 'b');
const byEgypt = { ...amendment(2, A, 'c'), onBehalfOf: 'the Arab Group' };
const byChair = { ...amendment(3, A, 'd'), proponent: null };
const all = [byNorway, byEgypt, byChair];

test('RT8 everyone with an open proposal can be chosen, delegations first, then groups', () => {
  const choices = whoseChoices(all, codeOf);
  expect(choices.map(({ label }) => label)).toEqual(['EGY', 'NOR', 'the Arab Group']);
  expect(choices.map(({ value }) => all.filter(proposalsOf(value) ?? (() => true)))).toEqual([
    [byEgypt],
    [byNorway],
    [byEgypt],
  ]);
  expect(proposalsOf('all')).toBeNull();
});

test('RT8 who has only settled proposals is not among them', () => {
  expect(whoseChoices([{ ...byNorway, fate: 'withdrawn' }], codeOf)).toEqual([]);
});
