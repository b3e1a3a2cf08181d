/** Days of the calendar as plain text: ISO 8601, `2031-05-12`, without time or zone. */

/** First and last day, both included. */
export interface DateSpan {
  readonly from: string;
  readonly to: string;
}

const MS_PER_DAY = 86_400_000;

/** The date; null where there is no such day (31 June, 29 February 2031). Months from 1; years 1000 to 9999. */
export function dateOf(year: number, month: number, day: number): string | null {
  if (year < 1000 || year > 9999) return null;
  const moment = new Date(Date.UTC(year, month - 1, day));
  const isThatDay = moment.getUTCMonth() === month - 1 && moment.getUTCDate() === day;
  return isThatDay ? moment.toISOString().slice(0, 10) : null;
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00Z`).getUTCDay();
}

/** The day so many days later; earlier where `days` is negative. */
export function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00Z`) + days * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Whether the day is one of the span. */
export function isWithin(date: string, { from, to }: DateSpan): boolean {
  return from <= date && date <= to;
}
