import { readProgramme, writeProgramme } from '@chapeau/interchange';
import {
  draftWordsOf,
  programmeOf,
  type KeptMeeting,
  type MeetingPart,
  type SessionId,
  type TaskId,
} from '@chapeau/model';
import type { NowAnswer } from '@chapeau/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findCorpusFile } from './testing/corpus.ts';
import { programmeDesk } from './testing/programme-desk.ts';
import { PROGRAMME_SOURCE } from './testing/programme-source.ts';
import { assemble, startTestServer, type Cast, type TestServer } from './testing/test-server.ts';

let server: TestServer;
let cast: Cast;
beforeEach(async () => {
  server = await startTestServer();
  cast = await assemble(server);
});
afterEach(() => server.close());

const TOPIC: MeetingPart = { kind: 'topic', words: '', isContinued: false, footnotes: [] };
const { taking, take, programme, sessionAt, meetingAt, acts, refusal, takeBound } = programmeDesk(() => cast);

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

  it('SV5 a draft that is told for words which it does not say is refused, and nothing is taken', async () => {
    const drafts = [
      { words: 'annual report', draft: cast.draft },
      { words: 'final report', draft: cast.draft },
    ];
    const told = await cast.secretariat.processCommand(taking({ drafts }));
    expect([told.body.refusal, told.body.facts]).toEqual([
      'programme-words-unknown',
      { words: 'final report' },
    ]);
    expect((await programme()).sessions).toEqual([]);
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
