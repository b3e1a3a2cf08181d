/** What sentences about entries of the record of a process are put together from. */
import type { DateSpan, DraftId, KeptMeeting, KeptSession, ParticipantId, SessionId } from '@chapeau/model';
import { defineMessages, type IntlShape, type MessageDescriptor } from 'react-intl';
import { hoursWords } from './meeting-time.ts';

export interface ProcessTelling {
  readonly intl: IntlShape;
  /** `…` where nobody of that id takes part any more. */
  readonly codeOf: (participant: ParticipantId) => string;
  /** Title of the session; `…` where there is none any more. */
  readonly sessionOf: (session: SessionId) => string;
  /** Title of the draft; `…` where it is not open to the reader. */
  readonly draftOf: (draft: DraftId) => string;
}

/** Messages by what they are called here. */
export type Sentences<Name extends string> = Readonly<Record<Name, MessageDescriptor>>;

/** For `{change, select, new {…} gone {…} other {…}}`. */
export function changeOf({
  before,
  after,
}: {
  readonly before: object | null;
  readonly after: object | null;
}) {
  return before === null ? 'new' : after === null ? 'gone' : 'other';
}

const PHRASES: Sentences<'span' | 'undated' | 'untitled' | 'meeting'> = defineMessages({
  span: { id: 'process-act.span', defaultMessage: '{from} to {to}' },
  undated: { id: 'process-act.undated', defaultMessage: 'no dates yet' },
  untitled: { id: 'process-act.untitled', defaultMessage: 'untitled' },
  meeting: { id: 'process-act.meeting', defaultMessage: '{day}, {from}' },
});

/** What a session is called. */
export function sessionName({ title }: Pick<KeptSession, 'title'>, { intl }: ProcessTelling): string {
  return title === '' ? intl.formatMessage(PHRASES.untitled) : title;
}

/** First and last day; the words for when, where there are no dates. */
export function datesOf(session: KeptSession, { intl }: ProcessTelling): string {
  const { dates, plannedFor } = session;
  if (dates === null) return plannedFor ?? intl.formatMessage(PHRASES.undated);
  const { from, to }: DateSpan = dates;
  return intl.formatMessage(PHRASES.span, { from: dayOf(from, intl), to: dayOf(to, intl) });
}

/** Day and hour of a meeting, as far as they are told. */
export function meetingName(
  { day, hours }: Pick<KeptMeeting, 'day' | 'hours'>,
  telling: ProcessTelling,
): string {
  const { intl } = telling;
  const words = day.kind === 'date' ? dayOf(day.date, intl) : day.words;
  return hours === null
    ? words
    : intl.formatMessage(PHRASES.meeting, {
        day: words,
        from: hoursWords(intl, { from: hours.from, to: null }),
      });
}

/** A day of the calendar, which is the same wherever it is read. */
export function dayOf(date: string, intl: IntlShape): string {
  return intl.formatDate(date, { dateStyle: 'medium', timeZone: 'UTC' });
}
