/** The process: what is negotiated here and who takes part. */
import { judge, makeId, refuse, type Actor, type Participant, type Refusal } from '@chapeau/model';
import { ParticipantRequest, type ProcessAnswer } from '@chapeau/protocol';
import type { z } from 'zod';
import type { House } from '../../house.ts';
import type { Write } from '../../storage/port.ts';
import * as schemas from '../answer-schemas.ts';
import { participant } from '../answers/process.ts';
import { summaryOf } from '../reading-rights.ts';
import { memberRoute } from '../route.ts';

const getProcess = memberRoute({
  method: 'get',
  path: '/api/process',
  id: 'getProcess',
  summary: 'The process, its participants, and the drafts that are open to me',
  answer: { status: 200, description: 'The process', schema: schemas.processAnswer },
  handle: async ({ house, identity }) => await processAnswer(house, identity.actor),
});

const postParticipant = memberRoute({
  method: 'post',
  path: '/api/participants',
  id: 'addParticipant',
  summary: 'Adds a participant to the process',
  body: ParticipantRequest,
  answer: { status: 201, description: 'The participant', schema: participant },
  refusals: ['role-may-not', 'code-taken'],
  handle: async ({ house, identity, body, keep }) =>
    await addParticipant(house, { request: body, by: identity.actor, keep }),
});

export const processRoutes = [getProcess, postParticipant];

async function processAnswer(house: House, by: Actor): Promise<ProcessAnswer | Refusal> {
  const { storage } = house;
  const process = await storage.find('process', by.process);
  if (process === null) return refuse('not-found');
  const drafts = await storage.list('draft', process.id);
  const summaries = await Promise.all(drafts.map((draft) => summaryOf(house, draft, by)));
  return {
    process,
    participants: await storage.list('participant', process.id),
    drafts: summaries.filter((summary) => summary !== null),
  };
}

interface ParticipantOrder {
  readonly request: z.output<typeof ParticipantRequest>;
  readonly by: Actor;
  /** What is to be kept of the answer, in the same commit. */
  readonly keep: (answer: Participant) => readonly Write[];
}

/** Adds a participant. Refused where another has its code, whatever the case of the letters. */
async function addParticipant(
  house: House,
  { request, by, keep }: ParticipantOrder,
): Promise<Participant | Refusal> {
  const refusal = judge(by.role, 'manage-participants');
  if (refusal !== null) return refusal;
  const added = await house.admissions.take(async () => {
    const others = await house.storage.list('participant', by.process);
    const { code } = request;
    if (others.some((other) => other.code.toLowerCase() === code.toLowerCase()))
      return refuse('code-taken', { code });
    const row: Participant = {
      id: makeId('participant', house.randomBytes),
      process: by.process,
      ...request,
    };
    await house.storage.commit([
      { kind: 'put', table: 'participant', parent: by.process, row },
      ...keep(row),
    ]);
    return row;
  });
  if (!('refusal' in added)) house.rooms.notify('process', 'everybody');
  return added;
}
