/** What the reading of a programme of work says of its lines, as sentences. */
import type { KeptAsWords, LineRole, ProgrammeNote } from '@chapeau/interchange';
import { defineMessages, type IntlShape, type MessageDescriptor } from 'react-intl';

export const LINE_ROLE_WORDS: Readonly<Record<LineRole, MessageDescriptor>> = defineMessages({
  organ: { id: 'line-role.organ', defaultMessage: 'organ' },
  symbol: { id: 'line-role.symbol', defaultMessage: 'symbol' },
  distribution: { id: 'line-role.distribution', defaultMessage: 'distribution' },
  date: { id: 'line-role.date', defaultMessage: 'date of the document' },
  original: { id: 'line-role.original', defaultMessage: 'language of the original' },
  body: { id: 'line-role.body', defaultMessage: 'body' },
  session: { id: 'line-role.session', defaultMessage: 'session' },
  'place-and-dates': { id: 'line-role.place-and-dates', defaultMessage: 'place and dates' },
  title: { id: 'line-role.title', defaultMessage: 'title' },
  author: { id: 'line-role.author', defaultMessage: 'author' },
  other: { id: 'line-role.other', defaultMessage: 'kept as it stands' },
  introduction: { id: 'line-role.introduction', defaultMessage: 'introduction' },
  annex: { id: 'line-role.annex', defaultMessage: 'beginning of the annex' },
  'column-headings': { id: 'line-role.column-headings', defaultMessage: 'heads of columns' },
  rule: { id: 'line-role.rule', defaultMessage: 'a rule, without words' },
  day: { id: 'line-role.day', defaultMessage: 'day' },
  meeting: { id: 'line-role.meeting', defaultMessage: 'meeting' },
  remark: { id: 'line-role.remark', defaultMessage: 'note beneath the table' },
  footnote: { id: 'line-role.footnote', defaultMessage: 'footnote' },
});

const WHY: Readonly<Record<KeptAsWords, MessageDescriptor>> = defineMessages({
  head: {
    id: 'programme-note.kept.head',
    defaultMessage: '“{words}” is none of the lines of a head that are known, and is kept as it is.',
  },
  heading: {
    id: 'programme-note.kept.heading',
    defaultMessage:
      '“{words}” is printed like an item or an activity but is none that is known, and is kept as words.',
  },
  time: {
    id: 'programme-note.kept.time',
    defaultMessage: '“{words}” stands where days and hours stand but is neither, and is kept as words.',
  },
  'nothing-above': {
    id: 'programme-note.kept.nothing-above',
    defaultMessage: '“{words}” stands under no item and no activity of its meeting, and is kept as words.',
  },
});

const NOTES: Readonly<Record<Exclude<ProgrammeNote['kind'], 'not-understood'>, MessageDescriptor>> =
  defineMessages({
    'nothing-found': { id: 'programme-note.nothing-found', defaultMessage: 'There is nothing in this text.' },
    'no-meetings': { id: 'programme-note.no-meetings', defaultMessage: 'No meeting was found in this text.' },
    'too-many-lines': {
      id: 'programme-note.too-many-lines',
      defaultMessage:
        'It has {lines, number} lines, and a programme of work no more than {limit, number}; nothing was taken.',
    },
    'line-cut': {
      id: 'programme-note.line-cut',
      defaultMessage: 'No marks part what stands here; it was cut into {parts, number} by its words.',
    },
    'characters-dropped': {
      id: 'programme-note.characters-dropped',
      defaultMessage:
        '{count, plural, one {# character} other {# characters}} that no text holds were left out.',
    },
    'markup-dropped': {
      id: 'programme-note.markup-dropped',
      defaultMessage: '{dropped} was left out; its words are kept.',
    },
    'session-dates-missing': {
      id: 'programme-note.session-dates-missing',
      defaultMessage:
        'No line says where and when the session is (New York, 12–16 May 2031), so days need their years.',
    },
    'session-dates-impossible': {
      id: 'programme-note.session-dates-impossible',
      defaultMessage: '“{words}”: there are no such days, or the last comes before the first.',
    },
    'place-unknown': {
      id: 'programme-note.place-unknown',
      defaultMessage: 'The time zone of {place} is not known. Tell it beside the text.',
    },
    'date-impossible': {
      id: 'programme-note.date-impossible',
      defaultMessage: '“{words}”: there is no such day.',
    },
    'date-missing': { id: 'programme-note.date-missing', defaultMessage: '“{words}” says no date.' },
    'year-unknown': {
      id: 'programme-note.year-unknown',
      defaultMessage: '“{words}”: nothing says in which year.',
    },
    'weekday-differs': {
      id: 'programme-note.weekday-differs',
      defaultMessage: '{date} is a {weekday}, not a {written}; the date is taken.',
    },
    'date-outside-session': {
      id: 'programme-note.date-outside-session',
      defaultMessage: '{date} is not a day of the session.',
    },
    'day-out-of-order': {
      id: 'programme-note.day-out-of-order',
      defaultMessage: '{date} comes after a later day.',
    },
    'day-repeated': {
      id: 'programme-note.day-repeated',
      defaultMessage: '{date} stands on line {firstLine, number} already.',
    },
    'day-without-meetings': {
      id: 'programme-note.day-without-meetings',
      defaultMessage: 'Nothing stands under this day.',
    },
    'day-missing': { id: 'programme-note.day-missing', defaultMessage: 'No day stands above this meeting.' },
    'hours-missing': { id: 'programme-note.hours-missing', defaultMessage: 'No hours stand above this.' },
    'hours-impossible': {
      id: 'programme-note.hours-impossible',
      defaultMessage: '“{words}”: there is no such time.',
    },
    'hours-backwards': {
      id: 'programme-note.hours-backwards',
      defaultMessage: '“{words}” ends before it begins.',
    },
    'meetings-overlap': {
      id: 'programme-note.meetings-overlap',
      defaultMessage: 'This meeting and that of line {firstLine, number} are at the same time.',
    },
    'footnote-missing': {
      id: 'programme-note.footnote-missing',
      defaultMessage: 'There is no footnote {label}.',
    },
    'footnote-unreferenced': {
      id: 'programme-note.footnote-unreferenced',
      defaultMessage: 'Nothing refers to footnote {label}.',
    },
    'footnote-repeated': {
      id: 'programme-note.footnote-repeated',
      defaultMessage: 'There are two footnotes {label}.',
    },
    'footnote-mark-dropped': {
      id: 'programme-note.footnote-mark-dropped',
      defaultMessage: 'The mark of footnote {label} was left out: what it stands on holds none.',
    },
  });

/** The note as one sentence, without its line. */
export function programmeNoteWords(intl: IntlShape, note: ProgrammeNote): string {
  const message = note.kind === 'not-understood' ? WHY[note.why] : NOTES[note.kind];
  return intl.formatMessage(message, { ...note });
}
