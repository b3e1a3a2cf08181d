/** The meeting that is on, as everybody who takes part may follow it. */
import {
  isRefusal,
  READING_TAKES,
  READING_WAYS,
  refuse,
  SPEAKING_KINDS,
  type KeptMeeting,
} from '@chapeau/model';
import { validators, type ListedSpeaker, type ListedStatement, type NowAnswer } from '@chapeau/protocol';
import { z } from 'zod';
import { mayRead, readNow } from '../../process/read-now.ts';
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
const statement = z
  .custom<ListedStatement>()
  .meta({ type: 'object', description: 'Whose it is, under which item, and its text or its address' });
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

const getStatementFile = memberRoute({
  method: 'get',
  path: '/api/process/statements/{statement}/file',
  id: 'getStatementFile',
  summary: 'The file of a statement, to be saved',
  params: z.object({ statement: id.statement }),
  answer: { status: 200, description: 'The file, as it came', mediaType: 'application/octet-stream' },
  refusals: ['statement-unknown'],
  handle: async ({ house, identity: { actor: by }, params }) => {
    const statement = await house.storage.find('statement', params.statement);
    if (statement?.process !== by.process || statement.content.kind !== 'file' || !mayRead(by, statement))
      return refuse('statement-unknown');
    const file = await readFile(house, statement.content.file.id, by);
    return isRefusal(file) ? file : new FileAnswer(file.content, file.mediaType, file.name);
  },
});

export const nowRoutes = [getNow, getStatementFile];
