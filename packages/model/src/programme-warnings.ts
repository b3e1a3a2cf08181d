/** What is odd in a programme of work that is kept: told beside it, never refused. */
import { isWithin } from './calendar.ts';
import type { MeetingId } from './ids.ts';
import { isSameDay, type Session } from './programme.ts';
import type { KeptMeeting } from './session.ts';

export type ProgrammeWarning =
  /** Two meetings at the same time; told of the later one in the list. */
  | { readonly kind: 'same-time'; readonly meeting: MeetingId; readonly other: MeetingId }
  | { readonly kind: 'outside-session'; readonly meeting: MeetingId };

/** What is odd about meetings that are planned or on, in their order. */
export function programmeWarnings(
  { dates }: Pick<Session, 'dates'>,
  meetings: readonly KeptMeeting[],
): readonly ProgrammeWarning[] {
  const standing = meetings.filter(({ state }) => state === 'planned' || state === 'on');
  return standing.flatMap((meeting, index): ProgrammeWarning[] => {
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
function isSameTime(one: KeptMeeting, other: KeptMeeting): boolean {
  if (one.hours === null || other.hours === null || !isSameDay(one.day, other.day)) return false;
  if (one.day.kind === 'printed' && one.day.words === '') return false;
  const [oneEnd, otherEnd] = [one.hours.to ?? '24:00', other.hours.to ?? '24:00'];
  return one.hours.from < otherEnd && other.hours.from < oneEnd;
}
