import { inOrderOfTime, type RecordEntry } from '@chapeau/model';
import type {
  CommandInput,
  MeetingStepsAnswer,
  RecordAnswer,
  SessionOutcomesAnswer,
} from '@chapeau/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openMemoryStorage } from '../storage/memory.ts';
import type { Storage } from '../storage/port.ts';
import { openFailingStorage } from './testing/failing-storage.ts';
import { programmeDesk } from './testing/programme-desk.ts';
import { assemble, startTestServer, type Cast, type TestServer } from './testing/test-server.ts';

let server: TestServer;
let cast: Cast;
beforeEach(async () => {
  server = await startTestServer();
  cast = await assemble(server);
});
afterEach(() => server.close());

const { take, sessionAt, meetingAt, readings, takeBound } = programmeDesk(() => cast);

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

  it('SV4 a reading that somebody closes by hand at that moment, opening the next, leaves the next one open', async () => {
    await server.close();
    const storage = openMemoryStorage();
    let byHand: (() => Promise<void>) | null = null;
    const list: Storage['list'] = async (table, parent) => {
      const rows = await storage.list(table, parent);
      const act = byHand;
      if (table !== 'reading' || act === null) return rows;
      byHand = null;
      await act();
      return rows;
    };
    const slow = new Proxy(storage, {
      get: (whole, name: keyof Storage) => {
        const member = whole[name];
        return name === 'list' ? list : typeof member === 'function' ? member.bind(whole) : member;
      },
    });
    server = await startTestServer({ storage: slow });
    cast = await assemble(server);
    await takeBound();
    await openAt(0);
    await cast.facilitator.ordersProcess({ kind: 'cancel-meeting', meeting: (await meetingAt(1)).id });
    byHand = async () => {
      await cast.facilitator.orders(cast.draft, { kind: 'close-reading' });
      await cast.facilitator.orders(cast.draft, {
        kind: 'open-reading',
        way: 'line-by-line',
        takes: 'textual-proposals',
        scope: 'whole',
      });
    };
    expect((await closeAt(0)).status).toBe(200);
    expect(await stages()).toEqual([
      [1, false],
      [2, true],
    ]);
    const told = await cast.facilitator.command(cast.draft, {
      kind: 'close-reading',
      reading: 'rdg-0000000000000000',
    });
    expect(told.body.refusal).toBe('other-reading-open');
  });

  it.each(['opening', 'closing'] as const)(
    'PG7 a reading whose meeting failed in %s after it is found so by the next try',
    async (deed) => {
      await server.close();
      // The fault is logged, as it is to be.
      const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
      const disk = openFailingStorage();
      server = await startTestServer({ storage: disk.storage, log });
      cast = await assemble(server);
      await takeBound();
      if (deed === 'closing') {
        await openAt(0);
        await cast.facilitator.ordersProcess({ kind: 'cancel-meeting', meeting: (await meetingAt(1)).id });
      }
      const act = deed === 'opening' ? openAt : closeAt;
      disk.failNext((write) => write.kind === 'put' && write.table === 'process');
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
