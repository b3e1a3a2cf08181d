import type { Notice } from '@chapeau/compare';
import { createIntl } from 'react-intl';
import { expect, test } from 'vitest';
import { noticePath, noticeSentence } from './notice-sentence.ts';

const intl = createIntl({ locale: 'en-GB', onError: () => undefined });
const context = { intl, codeOf: (participant: string) => participant.toUpperCase() };
const about = { id: 'x', at: '2031-05-12T14:00:00.000Z', draft: 'drf-1', sequence: 9 };
const told = (notice: object) => {
  const one = { ...about, ...notice } as unknown as Notice;
  return [noticeSentence(one, context), noticePath(one)];
};

test('RP11 a notice is one line that says what happened, and leads to where one reads on', () => {
  expect(told({ kind: 'proposal-decided', proposal: 'prp-1', serial: 4, fate: 'not-retained' })).toEqual([
    'P 4: Not retained',
    '/drafts/drf-1/proposals/prp-1',
  ]);
  expect(
    told({ kind: 'position-taken', proposal: 'prp-1', serial: 4, participant: 'ken', stance: 'supports' })[0],
  ).toBe('KEN on P 4: Supports');
  expect(told({ kind: 'proposal-tabled', proposal: 'prp-1', serial: 5, participant: null })[0]).toBe(
    'Chair tables P 5',
  );
  expect(
    told({ kind: 'paragraph-changed', paragraph: 'par-1', number: '7.', what: 'status', status: 'agreed' }),
  ).toEqual(['Paragraph 7: now Agreed', '/drafts/drf-1#par-1']);
  expect(
    told({ kind: 'paragraph-changed', paragraph: 'par-1', number: '7.', what: 'gone', status: null }),
  ).toEqual(['Paragraph 7: taken out of the text', '/drafts/drf-1/record#entry-9']);
  const forGroup = { proposal: 'prp-1', serial: 5, participant: 'ken', onBehalfOf: 'G77' };
  expect(told({ kind: 'proposal-tabled', ...forGroup })[0]).toBe('KEN, on behalf of G77, tables P 5');
  expect(told({ ...forGroup, kind: 'statement-published', meeting: 'mtg-1', draft: null })).toEqual([
    'A statement by KEN, on behalf of G77, is published',
    '/now?meeting=mtg-1',
  ]);
  const members = {
    kind: 'group-members-changed',
    code: 'G77',
    joined: ['ken', 'fji'],
    left: [],
    draft: null,
  };
  expect(told(members)).toEqual(['G77: KEN and FJI joined', '/participants?part=groups']);
  expect(told({ ...members, left: ['nor'] })[0]).toBe('G77: KEN and FJI joined, NOR left');
  const meeting = { day: { kind: 'date', date: '2031-05-12' }, hours: { from: '10:00', to: '13:00' } };
  expect(told({ kind: 'meeting-opened', meeting, draft: null })).toEqual([
    'The meeting is open: 12 May 2031, \u206610 a.m.–1 p.m.\u2069',
    '/report',
  ]);
});
