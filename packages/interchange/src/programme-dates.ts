/** Days as a programme of work prints them: `Monday, 12 May`, `12–16 May 2031`. Read and written. */
import { dateOf, isWithin, weekdayOf, type DateSpan } from '@chapeau/model';
import { MONTH_NAMES, MONTHS, monthOf, WEEKDAY_NAMES, WEEKDAYS } from './programme-english.ts';

const DAY = new RegExp(
  `^(?:(${WEEKDAY_NAMES})\\b,? ?)?(?:(\\d{1,2}) (${MONTH_NAMES})\\b(?:,? (\\d{4})\\b)?)?(.*)$`,
  'i',
);
const DATE = new RegExp(`^(\\d{1,2}) (${MONTH_NAMES}) (\\d{4})$`, 'i');
const SPAN = new RegExp(
  `^(?:([^\\d;:]{1,80}?),? )??(?:(\\d{1,2})(?: (${MONTH_NAMES}))?(?: (\\d{4}))?(?: ?[–—-] ?| to | and ))?(\\d{1,2}) (${MONTH_NAMES}) (\\d{4})$`,
  'i',
);

/** A day as printed. */
export interface PrintedDay {
  /** `Monday, 12 May`, what follows left out. */
  readonly words: string;
  /** As printed; null where none is. */
  readonly weekday: string | null;
  /** Null: a day of the week alone. */
  readonly dayOfMonth: { readonly day: number; readonly month: number } | null;
  /** Null: not printed. */
  readonly year: number | null;
  /** What follows on the line; may be empty. */
  readonly rest: string;
}

/** Finds a day at the beginning of a line; undefined where none stands there. */
export function findPrintedDay(line: string): PrintedDay | undefined {
  const [, weekday, day, month, year, rest = ''] = DAY.exec(line) ?? [];
  if (weekday === undefined && day === undefined) return undefined;
  const words = line.slice(0, line.length - rest.length).replace(/[,\s]+$/, '');
  return {
    words,
    weekday: weekday ?? null,
    dayOfMonth: day === undefined ? null : { day: Number(day), month: monthOf(month ?? '') },
    year: year === undefined ? null : Number(year),
    rest: rest.trim(),
  };
}

export type ResolvedDay =
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'date-impossible' | 'date-missing' | 'year-unknown' };

/**
 * The date of a printed day. A year that is not printed is the one that brings it within the session, else the one in
 * which the session begins; without dates of the session it is not known.
 */
export function resolveDay({ dayOfMonth, year }: PrintedDay, session: DateSpan | null): ResolvedDay {
  if (dayOfMonth === null) return { kind: 'date-missing' };
  const { day, month } = dayOfMonth;
  if (year === null && session === null) return { kind: 'year-unknown' };
  const years = year === null ? yearsOf(session) : [year];
  const dates = years.map((each) => dateOf(each, month, day)).filter((date) => date !== null);
  const date = dates.find((each) => session !== null && isWithin(each, session)) ?? dates[0];
  return date === undefined ? { kind: 'date-impossible' } : { kind: 'date', date };
}

/** The first and the last year of the session. */
function yearsOf(session: DateSpan | null): number[] {
  return session === null ? [] : [Number(session.from.slice(0, 4)), Number(session.to.slice(0, 4))];
}

/** `Monday, 12 May`; with its year where the session does not tell it. */
export function writeDay(date: string, session: DateSpan | null): string {
  const { year, month, day } = partsOf(date);
  const words = `${WEEKDAYS[weekdayOf(date)] ?? ''}, ${day} ${monthName(month)}`;
  const printed = { words, weekday: null, dayOfMonth: { day, month }, year: null, rest: '' };
  const told = resolveDay(printed, session);
  return told.kind === 'date' && told.date === date ? words : `${words} ${year}`;
}

/** `12 May 2031` as a date; undefined where the line is anything else, or there is no such day. */
export function findDate(line: string): string | undefined {
  const [, day, month, year] = DATE.exec(line) ?? [];
  return dateOf(Number(year), monthOf(month ?? ''), Number(day)) ?? undefined;
}

/** `12 May 2031`. */
export function writeDate(date: string): string {
  const { year, month, day } = partsOf(date);
  return `${day} ${monthName(month)} ${year}`;
}

/** A place and the days of a session; `dates` is null where there are no such days, or the last comes before the first. */
export interface PlaceAndDates {
  readonly place: string;
  readonly dates: DateSpan | null;
}

/** Finds `New York, 12–16 May 2031`; undefined where the line is anything else. */
export function findPlaceAndDates(line: string): PlaceAndDates | undefined {
  const [, place = '', firstDay, firstMonth, firstYear, day, month, year] = SPAN.exec(line) ?? [];
  if (day === undefined || month === undefined) return undefined;
  const to = dateOf(Number(year), monthOf(month), Number(day));
  const from = dateOf(Number(firstYear ?? year), monthOf(firstMonth ?? month), Number(firstDay ?? day));
  const dates = from === null || to === null || from > to ? null : { from, to };
  return { place: place.replace(/,$/, ''), dates };
}

/** `12 May 2031`, `12–16 May 2031`, `30 April–2 May 2031`, `29 December 2031–2 January 2032`. */
export function writeSpan({ from, to }: DateSpan): string {
  const [first, last] = [partsOf(from), partsOf(to)];
  if (from === to) return writeDate(from);
  if (first.year !== last.year) return `${writeDate(from)}–${writeDate(to)}`;
  if (first.month !== last.month) return `${first.day} ${monthName(first.month)}–${writeDate(to)}`;
  return `${first.day}–${writeDate(to)}`;
}

function partsOf(date: string): { readonly year: number; readonly month: number; readonly day: number } {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { year, month, day };
}

function monthName(month: number): string {
  return MONTHS[month - 1] ?? '';
}
