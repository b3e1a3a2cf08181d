/** The day that it is where the body meets. */
import { isWithin, type KeptSession, type ProcessId } from '@chapeau/model';
import type { Storage } from '../storage/port.ts';
import { localDay } from './local-day.ts';

/** The zone in which days begin at a moment: of the session that is on then, or of the last that has one; UTC where none has. */
export function timeZoneAt(sessions: readonly Pick<KeptSession, 'timeZone' | 'dates'>[], at: string): string {
  const zoned = sessions.flatMap(({ timeZone, dates }) => (timeZone === null ? [] : [{ timeZone, dates }]));
  const present = zoned.find(
    ({ timeZone, dates }) => dates !== null && isWithin(localDay(timeZone)(at), dates),
  );
  return (present ?? zoned.at(-1))?.timeZone ?? 'UTC';
}

/** The date of a moment (ISO 8601) where the process meets, `2031-05-12`. */
export async function readPlaceDay(
  rows: Pick<Storage, 'list'>,
  process: ProcessId,
  at: string,
): Promise<string> {
  return localDay(timeZoneAt(await rows.list('session', process), at))(at);
}
