/** The body, open to everybody who takes part, and its tasks. */
import {
  inOrderOfOffice,
  judge,
  offersOf,
  refuse,
  type Actor,
  type Output,
  type OutputState,
  type Refusal,
} from '@chapeau/model';
import type { BodyAnswer, OutputAnswer, TasksAnswer } from '@chapeau/protocol';
import type { House } from '../../house.ts';
import { readAgenda, readBody } from '../../process/body-rows.ts';
import { readText } from '../../process/read-text.ts';
import { isAdopted, readTaskFacts } from '../../process/task-facts.ts';
import { bodyAnswer, tasksAnswer } from '../answers/body.ts';
import { readableVersions, readsLive } from '../reading-rights.ts';
import { memberRoute } from '../route.ts';

const getBody = memberRoute({
  method: 'get',
  path: '/api/process/body',
  id: 'getBody',
  summary: 'The body: mandate, rules, officers, agenda, and what it is to bring forth',
  answer: { status: 200, description: 'The body', schema: bodyAnswer },
  handle: async ({ house, identity: { actor } }): Promise<BodyAnswer | Refusal> => {
    const { storage } = house;
    const process = await storage.find('process', actor.process);
    if (process === null) return refuse('not-found');
    const { title, body, mandate } = process;
    const shown = { process, rows: storage };
    const outputs = await storage.list('output', process.id);
    return {
      process: { title, body, mandate },
      body: await readBody(shown),
      agenda: await readAgenda(shown),
      officers: inOrderOfOffice(await storage.list('officer', process.id)),
      outputs: await Promise.all(outputs.map((output) => outputFor(house, output, actor))),
    };
  },
});

const getTasks = memberRoute({
  method: 'get',
  path: '/api/process/tasks',
  id: 'getTasks',
  summary: 'What is to be done for each session, what is done, and what could be ticked off',
  answer: { status: 200, description: 'The tasks', schema: tasksAnswer },
  refusals: ['role-may-not'],
  handle: async ({ house, identity: { actor } }): Promise<TasksAnswer | Refusal> => {
    const refusal = judge(actor.role, 'read-process-record');
    if (refusal !== null) return refusal;
    const { storage: rows } = house;
    const process = await rows.find('process', actor.process);
    if (process === null) return refuse('not-found');
    const tasks = await rows.list('task', process.id);
    if (judge(actor.role, 'tick-tasks') !== null) return { tasks, offers: [] };
    const facts = await readTaskFacts({
      process,
      rows,
      read: (draft) => readText(house, draft, process.id),
    });
    const offers = offersOf(tasks, facts);
    return { tasks, offers: offers.map(({ task, evidence }) => ({ task: task.id, evidence })) };
  },
});

export const bodyRoutes = [getBody, getTasks];

/** To whoever does not read the live text, a draft without a public version is none, and what is not in a version is not known. */
async function outputFor(house: House, output: Output, by: Actor): Promise<OutputAnswer> {
  const { draft } = output;
  if (draft === null) return { output, state: 'awaited' };
  const versions = await readableVersions(house, draft, by);
  if (readsLive(by)) {
    const drafted: OutputState = versions.length === 0 ? 'drafted' : 'issued';
    return { output, state: isAdopted(await readText(house, draft, by.process)) ? 'adopted' : drafted };
  }
  if (versions.length === 0) return { output: { ...output, draft: null }, state: 'awaited' };
  return { output, state: 'issued' };
}
