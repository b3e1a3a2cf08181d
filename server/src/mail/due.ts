/** When the next report of somebody is due. */
import { zoneClock } from '@chapeau/interchange';
import { daysAfter, type ReportMail } from '@chapeau/model';
import { timestamp } from '../clock.ts';
import { localDay } from '../figures/local-day.ts';
import { readMeetings } from '../figures/read-meetings.ts';
import type { House } from '../house.ts';

/** Milliseconds since 1970; null: nothing is, until the address is confirmed. At the hour as clocks show it at the place of the meeting. */
export async function dueAt(house: House, row: ReportMail): Promise<number | null> {
  if (row.confirmedAt === null) return null;
  if (row.again !== null) return Date.parse(row.again.at);
  const now = timestamp(house.clock);
  const { timeZone } = await readMeetings(house, row.process, now);
  const today = localDay(timeZone)(now);
  const atHour = (day: string) => zoneClock(timeZone)(day, `${String(row.hour).padStart(2, '0')}:00`);
  const isLate = row.lastDay !== null && row.lastDay >= today;
  // Whoever confirms in the evening has the first one on the next day.
  const isAfter = atHour(today) < Date.parse(row.confirmedAt);
  return atHour(isLate || isAfter ? daysAfter(today, 1) : today);
}

/** The day of which a report that is due now tells. */
export async function dayOf(house: House, row: ReportMail): Promise<string> {
  const now = timestamp(house.clock);
  return localDay((await readMeetings(house, row.process, now)).timeZone)(now);
}
