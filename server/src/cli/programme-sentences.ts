/** What was found in a programme of work besides its meetings, in sentences. */
import type { KeptAsWords, ProgrammeNote } from '@chapeau/interchange';

const WHY: Readonly<Record<KeptAsWords, string>> = {
  head: 'is none of the lines of a head that are known, and is kept as it is',
  heading: 'is printed like an item or an activity but is none that is known, and is kept as words',
  time: 'stands where days and hours stand but is neither, and is kept as words',
  'nothing-above': 'stands under no item and no activity of its meeting, and is kept as words',
};

/** The note as one sentence, without its line. */
export function sentenceOf(note: ProgrammeNote): string {
  switch (note.kind) {
    case 'nothing-found':
      return 'there is nothing in this text.';
    case 'no-meetings':
      return 'no meeting was found in this text.';
    case 'too-many-lines':
      return `it has ${note.lines} lines, and a programme of work no more than ${note.limit}; nothing was taken.`;
    case 'not-understood':
      return `“${note.words}” ${WHY[note.why]}.`;
    case 'line-cut':
      return `no marks part what stands here; it was cut into ${note.parts} by its words.`;
    case 'characters-dropped':
      return `${note.count} characters that no text holds were left out.`;
    case 'markup-dropped':
      return `${note.dropped} was left out; its words are kept.`;
    default:
      return sentenceOfTime(note);
  }
}

type TimeNote = Exclude<
  ProgrammeNote,
  {
    readonly kind:
      | 'nothing-found'
      | 'no-meetings'
      | 'too-many-lines'
      | 'not-understood'
      | 'line-cut'
      | 'characters-dropped'
      | 'markup-dropped';
  }
>;

function sentenceOfTime(note: TimeNote): string {
  switch (note.kind) {
    case 'session-dates-missing':
      return 'no line says where and when the session is (New York, 12–16 May 2031), so days need their years.';
    case 'session-dates-impossible':
      return `“${note.words}”: there are no such days, or the last comes before the first.`;
    case 'place-unknown':
      return `the time zone of ${note.place} is not known.`;
    case 'date-impossible':
      return `“${note.words}”: there is no such day.`;
    case 'date-missing':
      return `“${note.words}” says no date.`;
    case 'year-unknown':
      return `“${note.words}”: nothing says in which year.`;
    case 'weekday-differs':
      return `${note.date} is a ${note.weekday}, not a ${note.written}; the date is taken.`;
    case 'date-outside-session':
      return `${note.date} is not a day of the session.`;
    case 'day-out-of-order':
      return `${note.date} comes after a later day.`;
    case 'day-repeated':
      return `${note.date} stands on line ${note.firstLine} already.`;
    case 'day-without-meetings':
      return 'nothing stands under this day.';
    case 'day-missing':
      return 'no day stands above this meeting.';
    case 'hours-missing':
      return 'no hours stand above this.';
    case 'hours-impossible':
      return `“${note.words}”: there is no such time.`;
    case 'hours-backwards':
      return `“${note.words}” ends before it begins.`;
    case 'meetings-overlap':
      return `this meeting and that of line ${note.firstLine} are at the same time.`;
    case 'footnote-missing':
      return `there is no footnote ${note.label}.`;
    case 'footnote-unreferenced':
      return `nothing refers to footnote ${note.label}.`;
    case 'footnote-repeated':
      return `there are two footnotes ${note.label}.`;
    case 'footnote-mark-dropped':
      return `the mark of footnote ${note.label} was left out: what it stands on holds none.`;
  }
}
