/** Sessions and meetings of the process at hand, as deeds look them up. */
import {
  inOrderOfTime,
  refuse,
  type Draft,
  type DraftId,
  type KeptMeeting,
  type KeptSession,
  type MeetingDraft,
  type MeetingId,
  type Process,
  type Refusal,
  type SessionId,
} from '@chapeau/model';
import type { Storage } from '../storage/port.ts';

interface Looking {
  readonly rows: Pick<Storage, 'find' | 'list'>;
  readonly process: Pick<Process, 'id'>;
}

/** The session, or `not-found` where it is none of this process. */
export async function seekSession({ rows, process }: Looking, id: SessionId): Promise<KeptSession | Refusal> {
  const session = await rows.find('session', id);
  return session?.process === process.id ? session : refuse('not-found');
}

/** The meeting, or `not-found` where it is none of this process. */
export async function seekMeeting({ rows, process }: Looking, id: MeetingId): Promise<KeptMeeting | Refusal> {
  const meeting = await rows.find('meeting', id);
  const session = meeting && (await rows.find('session', meeting.session));
  return meeting !== null && session?.process === process.id ? meeting : refuse('not-found');
}

/** The meetings of the session, in the order of time; cancelled ones too. */
export async function meetingsOf(
  { rows }: Pick<Looking, 'rows'>,
  session: SessionId,
): Promise<readonly KeptMeeting[]> {
  return inOrderOfTime(await rows.list('meeting', session));
}

/** The meetings of all sessions of the process. */
export async function allMeetings({ rows, process }: Looking): Promise<readonly KeptMeeting[]> {
  const sessions = await rows.list('session', process.id);
  const meetings = await Promise.all(sessions.map(({ id }) => rows.list('meeting', id)));
  return inOrderOfTime(meetings.flat());
}

/** The drafts by their ids, or `not-found` where one is none of this process. */
export async function seekDrafts(
  { rows, process }: Looking,
  bound: readonly Pick<MeetingDraft, 'draft'>[],
): Promise<ReadonlyMap<DraftId, Draft> | Refusal> {
  const drafts = new Map<DraftId, Draft>();
  for (const { draft: id } of bound) {
    const draft = await rows.find('draft', id);
    if (draft?.process !== process.id) return refuse('not-found');
    drafts.set(id, draft);
  }
  return drafts;
}
