/** The programme of work: sessions and their meetings, open to everybody who takes part. */
import { inOrderOfTime, refuse, type Refusal } from '@chapeau/model';
import type { ProgrammeAnswer } from '@chapeau/protocol';
import { programmeAnswer } from '../answers/programme.ts';
import { memberRoute } from '../route.ts';

const getProgramme = memberRoute({
  method: 'get',
  path: '/api/process/programme',
  id: 'getProgramme',
  summary: 'Sessions and meetings of the process, and the meeting that is on',
  answer: { status: 200, description: 'The programme of work', schema: programmeAnswer },
  handle: async ({ house: { storage }, identity: { actor } }): Promise<ProgrammeAnswer | Refusal> => {
    const process = await storage.find('process', actor.process);
    if (process === null) return refuse('not-found');
    const sessions = await storage.list('session', process.id);
    return {
      sessions: await Promise.all(
        sessions.map(async (session) => ({
          session,
          meetings: inOrderOfTime(await storage.list('meeting', session.id)),
        })),
      ),
      meeting: process.meeting ?? null,
    };
  },
});

export const programmeRoutes = [getProgramme];
