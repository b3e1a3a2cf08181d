/** What pages read of the meeting that is on. */
import { isRefusal, type MeetingId, type StatementId } from '@chapeau/model';
import type { NowAnswer, StatementAnswer } from '@chapeau/protocol';
import { KEPT, useAnswer } from './queries.ts';
import { request } from './request.ts';
import type { Answered } from './routes.ts';

/** A meeting as it stands, and how far the clock of this window was behind the server's when the answer came. */
export interface TimedNow extends NowAnswer {
  readonly behindMs: number;
}

/** A meeting as it stands; null: the one that is on, or the next. */
export const useNow = (meeting: MeetingId | null = null) =>
  useAnswer({
    queryKey: [...KEPT.area('meeting'), 'now', meeting ?? ''],
    queryFn: () => getNow(meeting),
  });

async function getNow(meeting: MeetingId | null): Answered<TimedNow> {
  const answer = await request<NowAnswer>(`/api/process/now${meeting === null ? '' : `?meeting=${meeting}`}`);
  return isRefusal(answer) ? answer : { ...answer, behindMs: Date.parse(answer.at) - Date.now() };
}

/** A statement with its words. */
export const useStatement = (id: StatementId) =>
  useAnswer({
    queryKey: [...KEPT.area('meeting'), 'statement', id],
    queryFn: () => request<StatementAnswer>(`/api/process/statements/${id}`),
  });

/** Address of the file of a statement, for a link. */
export const statementFile = (statement: StatementId): string => `/api/process/statements/${statement}/file`;
