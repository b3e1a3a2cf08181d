/** Values that answers are made of. Answers are not validated: the server made them. */
import type { ActorId, DecisionId, GenerationId, ReadingId } from '@chapeau/model';
import { z } from 'zod';

const madeId = <Id extends string>(kind: string) =>
  z.custom<Id>().meta({ type: 'string', description: `Id of a ${kind}` });

export const actorId = madeId<ActorId>('actor');
export const decisionId = madeId<DecisionId>('decision');
export const readingId = madeId<ReadingId>('reading');
export const generationId = madeId<GenerationId>('generation');
export const time = z.string().meta({ description: 'ISO 8601, UTC', format: 'date-time' });
/** As it was announced, with its offset. */
export const moment = z.string().meta({ description: 'ISO 8601', format: 'date-time' });
export const hash = z.string().meta({ description: 'SHA-256, 64 hex digits' });
