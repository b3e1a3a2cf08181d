/** The record of a process as answers tell it. What an act is about is told as it is kept. */
import type { ProcessAct } from '@chapeau/model';
import { validators, type ProcessRecordAnswer } from '@chapeau/protocol';
import { z } from 'zod';
import { actorId, decisionId, hash, time } from './values.ts';

const { id } = validators;

const act = z
  .custom<ProcessAct>()
  .meta({ type: 'object', description: 'Its kind, and the rows that it is about, before and after' });

export const processRecordAnswer: z.ZodType<ProcessRecordAnswer> = z
  .object({
    entries: z.array(
      z.object({
        id: decisionId,
        process: id.process,
        sequence: z.int(),
        at: time,
        actor: actorId,
        actorName: z.string(),
        participant: id.participant.nullable(),
        meeting: id.meeting.nullable(),
        act,
        reason: z.string(),
        previous: hash,
        hash,
      }),
    ),
  })
  .meta({ id: 'ProcessRecord' });
