/** What the Chair rules while a meeting goes on: what is before the room, whether the list of speakers is open, and the rules of speaking. */
import {
  faultOfRules,
  isRefusal,
  itemNumberOf,
  judge,
  refuse,
  type MeetingCourse,
  type Refusal,
  type SpeakingAct,
} from '@chapeau/model';
import {
  processOutcome,
  putRow,
  standsSo,
  type ProcessCommandOf,
  type ProcessOutcome,
  type ProcessScene,
} from './process-outcome.ts';
import { rulesOf, seekSpeakers } from './seek-speakers.ts';

/** Takes up a part of the meeting that is on. Refused for any other meeting. */
export async function takeItem(
  { meeting: id, part }: ProcessCommandOf<'take-item'>,
  scene: ProcessScene,
): Promise<ProcessOutcome | Refusal> {
  const refusal = judge(scene.by.role, 'conduct-meeting');
  if (refusal !== null) return refusal;
  const list = await seekSpeakers(scene, id);
  if (isRefusal(list)) return list;
  const { meeting, course } = list;
  if (meeting.state !== 'on') return refuse('meeting-not-on');
  const taken = meeting.parts[part];
  if (taken === undefined) return refuse('no-such-item');
  if (course.part === part) return processOutcome({});
  const act = {
    kind: 'item-taken',
    meeting: id,
    part,
    item: itemNumberOf(meeting.parts, part),
    words: taken.words,
  } as const;
  return ruled(scene, { ...course, part }, act);
}

/** Opens the list of speakers, also of a meeting that is only planned. */
export async function openList(
  { meeting }: ProcessCommandOf<'open-speakers-list'>,
  scene: ProcessScene,
): Promise<ProcessOutcome | Refusal> {
  return await setList(scene, { kind: 'speakers-list-opened', meeting });
}

/** Closes the list of speakers; who is on it is heard. */
export async function closeList(
  { meeting }: ProcessCommandOf<'close-speakers-list'>,
  scene: ProcessScene,
): Promise<ProcessOutcome | Refusal> {
  return await setList(scene, { kind: 'speakers-list-closed', meeting });
}

/** Sets who speaks in which turn and how long, from now on. Whoever has the floor keeps its time. */
export async function setSpeakingRules(
  { rules: after }: ProcessCommandOf<'set-speaking-rules'>,
  scene: ProcessScene,
): Promise<ProcessOutcome | Refusal> {
  const refusal = judge(scene.by.role, 'conduct-meeting');
  if (refusal !== null) return refusal;
  const fault = faultOfRules(after);
  if (fault !== null) return refuse('rules-unsound', { fault });
  const before = await rulesOf(scene.rows, scene.process.id);
  if (standsSo(before, after)) return processOutcome({});
  return processOutcome({
    writes: [putRow('speaking-rules', scene.process.id, { id: scene.process.id, rules: after })],
    acts: [{ act: { kind: 'speaking-ruled', before, after } }],
    areas: ['meeting'],
  });
}

async function setList(
  scene: ProcessScene,
  act: Extract<SpeakingAct, { kind: 'speakers-list-opened' | 'speakers-list-closed' }>,
): Promise<ProcessOutcome | Refusal> {
  const refusal = judge(scene.by.role, 'manage-speakers');
  if (refusal !== null) return refusal;
  const list = await seekSpeakers(scene, act.meeting);
  if (isRefusal(list)) return list;
  const { meeting, course } = list;
  if (meeting.state !== 'on' && meeting.state !== 'planned') return refuse('meeting-not-on');
  const listIsOpen = act.kind === 'speakers-list-opened';
  return course.listIsOpen === listIsOpen ? processOutcome({}) : ruled(scene, { ...course, listIsOpen }, act);
}

function ruled(scene: ProcessScene, course: MeetingCourse, act: SpeakingAct): ProcessOutcome {
  return processOutcome({
    writes: [putRow('course', scene.process.id, course)],
    acts: [{ act }],
    areas: ['meeting'],
  });
}
