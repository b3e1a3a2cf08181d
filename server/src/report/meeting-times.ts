/** The meetings of a process with their hours as moments. */
import type { MeetingTimes } from '@chapeau/compare';
import { zoneClock } from '@chapeau/interchange';
import { inOrderOfTime, type KeptMeeting, type KeptSession, type ProcessId } from '@chapeau/model';
import type { House } from '../house.ts';
import { isZone } from '../zones.ts';

/** Session by session, each in the order of time. */
export async function readMeetingTimes(
  { storage }: Pick<House, 'storage'>,
  process: ProcessId,
): Promise<readonly MeetingTimes[]> {
  const sessions = await storage.list('session', process);
  const listed = await Promise.all(
    sessions.map(async (session) =>
      inOrderOfTime(await storage.list('meeting', session.id)).map((meeting) => timesOf(meeting, session)),
    ),
  );
  return listed.flat();
}

/** Without hours, a date or a time zone that is known nobody can say when it is. */
function timesOf(meeting: KeptMeeting, { id, title, place, timeZone }: KeptSession): MeetingTimes {
  const { day, hours } = meeting;
  const told = { meeting, session: { id, title, place, timeZone } };
  if (day.kind !== 'date' || hours === null || timeZone === null || !isZone(timeZone))
    return { ...told, startsAt: null, endsAt: null };
  const clock = zoneClock(timeZone);
  const moment = (time: string) => new Date(clock(day.date, time)).toISOString();
  return {
    ...told,
    startsAt: moment(hours.from),
    endsAt: hours.to === null ? null : moment(hours.to),
  };
}
