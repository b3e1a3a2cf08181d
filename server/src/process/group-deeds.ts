/** Groups: named by the secretariat, with members by date and those who speak for them. */
import {
  daysAfter,
  isInForce,
  judge,
  refuse,
  type Group,
  type GroupId,
  type GroupMembership,
  type ParticipantId,
  type Refusal,
} from '@chapeau/model';
import { namedGroup } from './participant-deeds.ts';
import {
  processOutcome,
  putRow,
  standsSo,
  type ProcessCommandOf,
  type ProcessOutcome,
  type ProcessScene,
} from './process-outcome.ts';
import { codeKey } from './taken-participants.ts';

/** Makes one, or changes what it is called and who speaks for it. Refused where another group has the code. */
export async function putGroup(
  { group: id, code, name, of, spokespersons }: ProcessCommandOf<'put-group'>,
  scene: ProcessScene,
): Promise<ProcessOutcome | Refusal> {
  const before = id === null ? null : await seekGroup(scene, id);
  if (before !== null && 'refusal' in before) return before;
  const refusal = await judgeKeeping(scene, spokespersons);
  if (refusal !== null) return refusal;
  const others = await scene.rows.list('group', scene.process.id);
  if (others.some((other) => other.id !== id && codeKey(other.code) === codeKey(code)))
    return refuse('group-code-taken', { code });
  const { process, means } = scene;
  const kept = before ?? { id: means.makeId('group'), process: process.id, members: [] };
  const after: Group = { ...kept, code, name, kind: of, spokespersons };
  if (standsSo(before, after)) return processOutcome({});
  return processOutcome({
    writes: [putRow('group', process.id, after)],
    acts: [
      {
        act: {
          kind: 'group-changed',
          before: before && namedGroup(before),
          after: namedGroup(after),
        },
      },
    ],
    created: before === null ? after.id : null,
    areas: ['participants'],
  });
}

/** Takes it out. What was said on its behalf stays as it was said. */
export async function removeGroup(
  { group: id, reason }: ProcessCommandOf<'remove-group'>,
  scene: ProcessScene,
): Promise<ProcessOutcome | Refusal> {
  const before = await seekGroup(scene, id);
  if ('refusal' in before) return before;
  const refusal = await judgeKeeping(scene, []);
  if (refusal !== null) return refusal;
  return processOutcome({
    writes: [{ kind: 'remove', table: 'group', id }],
    acts: [{ act: { kind: 'group-changed', before: namedGroup(before), after: null }, reason }],
    areas: ['participants'],
  });
}

/** From a day on some join and some leave. Who is a member already does not join twice. */
export async function changeGroupMembers(
  { group: id, join, leave, day }: ProcessCommandOf<'change-group-members'>,
  scene: ProcessScene,
): Promise<ProcessOutcome | Refusal> {
  const before = await seekGroup(scene, id);
  if ('refusal' in before) return before;
  const refusal = await judgeKeeping(scene, [...join, ...leave]);
  if (refusal !== null) return refusal;
  const left = leave.filter((one) => isMemberFrom(before, one, day));
  const members = before.members.flatMap((one) => withoutLeft(one, left, day));
  const joined = join.filter((one) => !isMemberFrom({ members }, one, day));
  if (joined.length + left.length === 0) return processOutcome({});
  const after: Group = {
    ...before,
    members: [...members, ...joined.map((participant) => ({ participant, from: day, to: null }))],
  };
  const { code } = after;
  return processOutcome({
    writes: [putRow('group', scene.process.id, after)],
    acts: [{ act: { kind: 'group-members-changed', group: id, code, joined, left, day } }],
    areas: ['participants'],
  });
}

/** Whether a membership of it holds on that day, or (null) any does. */
function isMemberFrom({ members }: Pick<Group, 'members'>, id: ParticipantId, day: string | null): boolean {
  return members.some((one) => one.participant === id && (day === null || isInForce(one, day)));
}

/** A membership that ends on the day before; as if it had never been where no day is told, or it had not begun. */
function withoutLeft(
  one: GroupMembership,
  left: readonly ParticipantId[],
  day: string | null,
): readonly GroupMembership[] {
  if (!left.includes(one.participant) || (day !== null && !isInForce(one, day))) return [one];
  if (day === null || (one.from !== null && one.from >= day)) return [];
  return [{ ...one, to: daysAfter(day, -1) }];
}

async function judgeKeeping(
  { by, rows, process }: ProcessScene,
  named: readonly ParticipantId[],
): Promise<Refusal | null> {
  const refusal = judge(by.role, 'manage-participants');
  if (refusal !== null || named.length === 0) return refusal;
  const known = new Set((await rows.list('participant', process.id)).map(({ id }) => id));
  return named.every((id) => known.has(id)) ? null : refuse('participant-unknown');
}

/** The group, or `group-unknown` where it is none of this process. */
async function seekGroup({ rows, process }: ProcessScene, id: GroupId): Promise<Group | Refusal> {
  const group = await rows.find('group', id);
  return group?.process === process.id ? group : refuse('group-unknown');
}
