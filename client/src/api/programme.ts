/** What pages read of the programme of work besides sessions and meetings, and the files of it. */
import type { MeetingId, SessionId } from '@chapeau/model';
import type { MeetingStepsAnswer, SessionOutcomesAnswer } from '@chapeau/protocol';
import { KEPT, useAnswer } from './queries.ts';
import { request } from './request.ts';

/** What opening or closing the meeting would do now. Asked anew whenever it is wanted. */
export const useMeetingSteps = (meeting: MeetingId) =>
  useAnswer({
    queryKey: [...KEPT.area('meeting'), 'steps', meeting],
    queryFn: () => request<MeetingStepsAnswer>(`/api/process/meetings/${meeting}/steps`),
    staleTime: 0,
  });

/** Decisions give no notice to pages of the process, so it is looked at again. */
const LOOK_AGAIN_MS = 30_000;

/** What the meetings of the session did; for whoever reads records. */
export const useSessionOutcomes = (session: SessionId, enabled: boolean) =>
  useAnswer({
    queryKey: [...KEPT.area('meeting'), 'outcomes', session],
    queryFn: () => request<SessionOutcomesAnswer>(`/api/process/sessions/${session}/outcomes`),
    enabled,
    refetchInterval: LOOK_AGAIN_MS,
  });

/** Address of the programme of work of a session as a file, for a link. */
export const programmeFile = (session: SessionId, format: 'markdown' | 'word' | 'calendar'): string =>
  `/api/process/sessions/${session}/programme?format=${format}`;
