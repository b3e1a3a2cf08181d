/** The process: what is negotiated here and who takes part. */
import { isId, isRefusal, refuse, type Actor, type Participant, type Refusal } from '@chapeau/model';
import { ParticipantRequest, type ProcessAnswer } from '@chapeau/protocol';
import type { z } from 'zod';
import type { House } from '../../house.ts';
import type { Identity } from '../../login/login.ts';
import { carryOutProcess } from '../../process/carry-out-process.ts';
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
    await addParticipant(house, { request: body, identity, keep }),
});

export const processRoutes = [getProcess, postParticipant];

async function processAnswer(house: House, by: Actor): Promise<ProcessAnswer | Refusal> {
  const { storage } = house;
  const process = await storage.find('process', by.process);
  if (process === null) return refuse('not-found');
  // Names in other languages weigh more than all the rest, and are read where they are shown.
  const participants = await storage.list('participant', process.id);
  const drafts = await storage.list('draft', process.id);
  const summaries = await Promise.all(drafts.map((draft) => summaryOf(house, draft, by)));
  return {
    process,
    participants: participants.map(({ names: _names, ...participant }) => participant),
    drafts: summaries.filter((summary) => summary !== null),
  };
}

interface ParticipantOrder {
  readonly request: z.output<typeof ParticipantRequest>;
  readonly identity: Identity;
  /** What is to be kept of the answer, in the same commit. */
  readonly keep: (answer: Participant) => readonly Write[];
}

/** The command that adds a participant, answered with the participant. */
async function addParticipant(
  house: House,
  { request, identity, keep }: ParticipantOrder,
): Promise<Participant | Refusal> {
  const { actor, signIn } = identity;
  const added = (created: string | null): Participant => {
    if (!isId('participant', created)) throw new Error('a participant was added under no id');
    return { id: created, process: actor.process, ...request };
  };
  const answer = await carryOutProcess(house, {
    command: { kind: 'add-participant', ...request },
    by: actor,
    isSignedIn: async () => (await house.storage.find('sign-in', signIn.id)) !== null,
    keep: ({ created }) => keep(added(created)),
  });
  return isRefusal(answer) ? answer : added(answer.created);
}
