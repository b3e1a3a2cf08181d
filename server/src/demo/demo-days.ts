/** The days of the demonstration. They are counted from today, so that its session is always the one that is on. */
import { zoneClock } from '@chapeau/interchange';
import { daysAfter, weekdayOf } from '@chapeau/model';
import { localDay } from '../figures/local-day.ts';

/** Where the body of the demonstration meets. */
const ZONE = 'America/New_York';

const SUNDAY = 0;
const SATURDAY = 6;

export class DemoDays {
  /** The days of the session that is on: five, of which the third is today and the others are working days. */
  readonly session: readonly string[];
  readonly #now: number;

  /** `now`: the present, in milliseconds since 1970. */
  constructor(now: number) {
    this.#now = now;
    const today = localDay(ZONE)(new Date(now).toISOString());
    const [before, after] = [workingDays(today, -1), workingDays(today, 1)];
    this.session = [...before.toReversed(), today, ...after];
  }

  /** The date of a place in the script: `day:2` of the session, `week:-3:4` the Thursday three weeks before its week, `today`. Throws for any other. */
  dateOf(place: string): string {
    const [, kind, at, weekday = '1'] = /^(day|week):(-?\d+)(?::([1-7]))?$/u.exec(place) ?? [];
    if (place === 'today') return this.#day(3);
    if (kind === undefined) throw new Error(`the demonstration knows no day ${place}`);
    if (kind === 'day') return this.#day(Number(at));
    const today = this.#day(3);
    return daysAfter(today, Number(at) * 7 + Number(weekday) - (weekdayOf(today) || 7));
  }

  /** The moment of a day and an hour where the body meets, `day:2 15:05`, or of so many minutes before now, `now-95`. */
  momentOf(place: string): number {
    const minutes = /^now-(\d+)$/u.exec(place)?.[1];
    if (minutes !== undefined) return this.#now - Number(minutes) * 60_000;
    const [day = '', time = ''] = place.split(' ');
    return zoneClock(ZONE)(this.dateOf(day), time);
  }

  /** The text as of today: years, and the sessions of the General Assembly that go with them, are as far from now as they are written from 2031. */
  date(text: string): string {
    const years = Number(this.#day(3).slice(0, 4)) - WRITTEN_IN;
    const later = (number: string) => String(Number(number) + years);
    return text
      .replaceAll(/\b20[23]\d\b/gu, later)
      .replaceAll(/(?<=\b(?:resolution |A\/|A\/C\.1\/))8\d(?=\/)/gu, later)
      .replaceAll('{span day:1 day:5}', spanInWords(this.#day(1), this.#day(5)))
      .replaceAll(/\{(day:\d|week:-?\d+:\d)\}/gu, (_, place: string) => printed(this.dateOf(place)))
      .replaceAll(/\{weekday (day:\d)\}/gu, (_, place: string) => weekdayIn(this.dateOf(place)));
  }

  #day(at: number): string {
    const day = this.session[at - 1];
    if (day === undefined) throw new Error(`the session of the demonstration has no day ${at}`);
    return day;
  }
}

/** The year in which the texts of the demonstration are written. */
const WRITTEN_IN = 2031;

/** The two working days before or after, the nearest first. */
function workingDays(date: string, step: 1 | -1): readonly string[] {
  const days = [1, 2, 3, 4].map((count) => daysAfter(date, count * step));
  return days.filter((day) => ![SUNDAY, SATURDAY].includes(weekdayOf(day))).slice(0, 2);
}

function printed(date: string): string {
  return inWords(date, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** As a programme of work has it, `30 June–4 July 2031`. */
function spanInWords(from: string, to: string): string {
  if (from.slice(0, 4) !== to.slice(0, 4)) return `${printed(from)}–${printed(to)}`;
  const first: Intl.DateTimeFormatOptions = { day: 'numeric' };
  const isOneMonth = from.slice(0, 7) === to.slice(0, 7);
  return `${inWords(from, isOneMonth ? first : { ...first, month: 'long' })}–${printed(to)}`;
}

function weekdayIn(date: string): string {
  return `${inWords(date, { weekday: 'long' })}, ${inWords(date, { day: 'numeric', month: 'long' })}`;
}

function inWords(date: string, format: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en-GB', { ...format, timeZone: 'UTC' }).format(new Date(`${date}T00:00Z`));
}
