/** What the body is mandated to bring forth. */
import { judge, refuse, type Output, type Refusal } from '@chapeau/model';
import { judgeNamed, judgeRoom, seekRow } from './body-rows.ts';
import {
  processOutcome,
  putRow,
  standsSo,
  type ProcessCommandOf,
  type ProcessOutcome,
  type ProcessScene,
} from './process-outcome.ts';

/** Puts an output on the list, or changes what it says of one. */
export async function putOutput(
  { kind: _kind, output: id, what, ...told }: ProcessCommandOf<'put-output'>,
  scene: ProcessScene,
): Promise<ProcessOutcome | Refusal> {
  const refusal =
    judge(scene.by.role, 'manage-process') ??
    (await judgeNamed(scene, [
      ['session', told.due],
      ['draft', told.draft],
    ])) ??
    (id === null ? await judgeRoom(scene, 'output') : null);
  if (refusal !== null) return refusal;
  const before = id === null ? null : await seekRow(scene, 'output', id);
  if (before !== null && 'refusal' in before) return before;
  const { process, means } = scene;
  const after: Output = { id: id ?? means.makeId('output'), process: process.id, kind: what, ...told };
  if (standsSo(before, after)) return processOutcome({ created: after.id });
  return processOutcome({
    writes: [putRow('output', process.id, after)],
    acts: [{ act: { kind: 'output-changed', before, after } }],
    created: after.id,
    areas: ['body'],
  });
}

/** Refused while tasks are about it. */
export async function removeOutput(
  { output: id }: ProcessCommandOf<'remove-output'>,
  scene: ProcessScene,
): Promise<ProcessOutcome | Refusal> {
  const refusal = judge(scene.by.role, 'manage-process');
  if (refusal !== null) return refusal;
  const before = await seekRow(scene, 'output', id);
  if ('refusal' in before) return before;
  const tasks = await scene.rows.list('task', scene.process.id);
  const { length } = tasks.filter(({ output }) => output === id);
  if (length > 0) return refuse('output-awaited', { count: length });
  return processOutcome({
    writes: [{ kind: 'remove', table: 'output', id }],
    acts: [{ act: { kind: 'output-changed', before, after: null } }],
    areas: ['body'],
  });
}
