/** The meeting that people look for first. */
import { inOrderOfTime, type KeptMeeting, type MeetingId } from '@chapeau/model';
import type { ProgrammeAnswer, SessionAnswer } from '@chapeau/protocol';

export interface FoundMeeting {
  readonly session: SessionAnswer['session'];
  readonly meeting: KeptMeeting;
}

/** The meeting that is on, else the first planned one from the day on (`2031-05-12`); null: there is none. */
export function nextMeeting({ sessions, meeting: on }: ProgrammeAnswer, today: string): FoundMeeting | null {
  return findMeeting(sessions, on) ?? firstPlanned(sessions, today);
}

function findMeeting(sessions: readonly SessionAnswer[], id: MeetingId | null): FoundMeeting | null {
  for (const { session, meetings } of sessions) {
    const meeting = meetings.find((one) => one.id === id);
    if (meeting !== undefined) return { session, meeting };
  }
  return null;
}

function firstPlanned(sessions: readonly SessionAnswer[], today: string): FoundMeeting | null {
  const planned = sessions.flatMap(({ meetings }) =>
    meetings.filter(({ state, day }) => state === 'planned' && day.kind === 'date' && day.date >= today),
  );
  return findMeeting(sessions, inOrderOfTime(planned)[0]?.id ?? null);
}
