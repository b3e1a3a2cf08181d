/** The group for consistency of the languages is appointed, member by member. */
import {
  consistencyFacts,
  isRefusal,
  isSameLanguage,
  judge,
  refuse,
  type ConsistencyMember,
  type Refusal,
} from '@chapeau/model';
import { judgeRoom, seekRow } from './body-rows.ts';
import {
  processOutcome,
  putRow,
  type ProcessCommandOf,
  type ProcessOutcome,
  type ProcessScene,
} from './process-outcome.ts';

/**
 * Appoints a delegation for a language, or changes what is told of a member. Refused for whoever takes no part in decisions, and where the
 * delegation is in the group for that language already.
 */
export async function putConsistencyMember(
  { kind: _kind, member: id, ...told }: ProcessCommandOf<'put-consistency-member'>,
  scene: ProcessScene,
): Promise<ProcessOutcome | Refusal> {
  const { process, means, rows } = scene;
  const byRole = judge(scene.by.role, 'appoint-consistency-group');
  if (byRole !== null) return byRole;
  const participant = await seekRow(scene, 'participant', told.participant);
  if (isRefusal(participant)) return participant;
  const before = id === null ? null : await seekRow(scene, 'consistency-member', id);
  if (before !== null && isRefusal(before)) return before;
  const members = await rows.list('consistency-member', process.id);
  const isMember = members.some(
    (member) =>
      member.id !== id &&
      member.participant === told.participant &&
      isSameLanguage(member.language, told.language),
  );
  const refusal =
    judge(scene.by.role, 'appoint-consistency-group', { category: participant.category }) ??
    (isMember ? refuse('member-already') : null) ??
    (id === null ? await judgeRoom(scene, 'consistency-member') : null);
  if (refusal !== null) return refusal;
  const after: ConsistencyMember = {
    id: id ?? means.makeId('consistency-member'),
    process: process.id,
    ...told,
  };
  return processOutcome({
    writes: [putRow('consistency-member', process.id, after)],
    acts: [{ act: { kind: 'consistency-member-changed', before, after } }],
    created: after.id,
    areas: ['languages', 'body'],
  });
}

/** Takes a member out of the group; what it confirmed and raised stays. */
export async function removeConsistencyMember(
  { member: id }: ProcessCommandOf<'remove-consistency-member'>,
  scene: ProcessScene,
): Promise<ProcessOutcome | Refusal> {
  const refusal = judge(scene.by.role, 'appoint-consistency-group');
  if (refusal !== null) return refusal;
  const before = await seekRow(scene, 'consistency-member', id);
  if (isRefusal(before)) return before;
  return processOutcome({
    writes: [{ kind: 'remove', table: 'consistency-member', id }],
    acts: [{ act: { kind: 'consistency-member-changed', before, after: null } }],
    areas: ['languages', 'body'],
  });
}

/** What the actor is in the group, for that language. */
export async function readConsistencyFacts(
  {
    rows,
    by,
    process,
  }: Pick<ProcessScene, 'by'> & {
    readonly rows: Pick<ProcessScene['rows'], 'find' | 'list'>;
    readonly process: Pick<ProcessScene['process'], 'id'>;
  },
  language: string,
) {
  const own = by.participant === null ? null : await rows.find('participant', by.participant);
  return consistencyFacts(await rows.list('consistency-member', process.id), own, language);
}
