/** Meetings that are planned: added, changed, moved, cancelled, planned again, taken out. Each change is on the record with what was before. */
import {
  draftWordsOf,
  isRefusal,
  judge,
  refuse,
  type Hours,
  type KeptMeeting,
  type MeetingDraft,
  type MeetingId,
  type MeetingPart,
  type MeetingState,
  type Refusal,
} from '@chapeau/model';
import {
  processOutcome,
  putRow,
  standsSo,
  type ProcessCommandOf,
  type ProcessOutcome,
  type ProcessScene,
} from './process-outcome.ts';
import { judgeWithoutStatements, removeMeetings } from './meeting-removal.ts';
import { meetingsOf, seekDrafts, seekMeeting, seekSession } from './seek-programme.ts';

/** Adds a meeting, or changes one that is planned or on. */
export async function putMeeting(
  command: ProcessCommandOf<'put-meeting'>,
  scene: ProcessScene,
): Promise<ProcessOutcome | Refusal> {
  const { day, hours, parts, reason } = command;
  const refusal = judge(scene.by.role, 'manage-programme') ?? hoursRefusal(hours);
  if (refusal !== null) return refusal;
  const session = await seekSession(scene, command.session);
  if (isRefusal(session)) return session;
  const before =
    command.meeting === null ? null : await seekInState(scene, command.meeting, ['planned', 'on']);
  if (isRefusal(before)) return before;
  if (before !== null && before.session !== session.id) return refuse('not-found');
  const drafts = boundParts(parts, command.drafts);
  const known = await seekDrafts(scene, drafts);
  if (isRefusal(known)) return known;
  const time = before?.state === 'on' ? { day: before.day, hours: before.hours } : { day, hours };
  const base = before ?? {
    id: scene.means.makeId('meeting'),
    session: session.id,
    state: 'planned',
    openedAt: null,
    closedAt: null,
  };
  const after: KeptMeeting = { ...base, ...time, parts, drafts };
  if (standsSo(before, after)) return processOutcome({});
  return { ...changed([{ before, after }], reason), created: before === null ? after.id : null };
}

/** Bindings of parts that name a draft, or could; one for each part. */
function boundParts(parts: readonly MeetingPart[], drafts: readonly MeetingDraft[]): readonly MeetingDraft[] {
  return parts.flatMap((part, at) => {
    const bound = drafts.find((one) => one.part === at);
    return bound === undefined || draftWordsOf(part) === null ? [] : [bound];
  });
}

/** Says in all meetings of a session that have not ended which draft is meant by words. */
export async function bindDraft(
  { session: id, words, draft }: ProcessCommandOf<'bind-draft'>,
  scene: ProcessScene,
): Promise<ProcessOutcome | Refusal> {
  const refusal = judge(scene.by.role, 'manage-programme');
  if (refusal !== null) return refusal;
  const session = await seekSession(scene, id);
  const known = draft === null ? null : await seekDrafts(scene, [{ draft }]);
  if (isRefusal(session)) return session;
  if (isRefusal(known)) return known;
  const meetings = (await meetingsOf(scene, id)).filter(({ state }) => state === 'planned' || state === 'on');
  const changes = meetings.flatMap((before) => {
    const drafts = before.parts.flatMap((part, at): readonly MeetingDraft[] => {
      const bound = before.drafts.find((one) => one.part === at);
      if (draftWordsOf(part) !== words) return bound === undefined ? [] : [bound];
      return draft === null ? [] : [{ ...bound, part: at, draft }];
    });
    return sameDrafts(before.drafts, drafts) ? [] : [{ before, after: { ...before, drafts } }];
  });
  return changed(changes);
}

function sameDrafts(one: readonly MeetingDraft[], other: readonly MeetingDraft[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Gives a planned meeting another day or other hours. */
export async function moveMeeting(
  { meeting: id, day, hours, reason }: ProcessCommandOf<'move-meeting'>,
  scene: ProcessScene,
): Promise<ProcessOutcome | Refusal> {
  const refusal = hoursRefusal(hours);
  return refusal ?? (await change(scene, { id, from: ['planned'], to: { day, hours }, reason }));
}

/** Cancels a planned meeting. */
export async function cancelMeeting(
  { meeting: id, reason }: ProcessCommandOf<'cancel-meeting'>,
  scene: ProcessScene,
): Promise<ProcessOutcome | Refusal> {
  return await change(scene, { id, from: ['planned'], to: { state: 'cancelled' }, reason });
}

/** Plans a cancelled meeting again, as it was. One that is planned stays so. */
export async function planAgain(
  { meeting: id }: ProcessCommandOf<'plan-again'>,
  scene: ProcessScene,
): Promise<ProcessOutcome | Refusal> {
  return await change(scene, { id, from: ['cancelled', 'planned'], to: { state: 'planned' }, reason: '' });
}

/** Takes a meeting out that is planned or cancelled, and for which nothing has been filed. */
export async function removeMeeting(
  { meeting: id, reason }: ProcessCommandOf<'remove-meeting'>,
  scene: ProcessScene,
): Promise<ProcessOutcome | Refusal> {
  const refusal = judge(scene.by.role, 'manage-programme');
  if (refusal !== null) return refusal;
  const before = await seekInState(scene, id, ['planned', 'cancelled']);
  if (isRefusal(before)) return before;
  const filed = await judgeWithoutStatements(scene, [before]);
  if (filed !== null) return filed;
  return processOutcome({
    writes: await removeMeetings(scene, [before]),
    acts: [{ act: { kind: 'meeting-changed', before, after: null }, reason }],
    areas: ['programme'],
  });
}

interface Change {
  readonly id: MeetingId;
  readonly from: readonly MeetingState[];
  readonly to: Partial<Pick<KeptMeeting, 'day' | 'hours' | 'state'>>;
  readonly reason: string;
}

async function change(
  scene: ProcessScene,
  { id, from, to, reason }: Change,
): Promise<ProcessOutcome | Refusal> {
  const refusal = judge(scene.by.role, 'manage-programme');
  if (refusal !== null) return refusal;
  const before = await seekInState(scene, id, from);
  if (isRefusal(before)) return before;
  const after = { ...before, ...to };
  return standsSo(before, after) ? processOutcome({}) : changed([{ before, after }], reason);
}

/** Null: the hours end after they begin, or no end is told. */
function hoursRefusal(hours: Hours | null): Refusal | null {
  if (hours === null || hours.to === null || hours.to > hours.from) return null;
  return refuse('meeting-backwards', { from: hours.from, to: hours.to });
}

async function seekInState(
  scene: ProcessScene,
  id: MeetingId,
  states: readonly MeetingState[],
): Promise<KeptMeeting | Refusal> {
  const meeting = await seekMeeting(scene, id);
  if (isRefusal(meeting) || states.includes(meeting.state)) return meeting;
  return refuse('meeting-not-planned', { state: meeting.state });
}

/** Meetings that are now otherwise, each an act of its own. */
function changed(
  changes: readonly { readonly before: KeptMeeting | null; readonly after: KeptMeeting }[],
  reason = '',
): ProcessOutcome {
  if (changes.length === 0) return processOutcome({});
  return processOutcome({
    writes: changes.map(({ after }) => putRow('meeting', after.session, after)),
    acts: changes.map(({ before, after }) => ({ act: { kind: 'meeting-changed', before, after }, reason })),
    areas: [
      'programme',
      ...(changes.some(({ after }) => after.state === 'on') ? (['meeting'] as const) : []),
    ],
  });
}
