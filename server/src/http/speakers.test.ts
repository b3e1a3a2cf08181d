import {
  courseBefore,
  makeId,
  SPEAKING_RULES,
  type KeptMeeting,
  type MeetingPart,
  type Participant,
  type PartContent,
  type SpeakerId,
} from '@chapeau/model';
import type {
  MeetingNow,
  NowAnswer,
  Problem,
  ProcessCommandInput,
  ProcessRecordAnswer,
} from '@chapeau/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock, type Clock } from '../clock.ts';
import { planMeetings } from './testing/planned.ts';
import {
  assemble,
  signInBy,
  startTestServer,
  type Cast,
  type Person,
  type TestServer,
} from './testing/test-server.ts';

const part = (content: PartContent): MeetingPart => ({ ...content, isContinued: false, footnotes: [] });
const PARTS = [
  part({ kind: 'item', number: '5', subItems: [], words: 'Discussion', activity: null }),
  part({
    kind: 'activity',
    activity: { kind: 'stakeholder-session' },
    words: 'Dedicated stakeholder session',
  }),
];

let server: TestServer;
let cast: Cast;
let meeting: KeptMeeting;
let now: Date;
beforeEach(async () => {
  now = new Date('2031-05-12T14:00:00Z');
  const clock: Clock = { ...systemClock, now: () => now.getTime() };
  server = await startTestServer({ clock });
  cast = await assemble(server);
  const { session, meetings } = await planMeetings(server, 2);
  meeting = { ...meetings[0]!, parts: PARTS };
  await server.storage.commit([{ kind: 'put', table: 'meeting', parent: session.id, row: meeting }]);
});
afterEach(() => server.close());

const open = () => cast.facilitator.ordersProcess({ kind: 'open-meeting', meeting: meeting.id });
const later = (minutes: number) => (now = new Date(now.getTime() + minutes * 60_000));
const asking = (facts: Partial<Extract<ProcessCommandInput, { kind: 'ask-for-floor' }>> = {}) =>
  ({ kind: 'ask-for-floor', meeting: meeting.id, ...facts }) as const;
const ask = async (person: Person, facts: Parameters<typeof asking>[0] = {}) =>
  (await person.ordersProcess(asking(facts))).created as SpeakerId;
const give = (speaker: SpeakerId) => cast.facilitator.ordersProcess({ kind: 'give-floor', speaker });
const refusalOf = async (person: Person, command: ProcessCommandInput) =>
  (await person.processCommand(command)).body.refusal;
const read = async (person: Person = cast.kenya): Promise<MeetingNow> => {
  const { meeting: shown } = await person.must<NowAnswer>('GET', '/api/process/now');
  if (shown === null) throw new Error('no meeting');
  return shown;
};
const mayAskFor = async (person: Person) =>
  (await person.must<NowAnswer>('GET', '/api/process/now')).mayAskFor;
const acts = async () =>
  (await cast.kenya.must<ProcessRecordAnswer>('GET', '/api/process/record')).entries
    .map(({ act }) => act.kind)
    .filter((kind) => kind !== 'participants-added');

async function addParticipant(code: string, category: Participant['category']): Promise<Participant> {
  return await cast.secretariat.must('POST', '/api/participants', { code, name: code, category });
}

async function seat(role: 'stakeholder' | 'delegation', participant: Participant): Promise<Person> {
  const invitation = { role, participant: participant.id, label: participant.code, reusable: false };
  const { path } = await cast.secretariat.must<{ path: string }>('POST', '/api/invitations', invitation);
  return await signInBy(server.url, path);
}

describe('the list of speakers', () => {
  it('NW10 a delegation asks for itself, the team for a named one; nobody else, and nobody for another', async () => {
    await open();
    const nor = await ask(cast.norway);
    const ken = await ask(cast.secretariat, { participant: cast.participants.KEN.id });
    expect((await read()).waiting.map(({ id }) => id)).toEqual([nor, ken]);
    for (const person of [cast.reviewer, cast.observer, cast.facilitator, cast.secretariat])
      expect((await person.processCommand(asking())).status).toBeGreaterThanOrEqual(400);
    expect(await refusalOf(cast.norway, asking({ participant: cast.participants.KEN.id }))).toBe(
      'role-may-not',
    );
    const stranger = makeId('participant', server.house.randomBytes);
    expect(await refusalOf(cast.secretariat, asking({ participant: stranger }))).toBe('participant-unknown');
    expect(await refusalOf(cast.norway, { kind: 'withdraw-request', speaker: ken })).toBe('speaker-unknown');
    await cast.norway.ordersProcess({ kind: 'withdraw-request', speaker: nor });
    expect((await read()).waiting.map(({ id }) => id)).toEqual([ken]);
  });

  it('NW10 one request of a kind for each group; two who ask at once both stand on the list', async () => {
    await open();
    const both = await Promise.all([
      cast.norway.processCommand(asking()),
      cast.norway.processCommand(asking()),
    ]);
    expect(both.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 409]);
    await Promise.all([ask(cast.norway, { onBehalfOf: 'the Nordic countries' }), ask(cast.kenya)]);
    for (const onBehalfOf of ['The Nordic Countries', 'Nordic countries'])
      expect(await refusalOf(cast.norway, asking({ onBehalfOf }))).toBe('on-list-already');
    const { waiting } = await read();
    expect(waiting.map(({ speaksAs }) => speaksAs)).toEqual(['group', 'member-state', 'member-state']);
    expect(new Set(waiting.map(({ place }) => place.at)).size).toBe(3);
  });

  it('NW11 it is open while the meeting is on, unless the Chair closes it; before, once it is opened', async () => {
    expect(await refusalOf(cast.norway, asking())).toBe('list-closed');
    await cast.secretariat.ordersProcess({ kind: 'open-speakers-list', meeting: meeting.id });
    await ask(cast.norway);
    expect(await refusalOf(cast.kenya, asking({ asksFor: 'point-of-order' }))).toBe('meeting-not-on');
    expect((await read()).listIsOpen).toBe(true);
    await open();
    await cast.facilitator.ordersProcess({ kind: 'close-speakers-list', meeting: meeting.id });
    expect(await refusalOf(cast.kenya, asking())).toBe('list-closed');
    await ask(cast.kenya, { asksFor: 'right-of-reply' });
    await ask(cast.secretariat, { participant: cast.participants.KEN.id });
    expect(await refusalOf(cast.norway, { kind: 'open-speakers-list', meeting: meeting.id })).toBe(
      'role-may-not',
    );
    await cast.facilitator.ordersProcess({ kind: 'close-meeting', meeting: meeting.id });
    expect(await refusalOf(cast.norway, asking())).toBe('meeting-not-on');
  });

  it('NW12 whoever speaks when invited speaks in their session, or when the Chair invites them', async () => {
    const ngo = await addParticipant('NGO', 'stakeholder');
    const desk = await seat('stakeholder', ngo);
    await open();
    expect(await refusalOf(desk, asking())).toBe('not-accredited');
    const accreditation = { state: 'accredited', since: now.toISOString(), until: null } as const;
    await server.storage.commit([
      { kind: 'put', table: 'participant', parent: ngo.process, row: { ...ngo, accreditation } },
    ]);
    expect(await refusalOf(desk, asking())).toBe('only-when-invited');
    expect([await mayAskFor(desk), await mayAskFor(cast.observer)]).toEqual([[], []]);
    expect(await mayAskFor(cast.norway)).toHaveLength(3);
    expect(await refusalOf(cast.secretariat, asking({ participant: ngo.id }))).toBe('only-when-invited');
    const invited = await ask(cast.facilitator, { participant: ngo.id });
    expect(await acts()).toContain('speaker-invited');
    await cast.facilitator.ordersProcess({ kind: 'withdraw-request', speaker: invited });
    await cast.facilitator.ordersProcess({ kind: 'take-item', meeting: meeting.id, part: 1 });
    expect(await mayAskFor(desk)).toEqual(['statement']);
    await ask(desk);
    expect(await refusalOf(desk, asking({ asksFor: 'right-of-reply' }))).toBe('may-not-ask-for');
    expect((await read(desk)).waiting).toMatchObject([{ participant: ngo.id, invited: false, item: '5' }]);
  });

  it('NW13 time runs from the floor being given, and a point of order only interrupts', async () => {
    await open();
    const [nor, ken] = [
      await ask(cast.norway, { onBehalfOf: 'the Nordic countries' }),
      await ask(cast.kenya),
    ];
    await give(nor);
    expect((await read()).speaking).toMatchObject({ id: nor, minutes: 8, startedAt: now.toISOString() });
    later(2);
    const order = await ask(cast.kenya, { asksFor: 'point-of-order' });
    expect((await read()).waiting[0]?.id).toBe(order);
    await give(order);
    expect((await read()).waiting.map(({ id, state }) => [id, state])).toEqual([
      [nor, 'interrupted'],
      [ken, 'waiting'],
    ]);
    later(1);
    await give(nor);
    expect((await read()).speaking).toMatchObject({ spokenMs: 120_000, startedAt: now.toISOString() });
    later(1);
    await give(ken);
    later(1);
    await cast.secretariat.ordersProcess({ kind: 'end-speech', speaker: ken });
    const { speaking, heard } = await read();
    expect([speaking, ...heard.map(({ id }) => id)]).toEqual([null, ken, nor, order]);
    expect(await acts()).toEqual(['meeting-opened', 'floor-given', 'floor-given', 'floor-given']);
    expect(await refusalOf(cast.norway, { kind: 'give-floor', speaker: ken })).toBe('role-may-not');
    expect(await refusalOf(cast.facilitator, { kind: 'give-floor', speaker: ken })).toBe('speaker-not-so');
  });

  it('NW13 who is called and not there, or got the floor by mistake, may wait again; the meeting ends all speeches', async () => {
    await open();
    const [nor, ken] = [await ask(cast.norway), await ask(cast.kenya)];
    await cast.secretariat.ordersProcess({ kind: 'mark-absent', speaker: nor });
    expect((await read()).heard).toMatchObject([{ id: nor, state: 'absent' }]);
    await cast.secretariat.ordersProcess({ kind: 'return-speaker', speaker: nor });
    await give(ken);
    await cast.facilitator.ordersProcess({ kind: 'return-speaker', speaker: ken });
    expect((await read()).waiting.map(({ id }) => id)).toEqual([nor, ken]);
    await give(nor);
    later(3);
    await cast.facilitator.ordersProcess({ kind: 'close-meeting', meeting: meeting.id });
    const over = await cast.kenya.must<NowAnswer>('GET', `/api/process/now?meeting=${meeting.id}`);
    expect(over.meeting).toMatchObject({
      speaking: null,
      heard: [{ id: nor, state: 'spoken', endedAt: now.toISOString() }],
    });
    expect(await refusalOf(cast.facilitator, { kind: 'give-floor', speaker: ken })).toBe('meeting-not-on');
  });

  it('NW14 the Chair alone moves a speaker, on the record, and never before a point of order', async () => {
    await open();
    const group = await ask(cast.norway, { onBehalfOf: 'the Nordic countries' });
    const nor = await ask(cast.norway);
    const ken = await ask(cast.kenya);
    const order = await ask(cast.kenya, { asksFor: 'point-of-order' });
    const move = { kind: 'move-speaker', speaker: ken, before: group } as const;
    expect(await refusalOf(cast.secretariat, move)).toBe('role-may-not');
    expect(await refusalOf(cast.facilitator, { ...move, before: order })).toBe('speaker-stays');
    expect(await refusalOf(cast.facilitator, { ...move, speaker: order })).toBe('speaker-stays');
    await cast.facilitator.ordersProcess(move);
    expect((await read()).waiting.map(({ id }) => id)).toEqual([order, ken, group, nor]);
    await cast.facilitator.ordersProcess({ ...move, before: null });
    expect((await read()).waiting.map(({ id }) => id)).toEqual([order, group, nor, ken]);
    expect((await acts()).filter((kind) => kind === 'speaker-moved')).toHaveLength(2);
  });

  it('NW15 rights of reply are two under one item, the second shorter', async () => {
    await open();
    await cast.facilitator.ordersProcess({ kind: 'take-item', meeting: meeting.id, part: 0 });
    for (const minutes of [10, 5]) {
      const reply = await ask(cast.norway, { asksFor: 'right-of-reply' });
      expect(await refusalOf(cast.norway, asking({ asksFor: 'right-of-reply' }))).toBe('on-list-already');
      await give(reply);
      expect((await read()).speaking).toMatchObject({ minutes });
      await cast.facilitator.ordersProcess({ kind: 'end-speech', speaker: reply });
    }
    expect(await refusalOf(cast.norway, asking({ asksFor: 'right-of-reply' }))).toBe('replies-used-up');
    await ask(cast.kenya, { asksFor: 'right-of-reply' });
  });

  it('NW16 the Chair takes up an item and rules on speaking, on the record; a table that is unsound is refused', async () => {
    const take = { kind: 'take-item', meeting: meeting.id, part: 0 } as const;
    expect(await refusalOf(cast.facilitator, take)).toBe('meeting-not-on');
    await open();
    expect(await refusalOf(cast.secretariat, take)).toBe('role-may-not');
    expect(await refusalOf(cast.facilitator, { ...take, part: 2 })).toBe('no-such-item');
    await cast.facilitator.ordersProcess(take);
    await cast.facilitator.ordersProcess(take);
    expect((await read()).course).toEqual({ ...courseBefore(meeting.id), part: 0 });
    const rules = SPEAKING_RULES.map((row) => (row.who === 'group' ? { ...row, turn: 3, minutes: 4 } : row));
    const set = { kind: 'set-speaking-rules', rules } as const;
    expect(await refusalOf(cast.secretariat, set)).toBe('role-may-not');
    expect(await refusalOf(cast.facilitator, { ...set, rules: rules.slice(1) })).toBe('rules-unsound');
    await cast.facilitator.ordersProcess(set);
    const [ken, nor] = [
      await ask(cast.kenya),
      await ask(cast.norway, { onBehalfOf: 'the Nordic countries' }),
    ];
    expect((await read()).waiting.map(({ id }) => id)).toEqual([ken, nor]);
    expect(await acts()).toEqual(['meeting-opened', 'item-taken', 'speaking-ruled']);
  });

  it('NW17 whoever takes part follows the list; the floor of a draft is for those who read it', async () => {
    const empty = await cast.kenya.must<NowAnswer>('GET', '/api/process/now');
    expect(empty.meeting?.meeting.id).toBe(meeting.id);
    const bound = { part: 0, draft: cast.draft };
    await server.storage.commit([
      { kind: 'put', table: 'meeting', parent: meeting.session, row: { ...meeting, drafts: [bound] } },
    ]);
    await open();
    await cast.facilitator.orders(cast.draft, {
      kind: 'open-reading',
      way: 'line-by-line',
      takes: 'textual-proposals',
      scope: 'whole',
    });
    await cast.facilitator.orders(cast.draft, { kind: 'take-floor', paragraph: cast.paragraphs[1] ?? null });
    await ask(cast.norway);
    expect((await read()).reading).toMatchObject({
      draft: { id: cast.draft },
      reading: { ordinal: 1, way: 'line-by-line' },
      floor: { paragraph: cast.paragraphs[1], number: '2.' },
    });
    const seen = await read(cast.observer);
    expect([seen.reading, seen.waiting.length]).toEqual([null, 1]);
    expect(JSON.stringify(seen)).not.toContain('askedBy');
    const other = makeId('meeting', server.house.randomBytes);
    expect((await cast.kenya.get<Problem>(`/api/process/now?meeting=${other}`)).status).toBe(404);
  });
});
