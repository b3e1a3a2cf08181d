import { readProgramme, writeProgramme } from '@chapeau/interchange';
import {
  draftWordsOf,
  findBreak,
  inOrderOfTime,
  programmeOf,
  type KeptMeeting,
  type MeetingPart,
  type ProcessAct,
  type Reading,
  type RecordEntry,
  type SessionId,
  type TaskId,
} from '@chapeau/model';
import type {
  CommandInput,
  DraftAnswer,
  MeetingStepsAnswer,
  NowAnswer,
  ProcessCommandInput,
  ProcessRecordAnswer,
  ProgrammeAnswer,
  RecordAnswer,
  SessionAnswer,
  SessionOutcomesAnswer,
} from '@chapeau/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findCorpusFile } from './testing/corpus.ts';
import { openFailingStorage } from './testing/failing-storage.ts';
import { PROGRAMME_SOURCE } from './testing/programme-source.ts';
import { assemble, startTestServer, type Cast, type Person, type TestServer } from './testing/test-server.ts';

let server: TestServer;
let cast: Cast;
beforeEach(async () => {
  server = await startTestServer();
  cast = await assemble(server);
});
afterEach(() => server.close());

const TOPIC: MeetingPart = { kind: 'topic', words: '', isContinued: false, footnotes: [] };
const taking = (more: object = {}) =>
  ({ kind: 'take-programme', source: PROGRAMME_SOURCE, ...more }) as ProcessCommandInput;
const take = async (more: object = {}) =>
  (await cast.secretariat.ordersProcess(taking(more))).created as SessionId;
const programme = async (person: Person = cast.facilitator) =>
  await person.must<ProgrammeAnswer>('GET', '/api/process/programme');
async function sessionAt(at = 0, person?: Person): Promise<SessionAnswer> {
  const found = (await programme(person)).sessions[at];
  if (found === undefined) throw new Error('there is no such session');
  return found;
}
async function meetingAt(at: number): Promise<KeptMeeting> {
  const found = (await sessionAt()).meetings[at];
  if (found === undefined) throw new Error('there is no such meeting');
  return found;
}
const OF_PROGRAMME = [
  'programme-taken',
  'session-changed',
  'meeting-changed',
  'meeting-opened',
  'meeting-closed',
];
const acts = async (): Promise<readonly ProcessAct[]> => {
  const { entries } = await cast.norway.must<ProcessRecordAnswer>('GET', '/api/process/record');
  expect(findBreak(entries)).toBeNull();
  return entries.map(({ act }) => act).filter(({ kind }) => OF_PROGRAMME.includes(kind));
};
const readings = async (): Promise<readonly Reading[]> =>
  (await cast.facilitator.must<DraftAnswer>('GET', `/api/drafts/${cast.draft}`)).readings;
const refusal = async (person: Person, command: ProcessCommandInput) =>
  (await person.processCommand(command)).body.refusal;
/** The session with all that names a draft bound to that of the cast. */
const takeBound = () => take({ drafts: [{ words: 'annual report', draft: cast.draft }] });

describe('taking in a programme of work', () => {
  it('PG1 it is kept as it is read, with the drafts that its words mean', async () => {
    const id = await takeBound();
    const { session, meetings } = await sessionAt();
    expect(session).toMatchObject({ id, place: 'Nairobi', timeZone: 'Africa/Nairobi', ordinal: 2 });
    expect(programmeOf(session, meetings)).toEqual(readProgramme(PROGRAMME_SOURCE).programme);
    expect(
      meetings.map(({ drafts, parts }) =>
        drafts.map(({ part }) => draftWordsOf(parts[part] ?? parts[0] ?? TOPIC)),
      ),
    ).toEqual([['annual report'], ['annual report'], ['annual report'], ['annual report']]);
    expect(await acts()).toEqual([{ kind: 'programme-taken', session, meetings, replaced: null }]);
    expect(await refusal(cast.norway, taking())).toBe('role-may-not');
    expect(await refusal(cast.secretariat, taking({ source: 'Nothing of the kind.' }))).toBe(
      'programme-empty',
    );
    expect(await refusal(cast.secretariat, taking({ timeZone: 'Mars/Olympus' }))).toBe('zone-unknown');
  });

  it('PG2 replaced, meetings on the same day and hour stay the same, and none that was held is lost', async () => {
    const session = await takeBound();
    const before = (await sessionAt()).meetings;
    await cast.facilitator.ordersProcess({ kind: 'open-meeting', meeting: (await meetingAt(0)).id });
    const moved = PROGRAMME_SOURCE.replace(
      'Tuesday, 13 May\n\n10 a.m.–1 p.m.',
      'Tuesday, 13 May\n\n11 a.m.–1 p.m.',
    );
    await take({ session, source: moved });
    const after = (await sessionAt()).meetings;
    expect(after.map(({ id }) => before.findIndex((one) => one.id === id))).toEqual([0, 1, -1, 3]);
    expect(after.map(({ state, drafts }) => [state, drafts[0]?.draft])).toEqual([
      ['on', cast.draft],
      ['planned', cast.draft],
      ['planned', cast.draft],
      ['planned', cast.draft],
    ]);
    const act = (await acts()).at(-1);
    expect(act?.kind === 'programme-taken' && act.replaced?.meetings.map(({ id }) => id)).toEqual(
      before.map(({ id }) => id),
    );
    const without = moved.replace('Monday, 12 May\n\n10 a.m.–1 p.m.', 'Monday, 12 May\n\n11 a.m.–1 p.m.');
    const told = await cast.secretariat.processCommand(taking({ session, source: without }));
    expect([told.body.refusal, told.body.facts]).toEqual([
      'meetings-held-missing',
      { count: 1, day: '2031-05-12' },
    ]);
    expect((await sessionAt()).meetings).toEqual(after);
  });
});

const SEEDS = ['001', '002', '003'].map((seed) => [seed, findCorpusFile('seeds', seed)] as const);

describe.skipIf(SEEDS.some(([, text]) => text === null)).each(SEEDS)(
  'the real programme %s',
  (_seed, text) => {
    it('PG1 is taken in, every line accounted for, and what it gives back gives the same session', async () => {
      const source = text ?? '';
      const reading = readProgramme(source);
      const told = source.split('\n').filter((line) => line.trim() !== '');
      expect(reading.lines.map((line) => line.text)).toEqual(told.map((line) => line.trim()));
      const [id, again] = [await take({ source }), (await fileOf(await take({ source }))).text];
      const { session, meetings } = await sessionAt();
      expect(meetings).toHaveLength(reading.programme.meetings.length);
      expect(programmeOf(session, meetings)).toEqual(reading.programme);
      expect(again).toBe(writeProgramme(reading.programme));
      const before = await sessionAt();
      await take({ source: again, session: id });
      expect(await sessionAt()).toEqual(before);
    });
  },
);

const fileOf = async (session: SessionId, format = 'markdown', person = cast.observer) =>
  await person.get<unknown>(`/api/process/sessions/${session}/programme?format=${format}`);

describe('the programme of work for whoever reads it', () => {
  it('PG9 a draft is not told to whoever may read none of it', async () => {
    await takeBound();
    expect((await sessionAt(0, cast.norway)).meetings.flatMap(({ drafts }) => drafts)).toHaveLength(4);
    expect((await sessionAt(0, cast.observer)).meetings.flatMap(({ drafts }) => drafts)).toEqual([]);
    const told = await cast.observer.get(`/api/process/sessions/${(await sessionAt()).session.id}/outcomes`);
    expect(told.status).toBe(403);
    const { id } = await meetingAt(0);
    const { meeting } = await cast.observer.must<NowAnswer>('GET', `/api/process/now?meeting=${id}`);
    expect(meeting?.meeting).toMatchObject({ id, drafts: [] });
  });

  it('PG10 it is taken home as it is issued, and for calendars, in which a meeting that moves stays the same', async () => {
    const session = await takeBound();
    const markdown = await fileOf(session);
    expect(readProgramme(markdown.text).programme).toEqual(readProgramme(PROGRAMME_SOURCE).programme);
    expect(markdown.headers.get('content-disposition')).toContain('Second substantive session.md');
    const word = await fileOf(session, 'word');
    expect(word.headers.get('content-type')).toContain('wordprocessingml');
    expect(word.text.startsWith('PK')).toBe(true);
    const [first, second] = (await sessionAt()).meetings;
    if (first === undefined || second === undefined) throw new Error('there are no meetings');
    const hours = { from: '11:00', to: '13:00' };
    await cast.secretariat.ordersProcess({ kind: 'move-meeting', meeting: first.id, day: first.day, hours });
    await cast.secretariat.ordersProcess({ kind: 'cancel-meeting', meeting: second.id });
    const events = (await fileOf(session, 'calendar')).text
      .replaceAll('\r\n', '\n')
      .split('BEGIN:VEVENT')
      .slice(1);
    expect(events).toHaveLength(4);
    expect(events[0]).toContain(`UID:${first.id}@chapeau`);
    expect(events[0]).toContain('DTSTART:20310512T080000Z');
    expect(events.map((event) => event.includes('STATUS:CANCELLED'))).toEqual([false, true, false, false]);
    expect((await fileOf(session)).text).not.toContain('3–6 p.m.\n\n##### Agenda item 5');
  });
});

describe('changing the programme of work', () => {
  const hours = { from: '10:00', to: '13:00' };
  const day = { kind: 'date', date: '2031-05-12' } as const;
  const session = {
    kind: 'put-session',
    title: 'Third substantive session',
    ordinal: 3,
    sessionKind: 'substantive',
    place: 'Geneva',
    dates: { from: '2031-05-12', to: '2031-05-16' },
  } as const;

  it('PG3 every change is on the record with what was before and after it', async () => {
    const id = (await cast.secretariat.ordersProcess(session)).created as SessionId;
    const put = { kind: 'put-meeting', session: id, day, hours, parts: [] } as const;
    await cast.secretariat.ordersProcess(put);
    const { id: meeting } = await meetingAt(0);
    const part = { kind: 'topic', words: 'Exchange of views' } as const;
    await cast.secretariat.ordersProcess({ ...put, meeting, parts: [part] });
    const later = { from: '15:00', to: '18:00' };
    await cast.facilitator.ordersProcess({
      kind: 'move-meeting',
      meeting,
      day,
      hours: later,
      reason: 'Interpretation',
    });
    await cast.facilitator.ordersProcess({ kind: 'cancel-meeting', meeting });
    await cast.facilitator.ordersProcess({ kind: 'plan-again', meeting });
    await cast.facilitator.ordersProcess({ kind: 'plan-again', meeting });
    await cast.facilitator.ordersProcess({ kind: 'remove-meeting', meeting, reason: 'Not needed' });
    await cast.secretariat.ordersProcess({ ...session, session: id, place: 'Vienna' });
    await cast.secretariat.ordersProcess({ kind: 'remove-session', session: id, reason: 'Postponed' });
    const told = (await acts()).map((act) =>
      act.kind === 'session-changed' || act.kind === 'meeting-changed' ? [act.before, act.after] : [],
    );
    expect(
      told
        .slice(1, 7)
        .map(([before, after]) => [before, after].map((one) => outline(one as KeptMeeting | null))),
    ).toEqual([
      [null, 'planned 10:00 0'],
      ['planned 10:00 0', 'planned 10:00 1'],
      ['planned 10:00 1', 'planned 15:00 1'],
      ['planned 15:00 1', 'cancelled 15:00 1'],
      ['cancelled 15:00 1', 'planned 15:00 1'],
      ['planned 15:00 1', null],
    ]);
    expect([told[0], told[7], told[8]]).toMatchObject([
      [null, { timeZone: 'Europe/Zurich' }],
      [{ place: 'Geneva' }, { place: 'Vienna', timeZone: 'Europe/Vienna' }],
      [{ place: 'Vienna' }, null],
    ]);
    expect((await programme()).sessions).toEqual([]);
  });

  it('PG4 what cannot be is refused with a sentence, and only the facilitating team plans', async () => {
    const id = await takeBound();
    const meeting = (await meetingAt(0)).id;
    const put = { kind: 'put-meeting', session: id, day, hours, parts: [] } as const;
    const backwards = { from: '18:00', to: '15:00' };
    expect(await refusal(cast.norway, put)).toBe('role-may-not');
    expect(await refusal(cast.secretariat, { ...put, hours: backwards })).toBe('meeting-backwards');
    expect(await refusal(cast.secretariat, { kind: 'move-meeting', meeting, day, hours: backwards })).toBe(
      'meeting-backwards',
    );
    expect(
      await refusal(cast.secretariat, { ...session, dates: { from: '2031-05-16', to: '2031-05-12' } }),
    ).toBe('session-backwards');
    expect(await refusal(cast.secretariat, { ...session, timeZone: '+02:00' })).toBe('zone-unknown');
    for (const who of [cast.secretariat, cast.norway])
      expect(await refusal(who, { kind: 'open-meeting', meeting })).toBe('role-may-not');
    await cast.facilitator.ordersProcess({ kind: 'open-meeting', meeting });
    for (const who of [cast.secretariat, cast.norway])
      expect(await refusal(who, { kind: 'close-meeting', meeting })).toBe('role-may-not');
    for (const kind of ['cancel-meeting', 'plan-again'] as const)
      expect(await refusal(cast.secretariat, { kind, meeting })).toBe('meeting-not-planned');
    expect(await refusal(cast.secretariat, { kind: 'remove-meeting', meeting, reason: 'x' })).toBe(
      'meeting-not-planned',
    );
    expect(await refusal(cast.secretariat, { kind: 'remove-session', session: id, reason: 'x' })).toBe(
      'session-has-met',
    );
    await cast.secretariat.ordersProcess({ ...put, meeting, hours: { from: '11:00', to: '12:00' } });
    expect(await meetingAt(0)).toMatchObject({ hours, parts: [], state: 'on' });
  });

  it('HX1 what documents, tasks and statements belong to is not taken out from under them', async () => {
    const id = (await cast.secretariat.ordersProcess(session)).created as SessionId;
    const remove = { kind: 'remove-session', session: id, reason: 'Postponed' } as const;
    const { created: task } = await cast.secretariat.ordersProcess({
      kind: 'put-task',
      session: id,
      phase: 'before',
      what: 'plan-meetings',
    });
    expect(await refusal(cast.secretariat, remove)).toBe('session-named');
    await cast.secretariat.ordersProcess({ kind: 'remove-task', task: task as TaskId });
    await cast.secretariat.ordersProcess({ kind: 'put-meeting', session: id, day, hours, parts: [] });
    const { id: meeting } = await meetingAt(0);
    await cast.norway.ordersProcess({
      kind: 'file-statement',
      meeting,
      form: 'delivered',
      content: { kind: 'text', text: 'Norway thanks the Chair.' },
    });
    const taken = { kind: 'remove-meeting', meeting, reason: 'Not needed' } as const;
    for (const command of [taken, remove])
      expect(await refusal(cast.secretariat, command)).toBe('meeting-has-statements');
    await cast.secretariat.ordersProcess({ kind: 'cancel-meeting', meeting });
    expect(await refusal(cast.secretariat, taken)).toBe('meeting-has-statements');
  });

  function outline(meeting: KeptMeeting | null) {
    return meeting && `${meeting.state} ${meeting.hours?.from} ${meeting.parts.length}`;
  }
});

describe('readings of a meeting', () => {
  const openAt = async (at: number, more: object = {}) =>
    await cast.facilitator.processCommand({
      kind: 'open-meeting',
      meeting: (await meetingAt(at)).id,
      ...more,
    });
  const closeAt = async (at: number, more: object = {}) =>
    await cast.facilitator.processCommand({
      kind: 'close-meeting',
      meeting: (await meetingAt(at)).id,
      ...more,
    });
  const stages = async () => (await readings()).map(({ ordinal, closedAt }) => [ordinal, closedAt === null]);

  it('PG5 a meeting opens the reading that it holds, which goes on in the next and closes with the last', async () => {
    await takeBound();
    await openAt(0);
    const [first] = await readings();
    expect(first?.meetings).toEqual(['12 May 2031, 10 a.m.–1 p.m.', '12 May 2031, 3–6 p.m.']);
    expect(first).toMatchObject({ way: 'successive-drafts', takes: 'textual-proposals' });
    await closeAt(0);
    expect(await stages()).toEqual([[1, true]]);
    await openAt(1);
    await closeAt(1);
    expect(await stages()).toEqual([[1, false]]);
    await openAt(2);
    await closeAt(2, { keepsReadings: true });
    expect(await stages()).toEqual([
      [1, false],
      [2, true],
    ]);
    const { entries } = await cast.norway.must<{ entries: RecordEntry[] }>(
      'GET',
      `/api/drafts/${cast.draft}/record`,
    );
    const { meetings } = await sessionAt();
    const named = entries
      .slice(1)
      .map(({ act, meeting }) => [act.kind, meetings.findIndex(({ id }) => id === meeting)]);
    expect(named).toEqual([
      ['reading-opened', 0],
      ['reading-closed', 1],
      ['reading-opened', 2],
    ]);
  });

  it('PG6 while an earlier reading is open a meeting of the next is refused, unless it is to be closed first', async () => {
    await takeBound();
    await openAt(0);
    await closeAt(0);
    const told = (await openAt(2)).body;
    expect([told.refusal, told.facts]).toEqual([
      'earlier-reading-open',
      { ordinal: 2, open: 1, title: 'Annual report' },
    ]);
    expect((await meetingAt(2)).state).toBe('planned');
    await openAt(2, { closesEarlier: true });
    expect(await stages()).toEqual([
      [1, false],
      [2, true],
    ]);
  });

  it.each(['opening', 'closing'] as const)(
    'PG7 a reading whose meeting failed in %s after it is found so by the next try',
    async (deed) => {
      await server.close();
      // The fault is logged, as it is to be.
      const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
      const { storage, failNext } = openFailingStorage();
      server = await startTestServer({ storage, log });
      cast = await assemble(server);
      await takeBound();
      if (deed === 'closing') {
        await openAt(0);
        await cast.facilitator.ordersProcess({ kind: 'cancel-meeting', meeting: (await meetingAt(1)).id });
      }
      const act = deed === 'opening' ? openAt : closeAt;
      failNext((write) => write.kind === 'put' && write.table === 'process');
      expect((await act(0)).body.refusal).toBe('not-saved');
      expect((await meetingAt(0)).state).toBe(deed === 'opening' ? 'planned' : 'on');
      expect(await stages()).toEqual([[1, deed === 'opening']]);
      expect((await act(0)).status).toBe(200);
      expect(await stages()).toEqual([[1, deed === 'opening']]);
      const { entries } = await cast.norway.must<RecordAnswer>('GET', `/api/drafts/${cast.draft}/record`);
      const { id } = await meetingAt(0);
      expect(entries.slice(1).every(({ meeting }) => meeting === id)).toBe(true);
    },
  );

  it('PG8 a draft can be named later, for all meetings of the session', async () => {
    const session = await take();
    await openAt(0);
    expect(await stages()).toEqual([]);
    const bind = { kind: 'bind-draft', session, words: 'annual report', draft: cast.draft } as const;
    await cast.secretariat.ordersProcess(bind);
    expect((await sessionAt()).meetings.map(({ drafts }) => drafts.length)).toEqual([1, 1, 1, 1]);
    expect((await cast.secretariat.ordersProcess(bind)).sequence).toBeNull();
    await closeAt(0);
    await openAt(1);
    expect(await stages()).toEqual([[1, true]]);
    await cast.secretariat.ordersProcess({ ...bind, draft: null });
    expect(inOrderOfTime((await sessionAt()).meetings).map(({ drafts }) => drafts.length)).toEqual([
      1, 0, 0, 0,
    ]);
  });

  it('PG11 what a meeting considered, decided and left over is told of each', async () => {
    await takeBound();
    const [one, two, three] = cast.paragraphs;
    if (one === undefined || two === undefined || three === undefined) throw new Error('no paragraphs');
    const order = (command: CommandInput) => cast.facilitator.orders(cast.draft, command);
    await openAt(0);
    await order({ kind: 'take-floor', paragraph: one });
    await order({ kind: 'decide-status', deed: 'agree-ad-referendum', paragraphs: [one] });
    const undone = await order({ kind: 'decide-status', deed: 'agree-ad-referendum', paragraphs: [two] });
    const { entries } = await cast.norway.must<RecordAnswer>('GET', `/api/drafts/${cast.draft}/record`);
    const decision = entries.find(({ sequence }) => sequence === undone.sequence)?.id;
    if (decision === undefined) throw new Error('no decision');
    await order({ kind: 'undo-decision', decision });
    await closeAt(0);
    await openAt(1);
    await order({ kind: 'take-floor', paragraph: two });
    await closeAt(1);
    const { session, meetings } = await sessionAt();
    const told = await cast.norway.must<SessionOutcomesAnswer>(
      'GET',
      `/api/process/sessions/${session.id}/outcomes`,
    );
    expect(told.outcomes).toEqual([
      {
        meeting: meetings[0]?.id,
        draft: cast.draft,
        opened: [1],
        closed: [],
        considered: [one],
        decided: [{ deed: 'agree-ad-referendum', paragraphs: [one] }],
        tabled: [],
        fates: [],
        leftOver: { ordinal: 1, paragraphs: [two, three] },
      },
      {
        meeting: meetings[1]?.id,
        draft: cast.draft,
        opened: [],
        closed: [1],
        considered: [two],
        decided: [],
        tabled: [],
        fates: [],
        leftOver: { ordinal: 1, paragraphs: [three] },
      },
    ]);
    expect(told.drafts[0]?.paragraphs.map(({ label }) => label)).toEqual(['1.', '2.', '3.']);
  });

  it('PG12 what opening or closing a meeting will do is told beforehand', async () => {
    await takeBound();
    const stepsOf = async (at: number) =>
      await cast.facilitator.must<MeetingStepsAnswer>(
        'GET',
        `/api/process/meetings/${(await meetingAt(at)).id}/steps`,
      );
    const draft = cast.draft;
    const held = { draft, way: 'successive-drafts', takes: 'textual-proposals' };
    expect((await stepsOf(0)).opening).toEqual([{ kind: 'opens', ordinal: 1, closes: null, ...held }]);
    expect((await stepsOf(2)).opening).toEqual([{ kind: 'too-early', draft, ordinal: 2, next: 1 }]);
    await openAt(0);
    expect(await stepsOf(0)).toEqual({
      opening: [],
      closing: [{ draft, ordinal: 1, closes: false }],
      drafts: [{ draft, title: 'Annual report' }],
    });
    expect((await stepsOf(1)).opening).toEqual([{ kind: 'goes-on', draft, ordinal: 1 }]);
    expect((await stepsOf(2)).opening).toEqual([{ kind: 'opens', ordinal: 2, closes: 1, ...held }]);
    await closeAt(0);
    await openAt(1);
    expect((await stepsOf(1)).closing).toEqual([{ draft, ordinal: 1, closes: true }]);
    await closeAt(1);
    await cast.facilitator.ordersProcess({ kind: 'cancel-meeting', meeting: (await meetingAt(2)).id });
    await cast.facilitator.ordersProcess({ kind: 'plan-again', meeting: (await meetingAt(2)).id });
    const meeting = await meetingAt(2);
    const first = {
      kind: 'activity',
      activity: { kind: 'reading', ordinal: 1 },
      words: 'First reading',
    } as const;
    const second = {
      kind: 'activity',
      activity: { kind: 'reading', ordinal: 2 },
      words: 'Second reading',
    } as const;
    const third = {
      kind: 'activity',
      activity: { kind: 'reading', ordinal: 3 },
      words: 'Third reading',
    } as const;
    const { session, day, hours } = meeting;
    await cast.facilitator.ordersProcess({
      kind: 'put-meeting',
      meeting: meeting.id,
      session,
      day,
      hours,
      parts: [first, second, third, second],
      drafts: [0, 1, 2].map((part) => ({ part, draft })),
    });
    expect((await stepsOf(2)).opening).toEqual([
      { kind: 'closed-already', draft, ordinal: 1 },
      { kind: 'opens', ordinal: 2, closes: null, ...held },
      { kind: 'later-in-meeting', draft, ordinal: 3 },
      { kind: 'draft-not-told', part: 3, ordinal: 2 },
    ]);
  });
});
