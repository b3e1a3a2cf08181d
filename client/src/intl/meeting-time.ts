/** Days and hours of meetings as people of the interface's language write them: local times of the place, whatever the reader's own zone. */
import { writeHours } from '@chapeau/interchange';
import type { DateSpan, Hours, MeetingDay } from '@chapeau/model';
import type { IntlShape } from 'react-intl';

const DAY = { timeZone: 'UTC', calendar: 'gregory', day: 'numeric', month: 'long', year: 'numeric' } as const;

/** `Monday 12 May 2031`; what is printed where no date could be made of it. */
export function dayWords(intl: IntlShape, day: MeetingDay): string {
  if (day.kind === 'printed') return day.words;
  const format = new Intl.DateTimeFormat(intl.locale, { ...DAY, weekday: 'long' });
  return format.format(new Date(`${day.date}T00:00Z`));
}

/** `12–16 May 2031`; empty where no dates are told. */
export function spanWords(intl: IntlShape, dates: DateSpan | null): string {
  if (dates === null) return '';
  const [from, to] = [new Date(`${dates.from}T00:00Z`), new Date(`${dates.to}T00:00Z`)];
  return new Intl.DateTimeFormat(intl.locale, DAY).formatRange(from, to);
}

/** `10 a.m.–1 p.m.` in English, `10:00–13:00` elsewhere; empty where no hours are told. */
export function hoursWords({ locale }: IntlShape, hours: Hours | null): string {
  if (hours === null) return '';
  if (locale.startsWith('en')) return writeHours(hours);
  return hours.to === null ? hours.from : `${hours.from}–${hours.to}`;
}
