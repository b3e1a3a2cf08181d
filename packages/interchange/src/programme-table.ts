/** The table of a programme of work, line by line: days, hours, and what each meeting takes up. */
import {
  isSameDay,
  isWithin,
  weekdayOf,
  type DateSpan,
  type Hours,
  type Meeting,
  type MeetingDay,
  type MeetingPart,
  type ProgrammeFootnote,
} from '@chapeau/model';
import { resolveDay, type PrintedDay } from './programme-dates.ts';
import { WEEKDAYS } from './programme-english.ts';
import { saysTitle } from './programme-head.ts';
import { findHours } from './programme-hours.ts';
import type { Piece, SourceLine } from './programme-lines.ts';
import { NOTHING_ABOVE, partOf, withPart, type Above } from './programme-parts.ts';
import type { LineRole, ProgrammeLine, ProgrammeNote, ProgrammeNoteFacts } from './programme-reading.ts';
import { findTime } from './programme-time.ts';
import { isGuarded, plainWords, takeFootnotes, takeMarks, type MarkedWords } from './programme-words.ts';

export interface ReadTable {
  readonly meetings: readonly Meeting[];
  /** The line on which each meeting begins. */
  readonly meetingLines: readonly number[];
  readonly remarks: readonly string[];
  readonly footnotes: readonly (ProgrammeFootnote & { readonly line: number })[];
  readonly lines: readonly ProgrammeLine[];
  readonly notes: readonly ProgrammeNote[];
}

/** A meeting that lines are still added to. */
interface OpenMeeting {
  readonly day: MeetingDay;
  readonly hours: Hours | null;
  readonly parts: MeetingPart[];
  above: Above;
  readonly line: number;
}

/** What one line says besides words. */
interface Said {
  readonly role: LineRole;
  /** What is left to become parts. */
  readonly pieces: readonly Piece[];
}

const ANNEX = /^annex(?: [IVX]+)?$/i;
const COLUMN_HEADINGS =
  /^(?:date|day|time)(?:[ ,/]+(?:date|day|time|hours?|and|agenda|items?|programme|activit(?:y|ies)|of|work|subjects?|meetings?)){1,12}$/i;
const FOOTNOTE = /^\[\^([^[\]\s]{1,20})\]:?\s*(.+)$/;
const REMARK = /^notes?\s*:\s*(.+)$/i;
const NO_DAY: MeetingDay = { kind: 'printed', words: '' };

/** Reads the lines from the annex on. `title` is that of the head: printed again it is none of the meetings. */
export function readTable(
  source: readonly SourceLine[],
  { title, session }: { readonly title: string; readonly session: DateSpan | null },
): ReadTable {
  const table = new Table(title, session);
  const lines = source.map((line) => table.read(line));
  return { ...table.end(), lines };
}

/** Whether the line says that the annex begins. */
export function isAnnex(source: SourceLine): boolean {
  return saysAnnex(wordsOf(source));
}

/** Whether a line of these words would begin the annex. */
export function saysAnnex(words: MarkedWords): boolean {
  return ANNEX.test(words);
}

/** Whether the words of a line that is no row make it something else than a part of a meeting. `title` is that of the programme. */
export function saysLine(words: MarkedWords, title: string): boolean {
  if ([ANNEX, FOOTNOTE, REMARK].some((pattern) => pattern.test(words))) return true;
  return isTitle(words, title) || saysTitle(words) || findTime(words) !== undefined;
}

function isTitle(words: MarkedWords, title: string): boolean {
  return title !== '' && !isGuarded(words) && plainWords(words) === title;
}

/** Whether the line is the row above the columns. */
export function isColumnHeadings(source: SourceLine): boolean {
  return source.isRow && COLUMN_HEADINGS.test(wordsOf(source));
}

function wordsOf({ left, pieces }: SourceLine): MarkedWords {
  return [left, ...pieces.map(({ words }) => words)].join(' ').trim();
}

/** The table while it is read, from its first line to its last. */
class Table {
  readonly #title: string;
  readonly #session: DateSpan | null;
  readonly #meetings: OpenMeeting[] = [];
  readonly #remarks: string[] = [];
  readonly #footnotes: (ProgrammeFootnote & { readonly line: number })[] = [];
  readonly #notes: ProgrammeNote[] = [];
  /** The first line of each date. */
  readonly #dateLines = new Map<string, number>();
  #lastDate: string | null = null;
  #day: MeetingDay = NO_DAY;
  /** The line of a day on which no meeting stands yet. */
  #emptyDay: number | null = null;
  /** Where lines without hours of their own belong; null: to a meeting that is still to begin. */
  #open: OpenMeeting | null = null;

  constructor(title: string, session: DateSpan | null) {
    this.#title = title;
    this.#session = session;
  }

  read(source: SourceLine): ProgrammeLine {
    const { line, text } = source;
    const first = this.#meetings.length;
    const { role, pieces } = this.#placeOf(source);
    const parts = pieces.map((piece) => this.#add(piece, line));
    if (source.isCut) this.#tell({ kind: 'line-cut', parts: source.pieces.length }, line);
    const isOfMeeting = parts.length > 0 || role === 'meeting';
    const last = this.#meetings.length - 1;
    // A day that no meeting stands under yet is that of the next one.
    const ofDay = this.#open === null ? first : last;
    const meeting = isOfMeeting ? last : role === 'day' ? ofDay : null;
    return { line, text, role: isOfMeeting ? 'meeting' : role, meeting, parts };
  }

  end(): Omit<ReadTable, 'lines'> {
    this.#endDay();
    const meetings = this.#meetings.map(({ day, hours, parts }) => ({ day, hours, parts }));
    const meetingLines = this.#meetings.map(({ line }) => line);
    return {
      meetings,
      meetingLines,
      remarks: this.#remarks,
      footnotes: this.#footnotes,
      notes: this.#notes,
    };
  }

  /** What the line is as a whole. */
  #placeOf(source: SourceLine): Said {
    const whole = wordsOf(source);
    if (whole === '') return { role: 'rule', pieces: [] };
    if (this.#meetings.length === 0 && this.#emptyDay === null) {
      if (isAnnex(source)) return { role: 'annex', pieces: [] };
      if (isTitle(whole, this.#title)) return { role: 'title', pieces: [] };
    }
    if (isColumnHeadings(source)) return { role: 'column-headings', pieces: [] };
    const [, label, text] = FOOTNOTE.exec(whole) ?? [];
    if (label !== undefined && text !== undefined) {
      this.#footnotes.push({ label: plainWords(label), text: plainWords(text), line: source.line });
      return { role: 'footnote', pieces: [] };
    }
    const [, remark] = REMARK.exec(whole) ?? [];
    if (remark !== undefined) {
      this.#remarks.push(plainWords(this.#bare(remark, source.line)));
      return { role: 'remark', pieces: [] };
    }
    return source.isRow ? this.#rowOf(source) : this.#lineOf(source);
  }

  #rowOf({ left, pieces, line }: SourceLine): Said {
    if (left === '') return { role: 'meeting', pieces };
    const time = this.#takeTime(left, line);
    if (time !== undefined) return { ...time, pieces: [...time.pieces, ...pieces] };
    this.#tell({ kind: 'not-understood', words: plainWords(left), why: 'time' }, line);
    return { role: 'meeting', pieces: [{ shape: 'cell', words: left }, ...pieces] };
  }

  #lineOf({ pieces, line }: SourceLine): Said {
    const [first, ...others] = pieces;
    const time =
      first === undefined || first.shape === 'bullet' ? undefined : this.#takeTime(first.words, line);
    return time === undefined
      ? { role: 'meeting', pieces }
      : { ...time, pieces: [...time.pieces, ...others] };
  }

  /** Begins a day or a meeting where the words tell one. Undefined: they do not, and nothing has changed. */
  #takeTime(words: MarkedWords, line: number): Said | undefined {
    const time = findTime(words);
    switch (time?.kind) {
      case undefined:
        return undefined;
      case 'impossible':
        this.#tell({ kind: 'hours-impossible', words: plainWords(time.words) }, line);
        this.#begin(null, line);
        return { role: 'meeting', pieces: [{ shape: 'plain', words }] };
      case 'hours':
        this.#begin(time.hours, line);
        if (time.isBackwards) this.#tell({ kind: 'hours-backwards', words: plainWords(time.words) }, line);
        return { role: 'meeting', pieces: this.#rest(time.rest, line) };
      case 'day': {
        this.#beginDay(time.day, { line, isContinued: time.isContinued });
        const hours = findHours(time.rest) === undefined ? undefined : this.#takeTime(time.rest, line);
        return hours ?? { role: 'day', pieces: this.#rest(time.rest, line) };
      }
    }
  }

  /** What follows a day or hours on their line; marks alone are told. */
  #rest(words: MarkedWords, line: number): Piece[] {
    if (takeMarks(words).words !== '') return [{ shape: 'plain', words }];
    this.#bare(words, line);
    return [];
  }

  #beginDay(
    printed: PrintedDay,
    { line, isContinued }: { readonly line: number; readonly isContinued: boolean },
  ): void {
    const day = this.#dayOf(printed, line);
    // A page ends in the middle of a day: what follows goes on where it was.
    if (isContinued && this.#open !== null && isSameDay(day, this.#day)) return;
    this.#endDay();
    this.#tellPlace(day, line);
    this.#day = day;
    this.#emptyDay = line;
    this.#open = null;
  }

  #dayOf(printed: PrintedDay, line: number): MeetingDay {
    const words = plainWords(printed.words);
    const resolved = resolveDay(printed, this.#session);
    if (resolved.kind !== 'date') {
      this.#tell({ kind: resolved.kind, words }, line);
      return { kind: 'printed', words };
    }
    const { date } = resolved;
    const weekday = WEEKDAYS[weekdayOf(date)] ?? '';
    const written = printed.weekday;
    if (written !== null && written.toLowerCase() !== weekday.toLowerCase())
      this.#tell({ kind: 'weekday-differs', date, written, weekday }, line);
    if (this.#session !== null && !isWithin(date, this.#session))
      this.#tell({ kind: 'date-outside-session', date }, line);
    return { kind: 'date', date };
  }

  /** Says where the day stands among those before it. */
  #tellPlace(day: MeetingDay, line: number): void {
    if (day.kind !== 'date') return;
    const { date } = day;
    const firstLine = this.#dateLines.get(date);
    const isLate = this.#lastDate !== null && this.#lastDate > date;
    if (firstLine !== undefined) this.#tell({ kind: 'day-repeated', date, firstLine }, line);
    else if (isLate) this.#tell({ kind: 'day-out-of-order', date }, line);
    if (firstLine === undefined) this.#dateLines.set(date, line);
    this.#lastDate = date;
  }

  /** A day on which nothing stands is kept as such. */
  #endDay(): void {
    if (this.#emptyDay === null) return;
    this.#tell({ kind: 'day-without-meetings' }, this.#emptyDay);
    const line = this.#emptyDay;
    this.#meetings.push({ day: this.#day, hours: null, parts: [], above: NOTHING_ABOVE, line });
    this.#emptyDay = null;
  }

  #begin(hours: Hours | null, line: number): OpenMeeting {
    const isDayMissing = isSameDay(this.#day, NO_DAY);
    if (isDayMissing) this.#tell({ kind: 'day-missing' }, line);
    const meeting: OpenMeeting = { day: this.#day, hours, parts: [], above: NOTHING_ABOVE, line };
    this.#meetings.push(meeting);
    this.#emptyDay = null;
    this.#open = meeting;
    return meeting;
  }

  /** Adds a part to the meeting that is open; gives its place there. */
  #add(piece: Piece, line: number): number {
    if (this.#open === null && !isSameDay(this.#day, NO_DAY)) this.#tell({ kind: 'hours-missing' }, line);
    const meeting = this.#open ?? this.#begin(null, line);
    const { part, why } = partOf(piece, meeting.above);
    meeting.above = withPart(meeting.above, part);
    if (why !== null) this.#tell({ kind: 'not-understood', words: part.words, why }, line);
    return meeting.parts.push(part) - 1;
  }

  /** The words without marks of footnotes, which are told: what it stands on holds none. */
  #bare(marked: MarkedWords, line: number): MarkedWords {
    const { words, footnotes } = takeFootnotes(marked);
    for (const label of footnotes) this.#tell({ kind: 'footnote-mark-dropped', label }, line);
    return words;
  }

  #tell(facts: ProgrammeNoteFacts, line: number): void {
    this.#notes.push({ ...facts, line });
  }
}
