/** Commands on the process, and its record. */
import { judge, LIMITS, type Refusal } from '@chapeau/model';
import { ProcessCommand, type ProcessRecordAnswer } from '@chapeau/protocol';
import { z } from 'zod';
import { carryOutProcess } from '../../process/carry-out-process.ts';
import * as schemas from '../answer-schemas.ts';
import { processRecordAnswer } from '../answers/process-record.ts';
import { memberRoute } from '../route.ts';

const postProcessCommand = memberRoute({
  method: 'post',
  path: '/api/process/commands',
  id: 'processCommand',
  summary: 'Carries out one command on the process; sent again under the same key it is done once',
  body: ProcessCommand,
  needsKey: true,
  // The text of another language comes in as a command.
  longBody: {
    bytes: 2 * LIMITS.uploadBytes,
    holds: LIMITS.uploadBytes,
    deed: 'manage-languages',
    others: 'usual',
  },
  answer: { status: 200, description: 'Carried out', schema: schemas.commandAnswer },
  refusals: ['role-may-not', 'not-found', 'not-saved', 'too-large', 'repeated-with-other-content'],
  handle: async ({ house, identity, body, keep }) =>
    await carryOutProcess(house, {
      command: body,
      by: identity.actor,
      isSignedIn: async () => (await house.storage.find('sign-in', identity.signIn.id)) !== null,
      keep,
    }),
});

const getProcessRecord = memberRoute({
  method: 'get',
  path: '/api/process/record',
  id: 'getProcessRecord',
  summary: 'The record of the process: every act on no draft, each entry chained to the one before',
  query: z.object({ after: z.coerce.number().int().min(0).default(0) }),
  answer: { status: 200, description: 'The record', schema: processRecordAnswer },
  refusals: ['role-may-not'],
  handle: async ({ house, identity: { actor }, query }): Promise<ProcessRecordAnswer | Refusal> =>
    judge(actor.role, 'read-process-record') ?? {
      entries: await house.storage.readProcessRecord(actor.process, query.after),
    },
});

export const processRecordRoutes = [postProcessCommand, getProcessRecord];
