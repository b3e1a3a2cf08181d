import { expect, it } from 'vitest';
import { makeId } from './ids.ts';
import { programmeWarnings } from './programme-warnings.ts';
import type { KeptMeeting, MeetingState } from './session.ts';

const randomBytes = (count: number) => crypto.getRandomValues(new Uint8Array(count));
const session = makeId('session', randomBytes);

function meeting(
  date: string,
  from: string,
  to: string | null,
  state: MeetingState = 'planned',
): KeptMeeting {
  const day = { kind: 'date', date } as const;
  const times = { openedAt: null, closedAt: null };
  return {
    id: makeId('meeting', randomBytes),
    session,
    state,
    day,
    hours: { from, to },
    parts: [],
    drafts: [],
    ...times,
  };
}

it('PG13 meetings at the same time and outside the session are told, those that do not stand are not', () => {
  const meetings = [
    meeting('2031-05-12', '10:00', '13:00'),
    meeting('2031-05-12', '13:00', null),
    meeting('2031-05-12', '15:00', '18:00'),
    meeting('2031-05-12', '10:00', '13:00', 'cancelled'),
    meeting('2031-05-20', '10:00', '13:00'),
  ];
  const dates = { from: '2031-05-12', to: '2031-05-16' };
  const told = programmeWarnings({ dates }, meetings).map((warning) => [
    warning.kind,
    meetings.findIndex(({ id }) => id === warning.meeting),
    'other' in warning ? meetings.findIndex(({ id }) => id === warning.other) : null,
  ]);
  expect(told).toEqual([
    ['same-time', 2, 1],
    ['outside-session', 4, null],
  ]);
  expect(programmeWarnings({ dates: null }, meetings)).toHaveLength(1);
});
