/** The meeting that is on, as everybody who takes part may follow it. */
import {
  isRefusal,
  READING_TAKES,
  READING_WAYS,
  refuse,
  SPEAKING_KINDS,
  type KeptMeeting,
} from '@chapeau/model';
import {
  validators,
  type ListedSpeaker,
  type ListedStatement,
  type NowAnswer,
  type StatementAnswer,
} from '@chapeau/protocol';
import { z } from 'zod';
import { readNow } from '../../process/read-now.ts';
import { answerStatement, seekOpenStatement } from '../../process/read-statement.ts';
import { readFile } from '../../process/stored-file.ts';
import { time } from '../answers/values.ts';
import { FileAnswer, memberRoute } from '../route.ts';

const { id } = validators;
const meeting = z
  .custom<KeptMeeting>()
  .meta({ type: 'object', description: 'A meeting, as the programme of work tells it' });
const speaker = z.custom<ListedSpeaker>().meta({
  type: 'object',
  description: 'Who asked, on behalf of whom, for what, since when, and how far it is',
});
const statement = z.custom<ListedStatement>().meta({
  type: 'object',
  description: 'Whose it is, under which item, and what it is: how long a text, which address, which file',
});
const floor = z.object({ paragraph: id.paragraph, number: z.string().nullable(), words: z.string() });
const reading = z.object({
  draft: z.object({ id: id.draft, title: z.string(), symbol: z.string() }),
  reading: z.object({ ordinal: z.int(), way: z.enum(READING_WAYS), takes: z.enum(READING_TAKES) }),
  floor: floor.nullable(),
});

const answer: z.ZodType<NowAnswer> = z
  .object({
    at: time,
    meeting: z
      .object({
        session: z.object({
          id: id.session,
          title: z.string(),
          place: z.string(),
          timeZone: z.string().nullable(),
        }),
        meeting,
        course: z.object({
          id: id.meeting,
          part: z.int().nullable(),
          listIsOpen: z.boolean().nullable(),
        }),
        listIsOpen: z.boolean(),
        speaking: speaker.nullable(),
        waiting: z.array(speaker),
        heard: z.array(speaker),
        reading: reading.nullable(),
        statements: z.array(statement),
      })
      .nullable(),
    rules: validators.speakingRules,
    mayAskFor: z.array(z.enum(SPEAKING_KINDS)),
    modalities: validators.statementModalities,
  })
  .meta({ id: 'Now' });

const statementAnswer: z.ZodType<StatementAnswer> = z
  .object({ statement, text: z.string().nullable() })
  .meta({ id: 'Statement' });

const getNow = memberRoute({
  method: 'get',
  path: '/api/process/now',
  id: 'getNow',
  summary:
    'The meeting that is on, or the next one: its item, the floor, the list of speakers, the statements',
  query: z.object({ meeting: id.meeting.optional() }),
  answer: { status: 200, description: 'The meeting', schema: answer },
  handle: async ({ house, identity: { actor: by }, query }) =>
    await readNow(house, { by, meeting: query.meeting ?? null }),
});

const getStatement = memberRoute({
  method: 'get',
  path: '/api/process/statements/{statement}',
  id: 'getStatement',
  summary: 'A statement with its words, where it is a text',
  params: z.object({ statement: id.statement }),
  answer: { status: 200, description: 'The statement', schema: statementAnswer },
  refusals: ['statement-unknown'],
  handle: async ({ house, identity: { actor: by }, params }) => {
    const found = await seekOpenStatement(house, params.statement, by);
    return isRefusal(found) ? found : await answerStatement(house, found);
  },
});

const getStatementFile = memberRoute({
  method: 'get',
  path: '/api/process/statements/{statement}/file',
  id: 'getStatementFile',
  summary: 'The file of a statement, to be saved',
  params: z.object({ statement: id.statement }),
  answer: { status: 200, description: 'The file, as it came', mediaType: 'application/octet-stream' },
  refusals: ['statement-unknown'],
  handle: async ({ house, identity: { actor: by }, params }) => {
    const statement = await seekOpenStatement(house, params.statement, by);
    if (isRefusal(statement)) return statement;
    if (statement.content.kind !== 'file') return refuse('statement-unknown');
    const file = await readFile(house, statement.content.file.id, by);
    return isRefusal(file) ? file : new FileAnswer(file.content, file.mediaType, file.name);
  },
});

export const nowRoutes = [getNow, getStatement, getStatementFile];
