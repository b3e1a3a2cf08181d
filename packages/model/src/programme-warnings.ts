/** What is odd in a programme of work that is kept: told beside it, never refused. */
import { isWithin } from './calendar.ts';
import type { MeetingId } from './ids.ts';
import { isSameDay, type Session } from './programme.ts';
import type { KeptMeeting } from './session.ts';

export type ProgrammeWarning<Id extends string = MeetingId> =
  /** Two meetings at the same time; told of the later one in the list. */
  | { readonly kind: 'same-time'; readonly meeting: Id; readonly other: Id }
  | { readonly kind: 'outside-session'; readonly meeting: Id };

/** A meeting as far as its time goes. */
export type TimedMeeting<Id extends string = MeetingId> = Pick<KeptMeeting, 'day' | 'hours' | 'state'> & {
  readonly id: Id;
};

/** What is odd about meetings that are planned or on, in their order. */
export function programmeWarnings<Id extends string>(
  { dates }: Pick<Session, 'dates'>,
  meetings: readonly TimedMeeting<Id>[],
): readonly ProgrammeWarning<Id>[] {
  const standing = meetings.filter(({ state }) => state === 'planned' || state === 'on');
  return standing.flatMap((meeting, index): ProgrammeWarning<Id>[] => {
    const { day } = meeting;
    const isOutside = dates !== null && day.kind === 'date' && !isWithin(day.date, dates);
    const overlapping = standing.slice(0, index).filter((other) => isSameTime(meeting, other));
    return [
      ...(isOutside ? [{ kind: 'outside-session', meeting: meeting.id } as const] : []),
      ...overlapping.map(({ id }) => ({ kind: 'same-time', meeting: meeting.id, other: id }) as const),
    ];
  });
}

/** One that begins when the other ends comes after it. A meeting whose end is not told lasts until midnight. */
function isSameTime(
  one: Pick<KeptMeeting, 'day' | 'hours'>,
  other: Pick<KeptMeeting, 'day' | 'hours'>,
): boolean {
  if (one.hours === null || other.hours === null || !isSameDay(one.day, other.day)) return false;
  if (one.day.kind === 'printed' && one.day.words === '') return false;
  const [oneEnd, otherEnd] = [one.hours.to ?? '24:00', other.hours.to ?? '24:00'];
  return one.hours.from < otherEnd && other.hours.from < oneEnd;
}
