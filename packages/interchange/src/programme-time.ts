/** Days and hours at the beginning of a line of the table: what they are, and what is left of the line. */
import { findPrintedDay, type PrintedDay } from './programme-dates.ts';
import { findHours, type PrintedHours } from './programme-hours.ts';
import { takeMarks, type MarkedWords } from './programme-words.ts';

export type FoundTime =
  | PrintedHours
  | {
      readonly kind: 'day';
      readonly day: PrintedDay;
      /** Whether it says that it goes on from an earlier page. */
      readonly isContinued: boolean;
      /** What follows the day: words, or marks alone; may be empty. */
      readonly rest: MarkedWords;
    };

/** The day or the hours that the words begin with; undefined where they are about something else, a sentence for instance. */
export function findTime(words: MarkedWords): FoundTime | undefined {
  const hours = findHours(words);
  if (hours !== undefined) return hours;
  const day = findPrintedDay(words);
  if (day === undefined) return undefined;
  const rest = takeMarks(day.rest);
  if (rest.words === '') return { kind: 'day', day, isContinued: rest.isContinued, rest: day.rest };
  const after = /^(?:[,:;–—-]\s*)+(.+)$/.exec(day.rest)?.[1];
  if (after === undefined || day.dayOfMonth === null) return undefined;
  return { kind: 'day', day, isContinued: false, rest: after };
}
