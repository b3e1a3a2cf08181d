/** Who attends a session: whoever has a page open or signs in while it is held, and whom the secretariat ticks. */
import {
  attendanceId,
  isWithin,
  judge,
  refuse,
  type Actor,
  type Attendance,
  type KeptSession,
  type ParticipantId,
  type Refusal,
  type SessionId,
} from '@chapeau/model';
import { timestamp } from '../clock.ts';
import { localDay } from '../figures/local-day.ts';
import type { House } from '../house.ts';
import type { Storage, Write } from '../storage/port.ts';
import {
  processOutcome,
  putRow,
  type ProcessCommandOf,
  type ProcessOutcome,
  type ProcessScene,
} from './process-outcome.ts';

/** Ticks participants as present at a session, or as absent though somebody of them signed in. */
export async function noteAttendance(
  { session: id, participants, isPresent }: ProcessCommandOf<'note-attendance'>,
  scene: ProcessScene,
): Promise<ProcessOutcome | Refusal> {
  const { by, rows, process, means } = scene;
  const refusal = judge(by.role, 'manage-participants');
  if (refusal !== null) return refusal;
  const session = await rows.find('session', id);
  if (session?.process !== process.id) return refuse('not-found');
  const known = new Set((await rows.list('participant', process.id)).map((row) => row.id));
  if (!participants.every((one) => known.has(one))) return refuse('participant-unknown');
  const state = isPresent ? 'present' : 'absent';
  const before = await rows.list('attendance', id);
  const changed = participants.filter(
    (one) => !before.some((row) => row.participant === one && row.state === state),
  );
  if (changed.length === 0) return processOutcome({});
  return processOutcome({
    writes: changed.map((participant) => {
      const row: Attendance = {
        id: attendanceId(id, participant),
        session: id,
        participant,
        state,
        at: means.now,
      };
      return putRow('attendance', id, row);
    }),
    acts: [{ act: { kind: 'attendance-noted', session: id, participants: changed, isPresent } }],
    areas: ['participants'],
  });
}

/** Who attended the session, as far as it is known; in no order. */
export async function readAttendance(
  storage: Pick<Storage, 'list'>,
  session: SessionId,
): Promise<readonly ParticipantId[]> {
  const rows = await storage.list('attendance', session);
  return rows.filter(({ state }) => state !== 'absent').map(({ participant }) => participant);
}

/** Notes that somebody of a participant is here while a session is held. Nothing where none is, or it is noted already. */
export async function noteArrival(house: House, actor: Actor): Promise<void> {
  if ((await arrivalWrites(house, actor)).length === 0) return;
  // In the turn of the process: what the secretariat has ticked meanwhile stays.
  await house.processes.take(async () => {
    const writes = await arrivalWrites(house, actor);
    if (writes.length > 0) await house.storage.commit(writes);
  });
}

/** What is to be written of it. */
export async function arrivalWrites(
  { storage, clock }: Pick<House, 'storage' | 'clock'>,
  { participant, process }: Actor,
): Promise<readonly Write[]> {
  if (participant === null) return [];
  const at = timestamp(clock);
  const sessions = (await storage.list('session', process)).filter((one) => isHeld(one, at));
  const rows = sessions.map((session): Attendance => ({
    id: attendanceId(session.id, participant),
    session: session.id,
    participant,
    state: 'signed-in',
    at,
  }));
  const known = await Promise.all(rows.map(({ id }) => storage.find('attendance', id)));
  return rows.filter((_, at) => known[at] === null).map((row) => putRow('attendance', row.session, row));
}

/** Whether the moment is on a day of the session, in the time zone of its place. */
function isHeld({ dates, timeZone }: KeptSession, at: string): boolean {
  if (dates === null) return false;
  return isWithin(localDay(timeZone ?? 'UTC')(at), dates);
}
