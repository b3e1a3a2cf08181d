/** Officers of the body, each for a term; one Chair at a time. */
import { findOtherChair, judge, refuse, type Officer, type Refusal } from '@chapeau/model';
import { judgeNamed, judgeRoom, seekRow } from './body-rows.ts';
import {
  processOutcome,
  putRow,
  standsSo,
  type ProcessCommandOf,
  type ProcessOutcome,
  type ProcessScene,
} from './process-outcome.ts';

/** Puts an officer on the list, or changes what it says of one. Refused where two Chairs would serve on one day. */
export async function putOfficer(
  { kind: _kind, officer: id, ...told }: ProcessCommandOf<'put-officer'>,
  scene: ProcessScene,
): Promise<ProcessOutcome | Refusal> {
  const refusal =
    judge(scene.by.role, 'manage-process') ??
    (await judgeNamed(scene, [['participant', told.participant]])) ??
    (id === null ? await judgeRoom(scene, 'officer') : null);
  if (refusal !== null) return refusal;
  const before = id === null ? null : await seekRow(scene, 'officer', id);
  if (before !== null && 'refusal' in before) return before;
  const { process, means, rows } = scene;
  const after: Officer = { id: id ?? means.makeId('officer'), process: process.id, ...told };
  if (standsSo(before, after)) return processOutcome({ created: after.id });
  if (after.to !== null && after.to < after.from) return refuse('term-backwards');
  const other = findOtherChair(after, await rows.list('officer', process.id));
  if (other !== undefined) return refuse('chair-in-office', { name: other.name });
  return processOutcome({
    writes: [putRow('officer', process.id, after)],
    acts: [{ act: { kind: 'officer-changed', before, after } }],
    created: after.id,
    areas: ['body'],
  });
}

export async function removeOfficer(
  { officer: id }: ProcessCommandOf<'remove-officer'>,
  scene: ProcessScene,
): Promise<ProcessOutcome | Refusal> {
  const refusal = judge(scene.by.role, 'manage-process');
  if (refusal !== null) return refusal;
  const before = await seekRow(scene, 'officer', id);
  if ('refusal' in before) return before;
  return processOutcome({
    writes: [{ kind: 'remove', table: 'officer', id }],
    acts: [{ act: { kind: 'officer-changed', before, after: null } }],
    areas: ['body'],
  });
}
