/** The meetings of a process, and the zone in which its days begin. */
import { inOrderOfTime, isWithin, type KeptMeeting, type ProcessId } from '@chapeau/model';
import type { House } from '../house.ts';
import { localDay } from './local-day.ts';

export interface Meetings {
  /** Session by session, each in the order of time. */
  readonly all: readonly KeptMeeting[];
  /** Of the session that is on, or of the last that has one; UTC where none has. */
  readonly timeZone: string;
}

export async function readMeetings(
  { storage }: Pick<House, 'storage'>,
  process: ProcessId,
  now: string,
): Promise<Meetings> {
  const sessions = await storage.list('session', process);
  const listed = await Promise.all(sessions.map(({ id }) => storage.list('meeting', id)));
  const zoned = sessions.flatMap(({ timeZone, dates }) => (timeZone === null ? [] : [{ timeZone, dates }]));
  const present = zoned.find(
    ({ timeZone, dates }) => dates !== null && isWithin(localDay(timeZone)(now), dates),
  );
  return {
    all: listed.flatMap((meetings) => inOrderOfTime(meetings)),
    timeZone: (present ?? zoned.at(-1))?.timeZone ?? 'UTC',
  };
}
