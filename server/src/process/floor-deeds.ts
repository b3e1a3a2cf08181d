/** Who has the floor: given, taken back, ended, and interrupted by a point of order. */
import {
  findSpeaking,
  isRefusal,
  judge,
  refuse,
  ruleOf,
  speechMs,
  type KeptMeeting,
  type Refusal,
  type Speaker,
  type SpeakingAct,
} from '@chapeau/model';
import type { Write } from '../storage/port.ts';
import {
  processOutcome,
  putRow,
  type ProcessCommandOf,
  type ProcessOutcome,
  type ProcessScene,
} from './process-outcome.ts';
import { seekSpeaker } from './seek-speakers.ts';

/** Gives a speaker the floor: its time runs. Refused while the meeting is not on, and for whoever does not wait. */
export async function giveFloor(
  { speaker: id }: ProcessCommandOf<'give-floor'>,
  scene: ProcessScene,
): Promise<ProcessOutcome | Refusal> {
  const refusal = judge(scene.by.role, 'manage-speakers');
  if (refusal !== null) return refusal;
  const found = await seekSpeaker(scene, id, ['waiting', 'interrupted']);
  if (isRefusal(found)) return found;
  const { speaker: waiting, list } = found;
  if (list.meeting.state !== 'on') return refuse('meeting-not-on');
  const isResumed = waiting.state === 'interrupted';
  const speaker: Speaker = {
    ...waiting,
    state: 'speaking',
    startedAt: scene.means.now,
    minutes: isResumed ? waiting.minutes : ruleOf(list.rules, waiting.speaksAs).minutes,
  };
  const before = findSpeaking(list.speakers);
  const leaves = speaker.kind === 'point-of-order' ? interrupted : ended;
  return told(
    [...(before === undefined ? [] : [leaves(before, scene)]), speaker],
    isResumed ? null : { kind: 'floor-given', speaker },
  );
}

/** Ends the speech of whoever has the floor. */
export async function endSpeech(
  { speaker: id }: ProcessCommandOf<'end-speech'>,
  scene: ProcessScene,
): Promise<ProcessOutcome | Refusal> {
  const refusal = judge(scene.by.role, 'manage-speakers');
  if (refusal !== null) return refusal;
  const found = await seekSpeaker(scene, id, ['speaking']);
  return isRefusal(found) ? found : told([ended(found.speaker, scene)], null);
}

/** Says that a speaker was called and not there. Refused while the meeting is not on. */
export async function markAbsent(
  { speaker: id }: ProcessCommandOf<'mark-absent'>,
  scene: ProcessScene,
): Promise<ProcessOutcome | Refusal> {
  const refusal = judge(scene.by.role, 'manage-speakers');
  if (refusal !== null) return refusal;
  const found = await seekSpeaker(scene, id, ['waiting']);
  if (isRefusal(found)) return found;
  if (found.list.meeting.state !== 'on') return refuse('meeting-not-on');
  const speaker: Speaker = { ...found.speaker, state: 'absent' };
  return told([speaker], { kind: 'speaker-absent', speaker });
}

/** Has whoever got the floor by mistake, or came back, wait again. */
export async function returnSpeaker(
  { speaker: id }: ProcessCommandOf<'return-speaker'>,
  scene: ProcessScene,
): Promise<ProcessOutcome | Refusal> {
  const refusal = judge(scene.by.role, 'manage-speakers');
  if (refusal !== null) return refusal;
  const found = await seekSpeaker(scene, id, ['speaking', 'absent']);
  if (isRefusal(found)) return found;
  if (found.list.meeting.state !== 'on') return refuse('meeting-not-on');
  const speaker: Speaker = {
    ...found.speaker,
    state: 'waiting',
    startedAt: null,
    spokenMs: 0,
    minutes: null,
  };
  return told([speaker], { kind: 'speaker-returned', speaker });
}

/** What ends with the meeting: the speech of whoever has the floor, and of whoever was interrupted. */
export async function speechesEnded(
  scene: ProcessScene,
  { id }: Pick<KeptMeeting, 'id'>,
): Promise<readonly Write[]> {
  const speakers = await scene.rows.list('speaker', id);
  return speakers
    .filter(({ state }) => state === 'speaking' || state === 'interrupted')
    .map((speaker) => putRow('speaker', speaker.meeting, ended(speaker, scene)));
}

function ended(speaker: Speaker, { means: { now } }: ProcessScene): Speaker {
  if (speaker.state === 'interrupted') return { ...speaker, state: 'spoken', startedAt: now, endedAt: now };
  return { ...speaker, state: 'spoken', endedAt: now };
}

function interrupted(speaker: Speaker, { means: { now } }: ProcessScene): Speaker {
  return { ...speaker, state: 'interrupted', spokenMs: speechMs(speaker, Date.parse(now)) };
}

function told(speakers: readonly Speaker[], act: SpeakingAct | null): ProcessOutcome {
  return processOutcome({
    writes: speakers.map((speaker) => putRow('speaker', speaker.meeting, speaker)),
    acts: act === null ? [] : [{ act }],
    areas: ['meeting'],
  });
}
