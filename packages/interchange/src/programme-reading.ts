/** What was understood of a programme of work that comes in as text, line by line, and what was not. */
import type { Programme } from '@chapeau/model';

export interface ProgrammeReading {
  readonly programme: Programme;
  readonly references: ProgrammeReferences;
  /** Every line of the source that is not blank, once, in order. */
  readonly lines: readonly ProgrammeLine[];
  /** In the order of their lines. */
  readonly notes: readonly ProgrammeNote[];
}

/** What the introduction names. */
export interface ProgrammeReferences {
  /** `General Assembly resolution 75/240`; null: no resolution or decision is named. */
  readonly mandate: string | null;
  /** Symbol of the document that holds the agenda; null: none is named. */
  readonly agendaDocument: string | null;
}

/** What a line of the source became. */
export type LineRole =
  | 'organ'
  | 'symbol'
  | 'distribution'
  | 'date'
  | 'original'
  | 'body'
  | 'session'
  | 'place-and-dates'
  | 'title'
  | 'author'
  /** A line of the head of which nothing is made. */
  | 'other'
  | 'introduction'
  | 'annex'
  /** `Date/time`, `Agenda item/programme`. */
  | 'column-headings'
  /** A rule across the page, or marks without words. */
  | 'rule'
  /** A day; `meeting` is the first on it. */
  | 'day'
  /** Hours of a meeting, parts of it, or both. */
  | 'meeting'
  | 'remark'
  | 'footnote';

export interface ProgrammeLine {
  /** From 1. */
  readonly line: number;
  /** As it stands in the source, without white space around it. */
  readonly text: string;
  readonly role: LineRole;
  /** Place of the meeting among those of the programme; null: it is about none. */
  readonly meeting: number | null;
  /** Places of the parts that it holds among those of the meeting. */
  readonly parts: readonly number[];
}

/** Why words are kept as words. */
export type KeptAsWords =
  /** A line of the head that is none of its fields. */
  | 'head'
  /** Printed like an item or an activity, and neither. */
  | 'heading'
  /** In the column of days and hours, and neither. */
  | 'time'
  /** Under no item and no activity of its meeting. */
  | 'nothing-above';

export type ProgrammeNoteFacts =
  // the whole
  | { readonly kind: 'nothing-found' }
  | { readonly kind: 'no-meetings' }
  /** Nothing was taken, so that nothing is lost unseen. */
  | { readonly kind: 'too-many-lines'; readonly lines: number; readonly limit: number }
  // words
  | { readonly kind: 'not-understood'; readonly words: string; readonly why: KeptAsWords }
  /** A line that names several things without a mark between them was cut into `parts` by its words. */
  | { readonly kind: 'line-cut'; readonly parts: number }
  | { readonly kind: 'characters-dropped'; readonly count: number }
  /** HTML without meaning here, or the address of a link; its words are kept. */
  | { readonly kind: 'markup-dropped'; readonly dropped: string }
  // session
  | { readonly kind: 'session-dates-missing' }
  | { readonly kind: 'session-dates-impossible'; readonly words: string }
  /** Its time zone is to be told. */
  | { readonly kind: 'place-unknown'; readonly place: string }
  // days
  | { readonly kind: 'date-impossible' | 'date-missing' | 'year-unknown'; readonly words: string }
  /** `weekday` is that of the date, `written` what is printed. The date is taken. */
  | {
      readonly kind: 'weekday-differs';
      readonly date: string;
      readonly written: string;
      readonly weekday: string;
    }
  | { readonly kind: 'date-outside-session'; readonly date: string }
  | { readonly kind: 'day-out-of-order'; readonly date: string }
  | { readonly kind: 'day-repeated'; readonly date: string; readonly firstLine: number }
  | { readonly kind: 'day-without-meetings' }
  // meetings
  | { readonly kind: 'day-missing' | 'hours-missing' }
  | { readonly kind: 'hours-impossible' | 'hours-backwards'; readonly words: string }
  | { readonly kind: 'meetings-overlap'; readonly firstLine: number }
  // footnotes
  | {
      readonly kind: 'footnote-missing' | 'footnote-unreferenced' | 'footnote-repeated';
      readonly label: string;
    }
  /** A mark on a line that holds none: of the head, a day, or a remark. */
  | { readonly kind: 'footnote-mark-dropped'; readonly label: string };

/** A note and the line of the source that it is about, from 1. */
export type ProgrammeNote = ProgrammeNoteFacts & { readonly line: number };
