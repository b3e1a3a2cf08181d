import { makeId, type Id, type IdKind, type ProcessAct, type Task } from '@chapeau/model';
import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { processSentence, topicOf } from './process-acts.ts';
import type { ProcessTelling } from './process-telling.ts';

const id = <Kind extends IdKind>(kind: Kind): Id<Kind> => makeId(kind, (count) => new Uint8Array(count));
const telling: ProcessTelling = {
  intl: createIntl({ locale: 'en-GB', onError: () => undefined }),
  codeOf: () => 'NOR',
  sessionOf: () => 'Fifth session',
  draftOf: () => 'Convention',
};
const process = id('process');
const meeting = {
  id: id('meeting'),
  session: id('session'),
  day: { kind: 'date', date: '2031-05-12' },
  hours: { from: '10:00', to: '13:00' },
  parts: [],
  state: 'planned',
  openedAt: null,
  closedAt: null,
  drafts: [],
} as const;
const told = {
  title: 'Group',
  body: '',
  mandate: '',
  mandateLink: '',
  decisionRule: null,
  rulesOfProcedure: '',
  series: '',
  hasPublicPage: false,
};
const task: Task = {
  id: id('task'),
  process,
  session: id('session'),
  phase: 'before',
  kind: 'zero-draft',
  words: '',
  output: null,
  done: null,
};
const officer = {
  id: id('officer'),
  process,
  office: 'chair',
  name: 'A. Chair',
  participant: null,
  regionalGroup: null,
  from: '2031-06-01',
  to: null,
} as const;

/** Each act with its sentence and its topic. */
const CASES: readonly (readonly [ProcessAct, string, string])[] = [
  [{ kind: 'meeting-opened', meeting }, 'Meeting opened: 12 May 2031, 10 a.m. (Fifth session)', 'programme'],
  [
    { kind: 'meeting-changed', before: null, after: meeting },
    'Meeting planned: 12 May 2031, 10 a.m. (Fifth session)',
    'programme',
  ],
  [
    { kind: 'meeting-changed', before: meeting, after: { ...meeting, state: 'cancelled' } },
    'Meeting cancelled: 12 May 2031, 10 a.m. (Fifth session)',
    'programme',
  ],
  [
    {
      kind: 'meeting-changed',
      before: meeting,
      after: { ...meeting, hours: { from: '15:00', to: '18:00' } },
    },
    'Meeting moved: 12 May 2031, 3 p.m. (Fifth session); before: 12 May 2031, 10 a.m.',
    'programme',
  ],
  [{ kind: 'speakers-list-opened', meeting: meeting.id }, 'List of speakers opened', 'speaking'],
  [
    {
      kind: 'group-members-changed',
      group: id('group'),
      code: 'EU',
      joined: [id('participant')],
      left: [],
      day: '2031-05-12',
    },
    'Members of EU: joined NOR, from 12 May 2031 on',
    'participants',
  ],
  [
    { kind: 'document-issued', document: { document: id('document'), hash: '', head: null } },
    'Document issued: for the facilitating team',
    'documents',
  ],
  [
    {
      kind: 'language-added',
      draft: id('draft'),
      original: id('draft'),
      language: 'fr',
      joined: 12,
      paragraphs: 14,
    },
    'French added to Convention: 12 paragraphs joined, of 14',
    'languages',
  ],
  [
    { kind: 'body-set', before: told, after: { ...told, mandate: '85/1', series: 'A/AC.9' } },
    'Set anew: mandate and series of symbols',
    'body',
  ],
  [{ kind: 'body-set', before: told, after: { ...told, hasPublicPage: true } }, 'Public page opened', 'body'],
  [
    {
      kind: 'agenda-put',
      before: [],
      after: [{ id: id('agenda-item'), number: '6', title: '', subItems: [] }],
      renumbered: [{ item: id('agenda-item'), from: '5 (a)', to: '6 (b)' }],
    },
    'Agenda of 1 item; renumbered: 5 (a) is now 6 (b)',
    'body',
  ],
  [
    { kind: 'officer-changed', before: null, after: officer },
    'Officer: A. Chair, Chair, from 1 Jun 2031',
    'body',
  ],
  [{ kind: 'task-ticked', task }, 'Done: Issue the zero draft (Fifth session)', 'body'],
];

describe('the record of a process in sentences', () => {
  it.each(CASES)('BY12 tells $kind', (act, sentence, topic) => {
    expect(processSentence(act, telling)).toBe(sentence);
    expect(topicOf(act, telling)).toBe(topic);
  });

  it('BY12 tells what it does not know as what it does not know', () => {
    const unknown = { kind: 'something-new' } as unknown as ProcessAct;
    expect(processSentence(unknown, telling)).toMatch(/something-new/u);
    expect(topicOf(unknown, telling)).toBeNull();
  });
});
