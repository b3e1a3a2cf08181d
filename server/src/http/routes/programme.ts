/** The programme of work: sessions and their meetings, open to everybody who takes part; taken home in several forms. */
import { writeCalendar, writeProgramme } from '@chapeau/interchange';
import { writeProgrammeWord } from '@chapeau/interchange/word';
import {
  inOrderOfTime,
  programmeOf,
  refuse,
  sessionsInOrder,
  type KeptMeeting,
  type KeptSession,
  type Refusal,
} from '@chapeau/model';
import { validators, type ProgrammeAnswer } from '@chapeau/protocol';
import { z } from 'zod';
import { timestamp } from '../../clock.ts';
import { programmeAnswer } from '../answers/programme.ts';
import { safeFileName } from '../file-name.ts';
import { knownDrafts } from '../reading-rights.ts';
import { FileAnswer, memberRoute, TextAnswer } from '../route.ts';

const getProgramme = memberRoute({
  method: 'get',
  path: '/api/process/programme',
  id: 'getProgramme',
  summary: 'Sessions and meetings of the process, and the meeting that is on',
  answer: { status: 200, description: 'The programme of work', schema: programmeAnswer },
  handle: async ({ house, identity: { actor } }): Promise<ProgrammeAnswer | Refusal> => {
    const { storage } = house;
    const process = await storage.find('process', actor.process);
    if (process === null) return refuse('not-found');
    const sessions = await storage.list('session', process.id);
    const known = await knownDrafts(house, actor);
    return {
      sessions: await Promise.all(
        sessionsInOrder(sessions).map(async (session) => ({
          session,
          meetings: inOrderOfTime(await storage.list('meeting', session.id)).map((meeting) => ({
            ...meeting,
            drafts: meeting.drafts.filter(({ draft }) => known.has(draft)),
          })),
        })),
      ),
      meeting: process.meeting ?? null,
    };
  },
});

const getProgrammeFile = memberRoute({
  method: 'get',
  path: '/api/process/sessions/{session}/programme',
  id: 'getProgrammeFile',
  summary: 'The programme of work of a session as it is issued, or its meetings for a calendar',
  params: z.object({ session: validators.id.session }),
  query: z.object({ format: z.enum(['markdown', 'word', 'calendar']).default('markdown') }),
  answer: { status: 200, description: 'The file', mediaType: 'text/markdown' },
  refusals: ['not-found'],
  handle: async ({ house, identity: { actor }, params, query }): Promise<File | Refusal> => {
    const session = await house.storage.find('session', params.session);
    if (session?.process !== actor.process) return refuse('not-found');
    const meetings = inOrderOfTime(await house.storage.list('meeting', session.id));
    return await fileOf({ session, meetings }, query.format, timestamp(house.clock));
  },
});

type File = TextAnswer | FileAnswer;

async function fileOf(
  { session, meetings }: { readonly session: KeptSession; readonly meetings: readonly KeptMeeting[] },
  format: 'markdown' | 'word' | 'calendar',
  now: string,
): Promise<File> {
  const name = safeFileName(session.head.symbol || session.title, 'programme');
  const programme = programmeOf(session, meetings);
  switch (format) {
    case 'markdown':
      return new TextAnswer(writeProgramme(programme), 'text/markdown', `${name}.md`);
    case 'word':
      return new FileAnswer(await writeProgrammeWord(programme), WORD, `${name}.docx`);
    case 'calendar':
      return new TextAnswer(calendarOf(session, meetings, now), 'text/calendar', `${name}.ics`);
  }
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Cancelled meetings are in it as such, so that calendars which had them learn of it. */
function calendarOf(session: KeptSession, meetings: readonly KeptMeeting[], now: string): string {
  const kept = meetings.map(({ id, state }) => ({ id, isCancelled: state === 'cancelled' }));
  return writeCalendar({ ...programmeOf(session, meetings), meetings }, { now, kept }).text;
}

export const programmeRoutes = [getProgramme, getProgrammeFile];
