/** The span of a report: a day as the place of the meeting counts it, or since a moment. */
import type { ReportSpan } from '@chapeau/compare';
import { daysAfter } from '@chapeau/model';
import { zoneClock } from '@chapeau/interchange';

/** From midnight to midnight in that zone, whose days have 23 to 25 hours. */
export function spanOfDay(day: string, timeZone: string): ReportSpan {
  const clock = zoneClock(timeZone);
  const midnight = (date: string) => new Date(clock(date, '00:00')).toISOString();
  return { from: midnight(day), to: midnight(daysAfter(day, 1)) };
}
