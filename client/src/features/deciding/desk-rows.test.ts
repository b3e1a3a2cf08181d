import type { Fate, Taking } from '@chapeau/model';
import { expect, test } from 'vitest';
import { fateRows, settledFates, type GivenFate } from './desk-rows.ts';
import { amendment, paragraph, proposalId } from './testing/proposals.ts';

const base = paragraph('Parties should consider the report.');
const proposals = [1, 2, 3].map((serial) => amendment(base, serial, 'Parties shall.'));

function rows(takings: readonly Taking[], given: Readonly<Record<number, GivenFate>> = {}) {
  return fateRows({
    taken: new Map(takings.map((kind, index) => [proposalId(index + 1), { kind }])),
    proposals,
    given: new Map(Object.entries(given).map(([serial, one]) => [proposalId(Number(serial)), one])),
  });
}
const fates = (...args: Parameters<typeof rows>) =>
  rows(...args).map(({ fate, mergedInto }) =>
    mergedInto === null ? fate : `${fate} ${Number(mergedInto.slice(4))}`,
  );
const as = (fate: Fate, serial?: number): GivenFate => ({
  fate,
  mergedInto: serial === undefined ? null : proposalId(serial),
});

test('DD5 fates are computed, and what stays open is named and not confirmed', () => {
  expect(fates(['whole', 'part', 'none'])).toEqual(['accepted', 'accepted-in-part', 'not-retained']);
  expect(fates(['whole', 'open'])).toEqual(['accepted', 'tabled']);
  expect(settledFates(rows(['whole', 'open']))).toEqual([
    { proposal: proposalId(1), fate: 'accepted', mergedInto: null },
  ]);
});

test('DD6 a fate may be changed to what the choices bear out, and to nothing else', () => {
  expect(rows(['whole', 'none'])[1]?.offered).toEqual([as('not-retained'), as('merged-into', 1)]);
  expect(fates(['whole', 'none'], { 2: as('merged-into', 1) })).toEqual(['accepted', 'merged-into 1']);
  expect(fates(['whole', 'none'], { 2: as('accepted') })).toEqual(['accepted', 'not-retained']);
  expect(rows(['whole', 'open'])[1]?.offered).toEqual([as('tabled')]);
});

test('DD6 nothing is merged into what is not accepted itself', () => {
  expect(fates(['none', 'none'], { 2: as('merged-into', 1) })).toEqual(['not-retained', 'not-retained']);
  expect(fates(['whole', 'whole'], { 1: as('merged-into', 2), 2: as('merged-into', 1) })).toEqual([
    'accepted',
    'accepted',
  ]);
  expect(rows(['whole', 'open'])[0]?.offered).toEqual([as('accepted')]);
});
