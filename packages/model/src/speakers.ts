/** The list of speakers of a meeting: who asks for the floor, in which order they are heard, and what becomes of each. */
import type { ActorId, MeetingId, ParticipantId, ProcessId, SpeakerId } from './ids.ts';
import { ruleOf, type SpeakerClass, type SpeakingRules } from './speaking-rules.ts';

export const SPEAKING_KINDS = ['statement', 'right-of-reply', 'point-of-order'] as const;
export type SpeakingKind = (typeof SPEAKING_KINDS)[number];

/**
 * waiting → speaking → spoken. A point of order interrupts whoever speaks, and the interrupted speaks on afterwards. Who is not there
 * when called is absent; who asks no longer has withdrawn.
 */
export const SPEAKER_STATES = [
  'waiting',
  'speaking',
  'interrupted',
  'spoken',
  'withdrawn',
  'absent',
] as const;
export type SpeakerState = (typeof SPEAKER_STATES)[number];

/** One request for the floor. */
export interface Speaker {
  readonly id: SpeakerId;
  readonly process: ProcessId;
  readonly meeting: MeetingId;
  readonly participant: ParticipantId;
  /** As in `the Group of 77 and China`; empty: in its own name. */
  readonly onBehalfOf: string;
  readonly kind: SpeakingKind;
  /** What its turn and its time go by. */
  readonly speaksAs: SpeakerClass;
  /** Number of the agenda item that was before the room when it asked, as printed; empty: none was told. */
  readonly item: string;
  readonly askedAt: string;
  /** Whoever put it on the list: the participant's own, or the facilitating team. */
  readonly askedBy: ActorId;
  /** Whether it speaks because the Chair has invited it. */
  readonly invited: boolean;
  readonly place: SpeakerPlace;
  readonly state: SpeakerState;
  /** When it got the floor, the last time it did; null: not yet. */
  readonly startedAt: string | null;
  /** Null: it has not ended. */
  readonly endedAt: string | null;
  /** Milliseconds that it had spoken before it was interrupted. */
  readonly spokenMs: number;
  /** What it may use, as it was ruled when it got the floor; null: not limited, or no floor yet. */
  readonly minutes: number | null;
}

/** Where it stands: among whom, and there by which number. Its own class and the order of asking, unless the Chair has moved it. */
export interface SpeakerPlace {
  readonly among: SpeakerClass;
  readonly at: number;
}

/** Rights of reply that one participant has under one item (General Assembly decision 34/401). */
export const MOST_REPLIES = 2;

/** How far a meeting has come: what is before the room, and whether its list of speakers is open. */
export interface MeetingCourse {
  readonly id: MeetingId;
  /** Place of the part before the room among those of the meeting; null: none has been taken up. */
  readonly part: number | null;
  /** Null: as it is without a ruling, open while the meeting is on and closed before. */
  readonly listIsOpen: boolean | null;
}

/** A meeting of which nothing has been said yet. */
export function courseBefore(meeting: MeetingId): MeetingCourse {
  return { id: meeting, part: null, listIsOpen: null };
}

/** Those who are still to be heard, the next one first: points of order, whoever was interrupted, then by the rules and the order of asking. */
export function inOrderOfSpeaking(speakers: readonly Speaker[], rules: SpeakingRules): readonly Speaker[] {
  return speakers
    .filter(({ state }) => state === 'waiting' || state === 'interrupted')
    .toSorted((one, other) => turnOf(one, rules) - turnOf(other, rules) || one.place.at - other.place.at);
}

/** Whoever has the floor. */
export function findSpeaking(speakers: readonly Speaker[]): Speaker | undefined {
  return speakers.find(({ state }) => state === 'speaking');
}

/** The place of the next one who asks: after everybody who has asked before. */
export function nextPlace(speakers: readonly Speaker[], among: SpeakerClass): SpeakerPlace {
  return { among, at: 1 + Math.floor(Math.max(0, ...speakers.map(({ place }) => place.at))) };
}

/** Whether the Chair may move it, or another before it: points of order go first, and whoever was interrupted speaks on. */
export function mayMove({ state, speaksAs }: Speaker): boolean {
  return state === 'waiting' && speaksAs !== 'point-of-order';
}

/**
 * The place right before another who waits, or at the end of the list (null). `speakers`: all of the meeting. Nothing else moves.
 * Whoever is moved stands among those whom it was moved to, and keeps its own time.
 */
export function placeBefore(
  moved: Speaker,
  before: Speaker | null,
  { speakers, rules }: { readonly speakers: readonly Speaker[]; readonly rules: SpeakingRules },
): SpeakerPlace {
  const others = inOrderOfSpeaking(speakers, rules).filter(({ id }) => id !== moved.id);
  if (before === null) {
    const last = others.findLast(mayMove);
    return last === undefined ? moved.place : nextPlace(speakers, last.place.among);
  }
  const above = others[others.findIndex(({ id }) => id === before.id) - 1];
  const isBetween = above?.state === 'waiting' && turnOf(above, rules) === turnOf(before, rules);
  const at = isBetween ? (above.place.at + before.place.at) / 2 : before.place.at - 1;
  return { among: before.place.among, at };
}

/** Milliseconds that it has had the floor, up to `now` where it still has it. */
export function speechMs(
  {
    state,
    spokenMs: before,
    startedAt,
    endedAt,
  }: Pick<Speaker, 'state' | 'spokenMs' | 'startedAt' | 'endedAt'>,
  now: number,
): number {
  if (startedAt === null || state === 'interrupted') return before;
  const until = endedAt === null ? now : Date.parse(endedAt);
  return before + Math.max(0, until - Date.parse(startedAt));
}

function turnOf({ state, place }: Speaker, rules: SpeakingRules): number {
  if (state === 'interrupted') return ruleOf(rules, 'point-of-order').turn + 0.5;
  return ruleOf(rules, place.among).turn;
}
