/** A committee that elaborates a convention in eight sessions, from its template to the text in the annex of a resolution, on a clock that is moved by hand. */
import { findBreak, taskRow, type KeptSession, type Task } from '@chapeau/model';
import type { BodyAnswer, ProcessRecordAnswer, ProgrammeAnswer, TasksAnswer } from '@chapeau/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { liveText } from '../cast/assemble.ts';
import { ClockedServer } from '../cast/clocked-server.ts';
import { ask } from '../cast/person.ts';
import { Committee } from './processes/committee.ts';
import { ClockedHouse } from './processes/house.ts';

/** First days of the nine sessions, the organizational one first. */
const DAYS = [
  '2030-08-05',
  '2031-08-04',
  '2032-02-23',
  '2032-08-23',
  '2032-12-06',
  '2033-04-04',
  '2033-08-29',
  '2033-12-05',
  '2034-06-12',
] as const;

let server: ClockedServer;
let committee: Committee;
beforeAll(async () => {
  server = await ClockedServer.start('2030-06-03T08:00:00Z');
  const house = await ClockedHouse.setUp(server, {
    title: 'Ad hoc committee on the sharing of seeds',
    body: 'Assembly of Examples',
  });
  const secretariat = await house.secretariat();
  await secretariat.processCommand({
    kind: 'apply-template',
    template: 'committee',
    startYear: 2031,
    place: 'Vienna',
  });
  committee = new Committee(house);
});
afterAll(async () => {
  await server?.dispose();
});

async function tasksOf(session: KeptSession): Promise<readonly Task[]> {
  const { tasks } = await committee.hands.secretariat.get<TasksAnswer>('/api/process/tasks');
  return tasks.filter((task) => task.session === session.id);
}

/** Ticks the task off by what the product offers as its evidence. Those that nothing shows are ticked by one's word. */
async function tick(task: Task): Promise<void> {
  const { secretariat } = committee.hands;
  const { offers } = await secretariat.get<TasksAnswer>('/api/process/tasks');
  const evidence = offers.find((offer) => offer.task === task.id)?.evidence ?? null;
  const isByHand = taskRow(task.kind).shownBy === 'by-hand';
  expect([task.kind, task.words, evidence !== null]).toEqual([task.kind, task.words, !isByHand]);
  await secretariat.processCommand({ kind: 'tick-task', task: task.id, evidence });
}

test('E95 every task of every session is carried out in the product and ticked off by what shows it', async () => {
  const organizational = DAYS[0];
  await committee.comeTo(organizational);
  const { sessions } = await committee.hands.secretariat.get<ProgrammeAnswer>('/api/process/programme');
  expect(sessions.map(({ session }) => session.ordinal)).toEqual([null, 1, 2, 3, 4, 5, 6, 7, 8]);
  for (const [at, { session }] of sessions.entries()) {
    const date = DAYS[at];
    if (date === undefined) throw new Error('there is a session more than days');
    if (date !== organizational) await committee.comeTo(date);
    for (const task of await tasksOf(session)) {
      await committee.carryOut(task, session, date);
      await tick(task);
    }
  }
  const { tasks, offers } = await committee.hands.secretariat.get<TasksAnswer>('/api/process/tasks');
  expect(tasks.filter(({ done }) => done === null)).toEqual([]);
  expect(tasks.length).toBeGreaterThan(60);
  expect(offers).toEqual([]);
});

test('E96 in the end the convention and its resolution are adopted, and the record of four years is whole', async () => {
  const { facilitator, secretariat } = committee.hands;
  const { outputs } = await secretariat.get<BodyAnswer>('/api/process/body');
  expect(outputs.map(({ output, state }) => [output.kind, state])).toEqual([
    ['other', 'awaited'],
    ['progress-report', 'adopted'],
    ['progress-report', 'adopted'],
    ['progress-report', 'adopted'],
    ['progress-report', 'adopted'],
    ['convention', 'adopted'],
    ['draft-resolution', 'adopted'],
  ]);
  const { paragraphs } = await liveText(facilitator, committee.convention);
  expect(new Set(paragraphs.map(({ status }) => status))).toEqual(new Set(['adopted']));
  const { entries } = await facilitator.get<ProcessRecordAnswer>('/api/process/record');
  expect(findBreak(entries)).toBeNull();
  expect(entries.filter(({ act }) => act.kind === 'task-ticked').length).toBeGreaterThan(60);
  expect((await ask(server, '/api/public')).status).not.toBe(200);
});
