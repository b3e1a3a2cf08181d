import type { ProcessCommandInput, ProcessRecordAnswer } from '@chapeau/protocol';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { planMeetings } from './testing/planned.ts';
import { assemble, startTestServer, type Cast, type TestServer } from './testing/test-server.ts';

let server: TestServer;
let cast: Cast;
beforeEach(async () => {
  server = await startTestServer();
  cast = await assemble(server);
});
afterEach(() => server.close());

/** An order that makes something under an id that is null, and then tells the same of what it made. */
type Naming = (id: string | null) => ProcessCommandInput;

it('SV2 what is told as it stands makes no entry, and is answered without one', async () => {
  const { session } = await planMeetings(server, 1);
  const { id: participant } = cast.participants.NOR;
  const always = (command: ProcessCommandInput): Naming => {
    return () => command;
  };
  const orders: readonly Naming[] = [
    (officer) => ({
      kind: 'put-officer',
      officer: officer as never,
      office: 'rapporteur',
      name: 'A. Writer',
      participant,
      from: '2031-01-01',
      to: '2031-12-31',
    }),
    (output) => ({
      kind: 'put-output',
      output: output as never,
      what: 'final-report',
      title: 'Final report',
    }),
    (task) => ({
      kind: 'put-task',
      task: task as never,
      phase: 'before',
      what: 'consider',
      words: 'Book a room',
    }),
    (group) => ({ kind: 'put-group', group: group as never, code: 'G', name: 'A group', of: 'political' }),
    (person) => ({
      kind: 'put-person',
      participant,
      person: person as never,
      name: 'A. Delegate',
      role: 'adviser',
    }),
    (id) => ({
      kind: 'put-session',
      session: id as never,
      title: 'Second session',
      ordinal: 2,
      sessionKind: 'substantive',
      place: 'Geneva',
      dates: { from: '2031-09-01', to: '2031-09-05' },
    }),
    (meeting) => ({
      kind: 'put-meeting',
      meeting: meeting as never,
      session: session.id,
      day: { kind: 'date', date: '2031-05-16' },
      hours: { from: '10:00', to: '13:00' },
      parts: [],
    }),
    always({ kind: 'note-credentials', participant, state: 'in-order', date: '2031-05-01' }),
    always({ kind: 'note-attendance', session: session.id, participants: [participant], isPresent: true }),
    always({ kind: 'set-accreditation-modalities', nonObjectionDays: 9, objectorsFor: 'team' }),
    always({ kind: 'change-participant', participant, code: 'NOR', name: 'Noreg', category: 'member-state' }),
  ];
  for (const order of orders) {
    const first = await cast.secretariat.ordersProcess(order(null));
    expect(first.sequence).not.toBeNull();
    const again = await cast.secretariat.ordersProcess(order(first.created));
    expect(again.sequence).toBeNull();
  }
  const record = await cast.secretariat.must<ProcessRecordAnswer>('GET', '/api/process/record');
  expect(record.entries.length).toBe(orders.length + ADDED);
});

/** Entries of the delegations that were there before. */
const ADDED = 2;
