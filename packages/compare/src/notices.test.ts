import type {
  Act,
  ActorId,
  ArrangementId,
  Group,
  KeptMeeting,
  ProcessEntry,
  Silence,
  Watch,
} from '@chapeau/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { briefEntry } from './brief-entry.ts';
import { noticesOf, type NoticeDraft, type NoticeSources } from './notices.ts';
import { SEEDED } from './testing/arbitraries.ts';
import { paragraph } from './testing/drafts.ts';
import { anyCourse } from './testing/negotiated.ts';
import { participantId, proposal } from './testing/proposals.ts';
import { change, decided, entry, recorded } from './testing/record.ts';

const NOR = participantId('NOR');
const READER = { role: 'delegation', participant: NOR, actor: 'act-1111111111111111' as ActorId } as const;
const NOW = '2026-01-05T12:00:00.000Z';
const a = paragraph('a', 'The Group met.', { number: '1.' });
const mine = proposal(a, 1, { by: 'NOR' });
const other = proposal(a, 2, { by: 'KEN' });
const DRAFT = other.draft;

const notices = (draft: Partial<NoticeDraft>, rest: Partial<NoticeSources> = {}) =>
  noticesOf({
    now: NOW,
    reader: READER,
    drafts: [{ draft: DRAFT, entries: [], proposals: [mine, other], silences: [], ...draft }],
    process: [],
    watches: [],
    speaking: {
      participants: ['NOR', 'KEN', 'FJI', 'EU'].map((code) => ({ id: participantId(code), code })),
      groups: [],
    },
    meetings: [],
    ...rest,
  });
const kinds = (told: ReturnType<typeof notices>) => told.map(({ kind, sequence }) => [sequence, kind]);
const stance = (of: typeof mine, code: string): Act => ({
  kind: 'position-taken',
  proposal: of.id,
  serial: of.serial ?? 0,
  participant: participantId(code),
  stance: 'reserves',
  note: '',
});
const brief = (...all: Parameters<typeof entry>[]) => all.map((one) => briefEntry(entry(...one)));
const watch = (of: string, kind: Watch['kind'] = 'paragraph'): Watch => ({
  id: of,
  process: 'prc-0000000000000000' as Watch['process'],
  owner: NOR,
  kind,
  of,
  draft: kind === 'participant' || kind === 'group' ? null : DRAFT,
  since: NOW,
});

test('RP7 one is told of decisions on one’s proposals and of positions on them, not of those on others’', () => {
  const entries = brief(
    [1, stance(mine, 'KEN')],
    [2, stance(other, 'FJI')],
    [3, decided(other, 'accepted'), [change(a, a)]],
    [4, decided(mine, 'not-retained')],
  );
  expect(kinds(notices({ entries }))).toEqual([
    [4, 'proposal-decided'],
    [1, 'position-taken'],
  ]);
});

test('RP7 one is told of what one watches: words and status, what is proposed on it, what a participant does', () => {
  const reworded = { ...a, runs: [{ text: 'It met.' }] };
  const tabled: Act = { kind: 'proposal-tabled', proposal: recorded(other), wording: [] };
  const entries = brief(
    [1, tabled, [change(a, a)]],
    [2, { kind: 'floor-taken', paragraph: a.id }, [change(a, a)]],
    [3, decided(other, 'accepted'), [change(a, reworded)]],
    [4, stance(other, 'FJI')],
  );
  expect(notices({ entries })).toEqual([]);
  expect(kinds(notices({ entries }, { watches: [watch(a.id)] }))).toEqual([
    [3, 'paragraph-changed'],
    [1, 'proposal-tabled'],
  ]);
  expect(kinds(notices({ entries }, { watches: [watch(participantId('FJI'), 'participant')] }))).toEqual([
    [4, 'position-taken'],
  ]);
  expect(kinds(notices({ entries }, { watches: [watch(other.id)] }))).toEqual([
    [4, 'position-taken'],
    [3, 'proposal-decided'],
  ]);
});

test('WG2 of a group that one watches one is told what is tabled on its behalf, its statements and its members', () => {
  const G77 = {
    id: 'grp-0000000000000077',
    code: 'G77',
    name: 'Group of 77',
    members: [],
  } as unknown as Group;
  const forGroup: Act = {
    kind: 'proposal-tabled',
    proposal: recorded({ ...other, onBehalfOf: 'the Group of 77' }),
    wording: [],
  };
  const entries = brief(
    [1, forGroup],
    [2, { ...forGroup, proposal: recorded(other) }],
    [3, stance(other, 'KEN')],
  );
  const acted = (act: object, at: string) =>
    ({ id: `dec-${at}`, at: `2026-01-05T0${at}:00:00.000Z`, actor: 'act-0', act }) as unknown as ProcessEntry;
  const said = (participant: string, onBehalfOf: string) => ({
    kind: 'statement-published',
    statement: { id: 'stm-1', meeting: 'mtg-1', participant: participantId(participant), onBehalfOf },
  });
  const process = [
    acted(said('KEN', 'G77'), '1'),
    acted(said('KEN', ''), '2'),
    acted(said('NOR', 'G77'), '3'),
    acted({ kind: 'group-members-changed', group: G77.id, code: 'G77', joined: [NOR], left: [] }, '4'),
    acted({ kind: 'group-members-changed', group: 'grp-other', code: 'EU', joined: [NOR], left: [] }, '5'),
  ];
  const speaking = { participants: [], groups: [G77] };
  expect(notices({ entries }, { process, speaking })).toEqual([]);
  const told = notices({ entries }, { process, speaking, watches: [watch(G77.id, 'group')] });
  expect(told).toMatchObject([
    { kind: 'proposal-tabled', sequence: 1, onBehalfOf: 'the Group of 77' },
    { kind: 'group-members-changed', joined: [NOR] },
    { kind: 'statement-published', participant: participantId('KEN'), onBehalfOf: 'G77' },
  ]);
});

test('RP7 what is watched in one language of a text is not watched in the others, which have the same paragraphs', () => {
  const reworded = { ...a, runs: [{ text: 'It met.' }] };
  const entries = brief([1, decided(other, 'accepted'), [change(a, reworded)]]);
  const elsewhere: Watch = { ...watch(a.id), draft: 'drf-0000000000000009' as Watch['draft'] };
  expect(notices({ entries }, { watches: [elsewhere] })).toEqual([]);
  expect(notices({ entries }, { watches: [watch(a.id)] })).toHaveLength(1);
});

test('RP7 one’s own acts, and those of one’s delegation, are no news', () => {
  const entries = brief(
    [1, stance(mine, 'KEN'), [], { participant: NOR }],
    [2, decided(mine, 'withdrawn'), [], { actor: READER.actor }],
  );
  expect(notices({ entries })).toEqual([]);
});

test('RP7 an invitation stands until it is answered, and is nobody else’s', () => {
  const asked = { ...other, fate: 'draft' as const, serial: null, invited: [NOR] };
  expect(kinds(notices({ proposals: [asked] }))).toEqual([[null, 'invited']]);
  expect(notices({ proposals: [{ ...asked, invited: [], coSponsors: [NOR] }] })).toEqual([]);
  expect(notices({ proposals: [{ ...asked, invited: [participantId('FJI')] }] })).toEqual([]);
});

test('RP7 silence is told to whoever may break it, again a day before its deadline', () => {
  const silence: Silence = {
    id: 'arr-0000000000000000' as ArrangementId,
    draft: DRAFT,
    kind: 'silence',
    state: 'running',
    madeAt: '2026-01-03T12:00:00.000Z',
    since: entry(1, stance(mine, 'KEN')).id,
    subject: { kind: 'whole' },
    paragraphs: [],
    deed: 'agree',
    text: '',
    deadline: '2026-01-06T10:00:00.000Z',
    zone: 'America/New_York',
    mayBreak: 'delegations',
    brokenBy: null,
  };
  const told = notices({ silences: [silence] });
  expect(told.map(({ at }) => at)).toEqual(['2026-01-05T10:00:00.000Z', silence.madeAt]);
  expect(notices({ silences: [silence] }, { now: '2026-01-04T00:00:00.000Z' })).toHaveLength(1);
  expect(notices({ silences: [{ ...silence, mayBreak: [participantId('KEN')] }] })).toEqual([]);
  const reviewer = { ...READER, role: 'reviewer', participant: null } as const;
  expect(notices({ silences: [silence] }, { reader: reviewer })).toEqual([]);
});

test('RP7 meetings are told as they open, close and change, and the next one a quarter of an hour before', () => {
  const meeting = { id: 'mtg-0000000000000000', state: 'planned', parts: [] } as unknown as KeptMeeting;
  const acted = (act: ProcessEntry['act'], at: string) =>
    ({ id: `dec-${at}`, at, actor: 'act-0000000000000000', act }) as unknown as ProcessEntry;
  const process = [
    acted({ kind: 'meeting-changed', before: null, after: meeting }, '2026-01-05T09:00:00.000Z'),
    acted({ kind: 'meeting-opened', meeting }, '2026-01-05T10:00:00.000Z'),
  ];
  const session = { id: 'ses-0000000000000000', title: '', place: '', timeZone: null } as never;
  const at = (startsAt: string | null) => [{ meeting, session, startsAt, endsAt: null }];
  const told = notices({}, { process, meetings: at('2026-01-05T12:10:00.000Z') });
  expect(told.map(({ kind }) => kind)).toEqual(['meeting-soon', 'meeting-opened', 'meeting-changed']);
  for (const startsAt of ['2026-01-05T12:16:00.000Z', '2026-01-05T11:59:00.000Z', null])
    expect(notices({}, { meetings: at(startsAt) })).toEqual([]);
});

test('RP7 of any course there are never more than fifty, the newest first, each under an id of its own', () => {
  fc.assert(
    fc.property(anyCourse, fc.constantFrom('D0', 'D1'), ({ entries, proposals }, code) => {
      const many = Array.from({ length: 8 }, () => entries)
        .flat()
        .map((one, index) => briefEntry({ ...one, sequence: index + 1 }));
      const reader = { ...READER, participant: participantId(code) };
      const told = notices({ entries: many, proposals }, { reader, watches: [watch(a.id)] });
      expect(told.length).toBeLessThanOrEqual(50);
      expect(new Set(told.map(({ id }) => id)).size).toBe(told.length);
      expect(told.every(({ at }, index) => index === 0 || (told[index - 1]?.at ?? '') >= at)).toBe(true);
    }),
    SEEDED,
  );
});
