/** The meeting that is on: one at a time, opened and closed by the facilitator. */
import { judge, refuse, type KeptMeeting, type MeetingId, type Refusal } from '@chapeau/model';
import {
  processOutcome,
  putRow,
  type ProcessCommandOf,
  type ProcessOutcome,
  type ProcessScene,
} from './process-outcome.ts';

/** Opens a planned meeting. Refused while another is on, and for one that is over or cancelled. */
export async function openMeeting(
  { meeting: id }: ProcessCommandOf<'open-meeting'>,
  scene: ProcessScene,
): Promise<ProcessOutcome | Refusal> {
  const refusal = judge(scene.by.role, 'conduct-meeting');
  if (refusal !== null) return refusal;
  const planned = await seekMeeting(scene, id);
  if ('refusal' in planned) return planned;
  if (scene.process.meeting !== undefined) return refuse('meeting-on');
  if (planned.state !== 'planned') return refuse('meeting-not-planned', { state: planned.state });
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

/** Closes the meeting that is on. Refused for any other. */
export async function closeMeeting(
  { meeting: id }: ProcessCommandOf<'close-meeting'>,
  scene: ProcessScene,
): Promise<ProcessOutcome | Refusal> {
  const refusal = judge(scene.by.role, 'conduct-meeting');
  if (refusal !== null) return refusal;
  const open = await seekMeeting(scene, id);
  if ('refusal' in open) return open;
  if (open.state !== 'on') return refuse('meeting-not-on');
  const meeting: KeptMeeting = { ...open, state: 'over', closedAt: scene.means.now };
  const { meeting: _on, ...process } = scene.process;
  return processOutcome({
    writes: [putRow('meeting', meeting.session, meeting), putRow('process', '', process)],
    acts: [{ act: { kind: 'meeting-closed', meeting } }],
    areas: ['programme', 'meeting'],
  });
}

/** The meeting, or `not-found` where it is none of this process. */
export async function seekMeeting(
  { rows, process }: ProcessScene,
  id: MeetingId,
): Promise<KeptMeeting | Refusal> {
  const meeting = await rows.find('meeting', id);
  const session = meeting && (await rows.find('session', meeting.session));
  return meeting !== null && session?.process === process.id ? meeting : refuse('not-found');
}
