/** The list of speakers: who asks for the floor, who does not any more, and whom the Chair moves. */
import {
  CATEGORY_RIGHTS,
  classOfStatement,
  factsOf,
  findGroup,
  groupKey,
  isRefusal,
  judge,
  judgeOnBehalf,
  mayMove,
  MOST_REPLIES,
  itemNumberOf,
  nextPlace,
  placeBefore,
  refuse,
  type Group,
  type Participant,
  type ParticipantId,
  type Refusal,
  type Speaker,
  type SpeakerClass,
} from '@chapeau/model';
import type { Write } from '../storage/port.ts';
import {
  processOutcome,
  putRow,
  type ProcessCommandOf,
  type ProcessOutcome,
  type ProcessScene,
} from './process-outcome.ts';
import {
  dayOf,
  isListOpen,
  mustBeInvited,
  seekParticipant,
  seekSpeaker,
  seekSpeakers,
  type SpeakersScene,
} from './seek-speakers.ts';

type Asked = ProcessCommandOf<'ask-for-floor'>;

/**
 * Puts a participant on the list of speakers: itself, or as the facilitating team asks for it. Whom the facilitator puts on the list is
 * invited by the Chair. Refused where the list is closed, save to the team and for what is always in order.
 */
export async function askForFloor(command: Asked, scene: ProcessScene): Promise<ProcessOutcome | Refusal> {
  const { by, means, process } = scene;
  const deed = command.participant === null ? 'ask-for-floor' : 'manage-speakers';
  const refusal = judge(by.role, deed);
  if (refusal !== null) return refusal;
  const id = command.participant ?? by.participant;
  const participant = id === null ? refuse('participant-unknown') : await seekParticipant(scene, id);
  if (isRefusal(participant)) return participant;
  const list = await seekSpeakers(scene, command.meeting);
  if (isRefusal(list)) return list;
  const invited = mustBeInvited(participant, list);
  const groups = await scene.rows.list('group', process.id);
  const asking: Asking = { scene, list, participant, invited, groups };
  const no =
    judge(by.role, deed, { ...factsOf(participant), isInvited: !invited }) ??
    judgeAsking(command, asking) ??
    (await judgeBehalf(command, asking));
  if (no !== null) return no;
  const item = itemOf(list);
  const speaksAs = classOf(command, { participant, list, item });
  const speaker: Speaker = {
    id: means.makeId('speaker'),
    process: process.id,
    meeting: command.meeting,
    participant: participant.id,
    onBehalfOf: command.onBehalfOf,
    kind: command.asksFor,
    speaksAs,
    item,
    askedAt: means.now,
    askedBy: by.id,
    invited,
    place: nextPlace(list.speakers, speaksAs),
    state: 'waiting',
    startedAt: null,
    endedAt: null,
    spokenMs: 0,
    minutes: null,
  };
  return processOutcome({
    writes: [...forgotten(list, participant.id), putRow('speaker', command.meeting, speaker)],
    acts: invited ? [{ act: { kind: 'speaker-invited', speaker } }] : [],
    created: speaker.id,
    areas: ['meeting'],
  });
}

/** What it asked for and withdrew before is forgotten, so that asking and withdrawing over and over leaves nothing behind. */
function forgotten({ speakers }: SpeakersScene, id: ParticipantId): readonly Write[] {
  return speakers
    .filter(({ participant, state }) => participant === id && state === 'withdrawn')
    .map((speaker) => ({ kind: 'remove', table: 'speaker', id: speaker.id }));
}

/** Takes a request that waits off the list: one's own, or any where the facilitating team does. */
export async function withdrawRequest(
  { speaker: id }: ProcessCommandOf<'withdraw-request'>,
  scene: ProcessScene,
): Promise<ProcessOutcome | Refusal> {
  const { by, rows } = scene;
  const isTeam = judge(by.role, 'manage-speakers') === null;
  const refusal = isTeam ? null : judge(by.role, 'ask-for-floor');
  if (refusal !== null) return refusal;
  const asked = await rows.find('speaker', id);
  if (!isTeam && asked?.participant !== by.participant) return refuse('speaker-unknown');
  const found = await seekSpeaker(scene, id, ['waiting']);
  if (isRefusal(found)) return found;
  const speaker: Speaker = { ...found.speaker, state: 'withdrawn' };
  return processOutcome({ writes: [putRow('speaker', speaker.meeting, speaker)], areas: ['meeting'] });
}

/** Moves a speaker before another, or to the end. Refused for points of order and for whoever was interrupted. */
export async function moveSpeaker(
  { speaker: id, before: beforeId }: ProcessCommandOf<'move-speaker'>,
  scene: ProcessScene,
): Promise<ProcessOutcome | Refusal> {
  const refusal = judge(scene.by.role, 'conduct-meeting');
  if (refusal !== null) return refusal;
  const found = await seekSpeaker(scene, id, ['waiting', 'interrupted']);
  if (isRefusal(found)) return found;
  const before =
    beforeId === null
      ? null
      : (found.list.speakers.find((one) => one.id === beforeId) ?? refuse('speaker-unknown'));
  if (isRefusal(before)) return before;
  if (!mayMove(found.speaker)) return refuse('speaker-stays');
  if (before !== null && !mayMove(before))
    return before.state === 'waiting' || before.state === 'interrupted'
      ? refuse('speaker-stays')
      : refuse('speaker-not-so', { state: before.state });
  if (before?.id === id) return processOutcome({});
  const speaker: Speaker = { ...found.speaker, place: placeBefore(found.speaker, before, found.list) };
  return processOutcome({
    writes: [putRow('speaker', speaker.meeting, speaker)],
    acts: [{ act: { kind: 'speaker-moved', speaker, before } }],
    areas: ['meeting'],
  });
}

interface Asking {
  readonly scene: ProcessScene;
  readonly list: SpeakersScene;
  readonly participant: Participant;
  readonly invited: boolean;
  /** Those of the process. */
  readonly groups: readonly Group[];
}

/** Why the floor cannot be asked for so; null: it can. */
function judgeAsking(command: Asked, asking: Asking): Refusal | null {
  const { scene, list, participant, invited } = asking;
  const { by } = scene;
  const { category, code } = participant;
  const { asksFor } = command;
  if (!CATEGORY_RIGHTS[category].asksFor.includes(asksFor)) return refuse('may-not-ask-for', { code });
  const isStatement = asksFor === 'statement';
  const { state } = list.meeting;
  if (state === 'over' || state === 'cancelled') return refuse('meeting-not-on');
  if (!isStatement && state !== 'on') return refuse('meeting-not-on');
  if (isStatement && command.participant === null && !isListOpen(list)) return refuse('list-closed');
  if (invited && judge(by.role, 'conduct-meeting') !== null) return refuse('only-when-invited');
  return judgeRepeating(command, asking);
}

/** Whether it may speak for the group that it names, on the day of the meeting. */
async function judgeBehalf(
  { onBehalfOf }: Asked,
  { scene, list, participant: { id }, groups }: Asking,
): Promise<Refusal | null> {
  return judgeOnBehalf(groups, { participant: id, onBehalfOf, day: await dayOf(list.meeting, scene) });
}

/** One request of a kind for each group that it speaks for, and so many rights of reply under one item. */
function judgeRepeating(
  { asksFor, onBehalfOf }: Asked,
  { list, participant: { id, code }, groups }: Asking,
): Refusal | null {
  // A group may be called by its code, or by its name with or without an article.
  const groupOf = (words: string) => findGroup(groups, words)?.id ?? groupKey(words);
  const own = list.speakers.filter((one) => one.participant === id && one.kind === asksFor);
  const stillWaits = own.some(
    (one) =>
      ['waiting', 'speaking', 'interrupted'].includes(one.state) &&
      (asksFor !== 'statement' || groupOf(one.onBehalfOf) === groupOf(onBehalfOf)),
  );
  if (stillWaits) return refuse('on-list-already', { code });
  const isUsedUp = asksFor === 'right-of-reply' && repliesUnder(own, itemOf(list)) >= MOST_REPLIES;
  return isUsedUp ? refuse('replies-used-up', { code, limit: MOST_REPLIES }) : null;
}

function itemOf({ meeting, course }: SpeakersScene): string {
  return course.part === null ? '' : itemNumberOf(meeting.parts, course.part);
}

function classOf(
  { asksFor, onBehalfOf }: Asked,
  { participant, list, item }: Pick<Asking, 'participant' | 'list'> & { readonly item: string },
): SpeakerClass {
  if (asksFor === 'statement') return classOfStatement(participant.category, onBehalfOf);
  if (asksFor === 'point-of-order') return asksFor;
  const own = list.speakers.filter((one) => one.participant === participant.id && one.kind === asksFor);
  return repliesUnder(own, item) === 0 ? 'right-of-reply' : 'second-right-of-reply';
}

function repliesUnder(replies: readonly Speaker[], item: string): number {
  return replies.filter((one) => one.state === 'spoken' && one.item === item).length;
}
