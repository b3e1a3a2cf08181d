import type { Proposal } from '@chapeau/model';
import { expect, test } from 'vitest';
import { judgeBulk, type BulkKind } from './bulk-judgement.ts';
import { amendment, paragraph, participantId, position, roll } from './testing/proposals.ts';

const base = paragraph('Parties should consider the report.');

function judge(
  proposals: readonly Proposal[],
  bulk: BulkKind = { kind: 'uncontested' },
  { present = base, isClosed = false } = {},
) {
  const { ready, held } = judgeBulk([{ rolling: roll(present, proposals), proposals, isClosed }], bulk);
  return [
    ...ready.map(({ serial }) => `${serial}`),
    ...held.map(({ proposal, by }) => `${proposal.serial} ${by}`),
  ];
}

const shall = amendment(base, 1, 'Parties shall consider the report.');
const reports = amendment(base, 2, 'Parties should consider the reports.');
const must = amendment(base, 3, 'Parties must consider the report.');

test('BK1 uncontested is what no other proposal wants otherwise, and what nobody reserves on', () => {
  expect(judge([shall, reports])).toEqual(['1', '2']);
  expect(judge([shall, reports, must])).toEqual(['2', '1 contested', '3 contested']);
  const opposed = { ...reports, positions: [position('USA', 'reserves')] };
  expect(judge([shall, opposed])).toEqual(['1', '2 opposed']);
  const supported = { ...reports, positions: [position('USA', 'can-accept')] };
  expect(judge([supported])).toEqual(['2']);
});

test('BK1 two that say the same are not against each other', () => {
  expect(judge([shall, amendment(base, 4, 'Parties shall consider the report.')])).toEqual(['1', '4']);
});

test('BK2 what the text has outrun is left, and why is told', () => {
  const present = paragraph('Parties must consider the report.');
  const same = amendment(present, 5, 'Parties must consider the report.');
  expect(judge([shall, must, same], { kind: 'uncontested' }, { present })).toEqual([
    '1 needs-review',
    '3 overtaken',
    '5 without-change',
  ]);
});

test('BK3 of a closed paragraph only what follows it is accepted', () => {
  const after = amendment(base, 6, '', {
    kind: 'insert-after',
    wording: [{ ...paragraph('New.', { id: paragraph('').id }) }],
  });
  expect(judge([shall, after], { kind: 'uncontested' }, { isClosed: true })).toEqual(['6', '1 closed']);
});

test('BK4 of one delegation all goes in, the earlier where it contradicts itself', () => {
  const other = { ...reports, proponent: participantId('USA') };
  expect(judge([shall, other, must], { kind: 'proponent', proponent: participantId('EU') })).toEqual([
    '1',
    '3 contested',
  ]);
  expect(judge([shall, other, must], { kind: 'proponent', proponent: participantId('USA') })).toEqual(['2']);
});
