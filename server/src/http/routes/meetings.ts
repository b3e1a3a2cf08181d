/** Meetings: what opening or closing one does to readings, and what happened in those of a session. */
import {
  closingSteps,
  isRefusal,
  judge,
  openingSteps,
  refuse,
  type DraftId,
  type Refusal,
} from '@chapeau/model';
import { validators, type MeetingStepsAnswer, type SessionOutcomesAnswer } from '@chapeau/protocol';
import { z } from 'zod';
import { readingsOfDrafts } from '../../process/meeting-readings.ts';
import { readOutcomes } from '../../process/session-outcomes.ts';
import {
  allMeetings,
  meetingsOf,
  seekDrafts,
  seekMeeting,
  seekSession,
} from '../../process/seek-programme.ts';
import type { LongWork } from '../../long-work.ts';
import { meetingStepsAnswer, sessionOutcomesAnswer } from '../answers/programme.ts';
import { memberRoute, type Route } from '../route.ts';

const { id } = validators;

const getMeetingSteps = memberRoute({
  method: 'get',
  path: '/api/process/meetings/{meeting}/steps',
  id: 'getMeetingSteps',
  summary: 'What opening a planned meeting, or closing the one that is on, does to readings',
  params: z.object({ meeting: id.meeting }),
  answer: { status: 200, description: 'The steps', schema: meetingStepsAnswer },
  refusals: ['not-found', 'role-may-not'],
  handle: async ({ house, identity: { actor }, params }): Promise<MeetingStepsAnswer | Refusal> => {
    const refusal = judge(actor.role, 'conduct-meeting');
    const process = await house.storage.find('process', actor.process);
    if (refusal !== null || process === null) return refusal ?? refuse('not-found');
    const looking = { rows: house.storage, process };
    const meeting = await seekMeeting(looking, params.meeting);
    if (isRefusal(meeting)) return meeting;
    const readings = await readingsOfDrafts(looking, meeting);
    const drafts = await seekDrafts(looking, meeting.drafts);
    if (isRefusal(drafts)) return drafts;
    return {
      opening: meeting.state === 'planned' ? openingSteps(meeting, readings) : [],
      closing: meeting.state === 'on' ? closingSteps(meeting, await allMeetings(looking), readings) : [],
      drafts: [...drafts].map(([draft, { title }]: readonly [DraftId, { readonly title: string }]) => ({
        draft,
        title,
      })),
    };
  },
});

/** Reading whole records costs: one answer is made at a time. */
export function makeMeetingRoutes(work: LongWork): readonly Route[] {
  const getSessionOutcomes = memberRoute({
    method: 'get',
    path: '/api/process/sessions/{session}/outcomes',
    id: 'getSessionOutcomes',
    summary: 'What was considered, decided and left over in each meeting of a session, by draft',
    params: z.object({ session: id.session }),
    answer: { status: 200, description: 'The outcomes', schema: sessionOutcomesAnswer },
    refusals: ['not-found', 'role-may-not'],
    handle: async ({ house, identity: { actor }, params }): Promise<SessionOutcomesAnswer | Refusal> => {
      const refusal = judge(actor.role, 'read-record');
      const process = await house.storage.find('process', actor.process);
      if (refusal !== null || process === null) return refusal ?? refuse('not-found');
      const looking = { rows: house.storage, process };
      const session = await seekSession(looking, params.session);
      if (isRefusal(session)) return session;
      const meetings = await meetingsOf(looking, session.id);
      const drafts = await house.storage.list('draft', process.id);
      return await work.take(house, actor.id, () => readOutcomes(house, drafts, meetings));
    },
  });
  return [getMeetingSteps, getSessionOutcomes];
}
