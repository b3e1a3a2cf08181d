/** The meetings of a process, and the zone in which its days begin. */
import { inOrderOfTime, type KeptMeeting, type ProcessId } from '@chapeau/model';
import type { House } from '../house.ts';
import { timeZoneAt } from './place-day.ts';

export interface Meetings {
  /** Session by session, each in the order of time. */
  readonly all: readonly KeptMeeting[];
  /** As `timeZoneAt` gives it. */
  readonly timeZone: string;
}

export async function readMeetings(
  { storage }: Pick<House, 'storage'>,
  process: ProcessId,
  now: string,
): Promise<Meetings> {
  const sessions = await storage.list('session', process);
  const listed = await Promise.all(sessions.map(({ id }) => storage.list('meeting', id)));
  return {
    all: listed.flatMap((meetings) => inOrderOfTime(meetings)),
    timeZone: timeZoneAt(sessions, now),
  };
}
