/** What a deed on the list of speakers works with: the meeting, how far it has come, its speakers, and the rules in force. */
import {
  CATEGORY_RIGHTS,
  courseBefore,
  inOrderOfSpeaking,
  isForStakeholders,
  isRefusal,
  refuse,
  SPEAKING_RULES,
  type KeptMeeting,
  type MeetingCourse,
  type MeetingId,
  type Participant,
  type ParticipantId,
  type ProcessId,
  type Refusal,
  type Speaker,
  type SpeakerId,
  type SpeakerState,
  type SpeakingRules,
} from '@chapeau/model';
import type { Storage } from '../storage/port.ts';
import type { ProcessScene } from './process-outcome.ts';
import { todayOf } from './process-outcome.ts';
import { seekMeeting } from './seek-programme.ts';

export interface SpeakersScene {
  readonly meeting: KeptMeeting;
  readonly course: MeetingCourse;
  /** All of the meeting, whatever became of them, in the order in which they asked. */
  readonly speakers: readonly Speaker[];
  readonly rules: SpeakingRules;
}

type Rows = Pick<Storage, 'find' | 'list'>;

/** The list of a meeting, or `not-found` where the meeting is none of this process. */
export async function seekSpeakers(scene: ProcessScene, id: MeetingId): Promise<SpeakersScene | Refusal> {
  const meeting = await seekMeeting(scene, id);
  return isRefusal(meeting) ? meeting : await readSpeakers(scene.rows, meeting, scene.process.id);
}

/** The list of a meeting of that process. */
export async function readSpeakers(
  rows: Rows,
  meeting: KeptMeeting,
  process: ProcessId,
): Promise<SpeakersScene> {
  return {
    meeting,
    course: (await rows.find('course', meeting.id)) ?? courseBefore(meeting.id),
    speakers: await rows.list('speaker', meeting.id),
    rules: await rulesOf(rows, process),
  };
}

/** The rules of speaking in force. */
export async function rulesOf(rows: Rows, process: ProcessId): Promise<SpeakingRules> {
  return (await rows.find('speaking-rules', process))?.rules ?? SPEAKING_RULES;
}

/** Whether statements are asked for now. */
export function isListOpen({ meeting, course }: Pick<SpeakersScene, 'meeting' | 'course'>): boolean {
  if (meeting.state === 'planned') return course.listIsOpen === true;
  return meeting.state === 'on' && course.listIsOpen !== false;
}

/**
 * A speaker in one of these states, with its list, by who leads the meeting. `speaker-unknown` where there is none of this process,
 * `speaker-not-so` in another state.
 */
export async function seekSpeaker(
  scene: ProcessScene,
  id: SpeakerId,
  states: readonly SpeakerState[],
): Promise<{ readonly speaker: Speaker; readonly list: SpeakersScene } | Refusal> {
  const speaker = await scene.rows.find('speaker', id);
  if (speaker === null || speaker.process !== scene.process.id) return refuse('speaker-unknown');
  if (!states.includes(speaker.state)) return refuse('speaker-not-so', { state: speaker.state });
  const list = await seekSpeakers(scene, speaker.meeting);
  return isRefusal(list) ? list : { speaker, list };
}

/** The participant, or `participant-unknown` where it is none of this process. */
export async function seekParticipant(
  { rows, process }: Pick<ProcessScene, 'rows' | 'process'>,
  id: ParticipantId,
): Promise<Participant | Refusal> {
  const participant = await rows.find('participant', id);
  return participant?.process === process.id ? participant : refuse('participant-unknown');
}

/** Whether it speaks only because the Chair says so, in what is before the room. */
export function mustBeInvited(
  { category }: Pick<Participant, 'category'>,
  { meeting, course }: Pick<SpeakersScene, 'meeting' | 'course'>,
): boolean {
  if (CATEGORY_RIGHTS[category].speaks === 'in-turn') return false;
  return course.part === null || !isForStakeholders(meeting.parts, course.part);
}

/** Those who are still to be heard. */
export function waitingOf({ speakers, rules }: SpeakersScene): readonly Speaker[] {
  return inOrderOfSpeaking(speakers, rules);
}

/** The day of a meeting, `2031-05-12`; today where none is told. */
export async function dayOf({ day }: Pick<KeptMeeting, 'day'>, scene: ProcessScene): Promise<string> {
  return day.kind === 'date' ? day.date : await todayOf(scene);
}
