import {
  findBreak,
  makeId,
  type KeptMeeting,
  type KeptSession,
  type ProcessId,
  type RecordEntry,
} from '@chapeau/model';
import {
  EVENTS_PATH,
  type CommandInput,
  type Problem,
  type ProcessEvent,
  type ProcessRecordAnswer,
} from '@chapeau/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { planMeetings } from './testing/planned.ts';
import { assemble, startTestServer, type Cast, type Person, type TestServer } from './testing/test-server.ts';

let server: TestServer;
let cast: Cast;
let planned: { readonly session: KeptSession; readonly meetings: readonly KeptMeeting[] };
beforeEach(async () => {
  server = await startTestServer();
  cast = await assemble(server);
  planned = await planMeetings(server, 2);
});
afterEach(() => server.close());

const idAt = (at: number) => planned.meetings[at]?.id ?? makeId('meeting', server.house.randomBytes);
const opening = (at: number) => ({ kind: 'open-meeting', meeting: idAt(at) }) as const;
const closing = (at: number) => ({ kind: 'close-meeting', meeting: idAt(at) }) as const;
const record = async (person: Person) =>
  (await person.must<ProcessRecordAnswer>('GET', '/api/process/record')).entries;

describe('the record of the process', () => {
  it('PR1 every act on the process is one entry of a whole chain, whoever repeats it', async () => {
    const key = crypto.randomUUID();
    const first = await cast.facilitator.processCommand(opening(0), key);
    const again = await cast.facilitator.processCommand(opening(0), key);
    await cast.facilitator.processCommand(closing(0));
    await cast.facilitator.processCommand(opening(1));
    expect(again.body).toEqual(first.body);
    const entries = await record(cast.norway);
    const before = entries.length - 3;
    expect(entries.slice(before).map(({ act, sequence }) => [act.kind, sequence - before])).toEqual([
      ['meeting-opened', 1],
      ['meeting-closed', 2],
      ['meeting-opened', 3],
    ]);
    expect(findBreak(entries)).toBeNull();
    expect(findBreak(entries.map((entry) => ({ ...entry, reason: 'another' })))).toBe(1);
    expect((await cast.observer.get<Problem>('/api/process/record')).status).toBe(403);
  });

  it('PR2 one meeting is on at a time, opened and closed by the facilitator alone', async () => {
    expect((await cast.norway.processCommand(opening(0))).body.refusal).toBe('role-may-not');
    expect((await cast.secretariat.processCommand(opening(0))).body.refusal).toBe('role-may-not');
    const [one, other] = await Promise.all([
      cast.facilitator.processCommand(opening(0)),
      cast.facilitator.processCommand(opening(1)),
    ]);
    expect([one.status, other.body.refusal]).toEqual([200, 'meeting-on']);
    expect((await cast.facilitator.processCommand(closing(1))).body.refusal).toBe('meeting-not-on');
    await cast.facilitator.processCommand(closing(0));
    expect((await cast.facilitator.processCommand(opening(0))).body.refusal).toBe('meeting-not-planned');
    expect((await cast.facilitator.processCommand(opening(9))).status).toBe(404);
  });

  it('PR3 a decision on a draft says which meeting was on', async () => {
    const take = (command: CommandInput) => cast.facilitator.orders(cast.draft, command);
    await take({ kind: 'open-reading', way: 'line-by-line', takes: 'textual-proposals', scope: 'whole' });
    await cast.facilitator.processCommand(opening(0));
    await take({ kind: 'take-floor', paragraph: cast.paragraphs[1] ?? null });
    await cast.facilitator.processCommand(closing(0));
    await take({ kind: 'close-reading' });
    const { entries } = await cast.norway.must<{ entries: RecordEntry[] }>(
      'GET',
      `/api/drafts/${cast.draft}/record`,
    );
    expect(entries.slice(-3).map(({ meeting }) => meeting)).toEqual([
      undefined,
      planned.meetings[0]?.id,
      undefined,
    ]);
    expect(findBreak(entries)).toBeNull();
  });

  it('PR4 open pages are told what to read again; whoever is signed out is told nothing more', async () => {
    const heard: ProcessEvent[] = [];
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}${EVENTS_PATH}`, {
      headers: { authorization: `Bearer ${cast.norway.token}`, origin: server.url },
    });
    socket.on('message', (data) => heard.push(JSON.parse((data as Buffer).toString('utf8'))));
    await new Promise((resolve) => socket.once('open', resolve));
    const told = new Promise((resolve) => socket.once('message', resolve));
    await cast.facilitator.processCommand(opening(0));
    await told;
    expect(heard).toEqual([{ areas: ['programme', 'meeting'] }]);
    const closed = new Promise((resolve) => socket.once('close', resolve));
    await cast.norway.must('POST', '/api/sign-out');
    expect(await closed).toBe(4403);
    const stranger = new WebSocket(`${server.url.replace('http', 'ws')}${EVENTS_PATH}`);
    const refused = await new Promise((resolve) =>
      stranger.once('unexpected-response', (_request, response) => resolve(response.statusCode)),
    );
    expect(refused).toBe(401);
  });
});

it('PR1 the record is of one process alone', async () => {
  const other = makeId('process', server.house.randomBytes) satisfies ProcessId;
  expect(await server.storage.readProcessRecord(other)).toEqual([]);
});
