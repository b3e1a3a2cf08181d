/** The meeting that is on: one at a time, opened and closed by the facilitator, with the readings that it holds. */
import { isRefusal, judge, refuse, type KeptMeeting, type Refusal } from '@chapeau/model';
import { speechesEnded } from './floor-deeds.ts';
import { closeReadings, openReadings } from './meeting-readings.ts';
import {
  processOutcome,
  putRow,
  type ProcessCommandOf,
  type ProcessOutcome,
  type ProcessScene,
} from './process-outcome.ts';
import { seekMeeting } from './seek-programme.ts';

/**
 * Opens a planned meeting and the readings that it holds. Refused while another is on, and for one that is over or cancelled.
 * Readings are opened first, each in its draft's own commit: where the meeting is not opened after all, the next try finds them open.
 */
export async function openMeeting(
  { meeting: id, closesEarlier }: ProcessCommandOf<'open-meeting'>,
  scene: ProcessScene,
): Promise<ProcessOutcome | Refusal> {
  const refusal = judge(scene.by.role, 'conduct-meeting');
  if (refusal !== null) return refusal;
  const planned = await seekMeeting(scene, id);
  if (isRefusal(planned)) return planned;
  if (scene.process.meeting !== undefined) return refuse('meeting-on');
  if (planned.state !== 'planned') return refuse('meeting-not-planned', { state: planned.state });
  const refused = await openReadings(scene, planned, closesEarlier);
  if (refused !== null) return refused;
  const meeting: KeptMeeting = { ...planned, state: 'on', openedAt: scene.means.now };
  return processOutcome({
    writes: [
      putRow('meeting', meeting.session, meeting),
      putRow('process', '', { ...scene.process, meeting: meeting.id }),
    ],
    acts: [{ act: { kind: 'meeting-opened', meeting } }],
    areas: ['programme', 'meeting'],
  });
}

/** Closes the meeting that is on, and the readings of which it is the last. Refused for any other. */
export async function closeMeeting(
  { meeting: id, keepsReadings }: ProcessCommandOf<'close-meeting'>,
  scene: ProcessScene,
): Promise<ProcessOutcome | Refusal> {
  const refusal = judge(scene.by.role, 'conduct-meeting');
  if (refusal !== null) return refusal;
  const open = await seekMeeting(scene, id);
  if (isRefusal(open)) return open;
  if (open.state !== 'on') return refuse('meeting-not-on');
  const refused = keepsReadings ? null : await closeReadings(scene, open);
  if (refused !== null) return refused;
  const meeting: KeptMeeting = { ...open, state: 'over', closedAt: scene.means.now };
  const { meeting: _on, ...process } = scene.process;
  return processOutcome({
    writes: [
      putRow('meeting', meeting.session, meeting),
      putRow('process', '', process),
      ...(await speechesEnded(scene, meeting)),
    ],
    acts: [{ act: { kind: 'meeting-closed', meeting } }],
    areas: ['programme', 'meeting'],
  });
}
