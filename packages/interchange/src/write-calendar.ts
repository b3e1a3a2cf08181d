/** Writes a programme of work as iCalendar (RFC 5545): one event for each meeting that has a date. */
import { daysAfter, hashOf, type Hours, type Meeting, type Programme, type Session } from '@chapeau/model';
import { calendarText, writeContentLines } from './calendar-lines.ts';
import { writeHours } from './programme-hours.ts';
import { partWords } from './write-programme.ts';
import { localMoment, zoneClock } from './zone-clock.ts';

export interface CalendarFile {
  readonly text: string;
  /** Meetings in it. */
  readonly events: number;
  /** Meetings that have no date, and are not in it. */
  readonly leftOut: number;
}

export interface CalendarOptions {
  readonly now: string;
  /** Of each meeting, in their order, the id that it is kept under, and whether it was cancelled; absent: they are kept nowhere. */
  readonly kept?: readonly { readonly id: string; readonly isCancelled: boolean }[];
}

/**
 * The meetings as events. Their times are told in UTC where the time zone of the session is known, else as local times of
 * no zone; a meeting without hours takes the whole day, one that ends before it begins has no end. `now`, ISO 8601 in
 * UTC, is the stamp. A meeting that is kept has its id as UID, so that calendars follow it; another
 * one keeps its UID as long as body, session, date and beginning stay. Without any date the text is empty.
 */
export function writeCalendar(programme: Programme, { now, kept = [] }: CalendarOptions): CalendarFile {
  const { session, meetings } = programme;
  const write = eventWriter(session, utc(Date.parse(now)));
  const events = meetings.flatMap((meeting, index) =>
    meeting.day.kind === 'date' ? [write(meeting, meeting.day.date, kept[index])] : [],
  );
  const leftOut = meetings.length - events.length;
  if (events.length === 0) return { text: '', events: 0, leftOut };
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Chapeau//Programme of work//EN',
    'CALSCALE:GREGORIAN',
    ...events.flat(),
    'END:VCALENDAR',
  ];
  return { text: writeContentLines(lines), events: events.length, leftOut };
}

type Kept = NonNullable<CalendarOptions['kept']>[number];
type WriteEvent = (meeting: Meeting, date: string, kept: Kept | undefined) => readonly string[];

function eventWriter(session: Session, stamp: string): WriteEvent {
  const moment = momentWriter(session.timeZone);
  const seen = new Map<string, number>();
  /** Two meetings that begin together are told apart by their order. */
  const uidOf = (meeting: Meeting, date: string) => {
    const key = hashOf([session.body, session.title, date, meeting.hours?.from ?? null]).slice(0, 32);
    const times = seen.get(key) ?? 0;
    seen.set(key, times + 1);
    return `${key}${times === 0 ? '' : `-${times + 1}`}`;
  };
  return (meeting, date, kept) => {
    return [
      'BEGIN:VEVENT',
      `UID:${kept?.id ?? uidOf(meeting, date)}@chapeau`,
      `DTSTAMP:${stamp}`,
      ...timesOf(date, meeting.hours, moment),
      `SUMMARY:${calendarText(summaryOf(meeting, session))}`,
      ...(kept?.isCancelled === true ? ['STATUS:CANCELLED'] : []),
      ...(session.place === '' ? [] : [`LOCATION:${calendarText(session.place)}`]),
      `DESCRIPTION:${calendarText(descriptionOf(meeting, session))}`,
      'END:VEVENT',
    ];
  };
}

type WriteMoment = (date: string, time: string) => string;

/** Moments in UTC; where the zone is not known, local times without `Z`, which every reader takes as its own. */
function momentWriter(timeZone: string | null): WriteMoment {
  if (timeZone === null) return (date, time) => utc(localMoment(date, time)).slice(0, -1);
  const clock = zoneClock(timeZone);
  return (date, time) => utc(clock(date, time));
}

/** `20310512T140000Z`. */
function utc(moment: number): string {
  return `${new Date(moment).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

function timesOf(date: string, hours: Hours | null, moment: WriteMoment): string[] {
  if (hours === null) {
    const [from, to] = [date, daysAfter(date, 1)].map((day) => day.replaceAll('-', ''));
    return [`DTSTART;VALUE=DATE:${from}`, `DTEND;VALUE=DATE:${to}`];
  }
  const { from, to } = hours;
  const start = `DTSTART:${moment(date, from)}`;
  return to === null || to <= from ? [start] : [start, `DTEND:${moment(date, to)}`];
}

/** What is done, with the items that it is done under; the items where nothing else is told; else the session. */
function summaryOf({ parts }: Meeting, session: Session): string {
  const words = (kind: 'activity' | 'item') => parts.filter((part) => part.kind === kind).map(partWords);
  const numbers = [...new Set(parts.flatMap((part) => (part.kind === 'item' ? [part.number] : [])))];
  const [activities, items] = [words('activity'), words('item')];
  if (activities.length === 0) return items.length > 0 ? items.join('; ') : session.title || 'Meeting';
  const under = `agenda ${numbers.length === 1 ? 'item' : 'items'} ${numbers.join(', ')}`;
  return `${activities.join('; ')}${numbers.length === 0 ? '' : ` (${under})`}`;
}

function descriptionOf({ hours, parts }: Meeting, { title, place }: Session): string {
  const when = [hours === null ? '' : writeHours(hours), place].filter((words) => words !== '').join(', ');
  const lines = parts.map((part) => (part.kind === 'point' ? `– ${partWords(part)}` : partWords(part)));
  return [title, when, ...lines].filter((line) => line !== '').join('\n');
}
