/** The body and its tasks as answers tell them. Rows are told as they are kept. */
import {
  OUTPUT_STATES,
  type AgendaItem,
  type Body,
  type Evidence,
  type Officer,
  type Output,
  type Task,
} from '@chapeau/model';
import { validators, type BodyAnswer, type TasksAnswer } from '@chapeau/protocol';
import { z } from 'zod';

const row = <Row>(description: string) => z.custom<Row>().meta({ type: 'object', description });

export const bodyAnswer: z.ZodType<BodyAnswer> = z
  .object({
    process: z.object({ title: z.string(), body: z.string(), mandate: z.string() }),
    body: row<Body>('Rule of decision, rules of procedure, series symbol, whether there is a public page'),
    agenda: z.array(row<AgendaItem>('An item: id, number, title, sub-items with their letters')),
    officers: z.array(row<Officer>('An officer: office, name, participant, regional group, term')),
    outputs: z.array(
      z.object({
        output: row<Output>('What is to be brought forth: kind, title, session that it is due at, draft'),
        state: z.enum(OUTPUT_STATES),
      }),
    ),
  })
  .meta({ id: 'Body' });

export const tasksAnswer: z.ZodType<TasksAnswer> = z
  .object({
    tasks: z.array(
      row<Task>('A task: session, phase, kind, words, output, by whom and when it was ticked off'),
    ),
    offers: z.array(
      z.object({
        task: validators.id.task,
        evidence: row<Evidence>('What shows that it has been carried out'),
      }),
    ),
  })
  .meta({ id: 'Tasks' });
