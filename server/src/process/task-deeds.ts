/** Tasks: put on the list, changed, ticked off by whoever runs the process. */
import {
  isEvidence,
  judge,
  recordedLabel,
  refuse,
  type Evidence,
  type Refusal,
  type Task,
} from '@chapeau/model';
import { judgeNamed, judgeRoom, seekRow } from './body-rows.ts';
import { readTaskFacts } from './task-facts.ts';
import {
  processOutcome,
  putRow,
  standsSo,
  type ProcessCommandOf,
  type ProcessOutcome,
  type ProcessScene,
} from './process-outcome.ts';

/** Puts a task on the list, or changes what it says of one; a tick stays. */
export async function putTask(
  { kind: _kind, task: id, what, ...told }: ProcessCommandOf<'put-task'>,
  scene: ProcessScene,
): Promise<ProcessOutcome | Refusal> {
  const refusal =
    judge(scene.by.role, 'manage-process') ??
    (await judgeNamed(scene, [
      ['session', told.session],
      ['output', told.output],
    ])) ??
    (id === null ? await judgeRoom(scene, 'task') : null);
  if (refusal !== null) return refusal;
  const before = id === null ? null : await seekRow(scene, 'task', id);
  if (before !== null && 'refusal' in before) return before;
  const { process, means } = scene;
  const kept = { id: before?.id ?? means.makeId('task'), process: process.id, done: before?.done ?? null };
  const after: Task = { ...kept, kind: what, ...told };
  if (standsSo(before, after)) return processOutcome({ created: after.id });
  return processOutcome({
    writes: [putRow('task', process.id, after)],
    acts: [{ act: { kind: 'task-changed', before, after } }],
    created: after.id,
    areas: ['body'],
  });
}

export async function removeTask(
  { task: id }: ProcessCommandOf<'remove-task'>,
  scene: ProcessScene,
): Promise<ProcessOutcome | Refusal> {
  const refusal = judge(scene.by.role, 'manage-process');
  if (refusal !== null) return refusal;
  const before = await seekRow(scene, 'task', id);
  if ('refusal' in before) return before;
  return processOutcome({
    writes: [{ kind: 'remove', table: 'task', id }],
    acts: [{ act: { kind: 'task-changed', before, after: null } }],
    areas: ['body'],
  });
}

/** Ticks a task off. Refused where it is ticked off, and by what does not show that it has been carried out. */
export async function tickTask(
  { task: id, evidence }: ProcessCommandOf<'tick-task'>,
  scene: ProcessScene,
): Promise<ProcessOutcome | Refusal> {
  const refusal = judge(scene.by.role, 'tick-tasks');
  if (refusal !== null) return refusal;
  const before = await seekRow(scene, 'task', id);
  if ('refusal' in before) return before;
  if (before.done !== null) return refuse('task-done');
  if (evidence !== null && !isEvidence(evidence, before, await readTaskFacts(scene)))
    return refuse('evidence-unknown');
  const { by, means, process } = scene;
  const done = {
    at: means.now,
    by: by.id,
    byName: by.name,
    evidence: evidence && (await recordedEvidence(evidence, scene)),
  };
  const task: Task = { ...before, done };
  return processOutcome({
    writes: [putRow('task', process.id, task)],
    acts: [{ act: { kind: 'task-ticked', task } }],
    areas: ['body'],
  });
}

/** As everybody reads it: a version for the facilitating team alone without its label. */
async function recordedEvidence(evidence: Evidence, { rows }: ProcessScene): Promise<Evidence> {
  const version = evidence.kind === 'version' ? await rows.find('version', evidence.version) : null;
  return version === null || evidence.kind !== 'version'
    ? evidence
    : { ...evidence, label: recordedLabel(version) };
}

export async function untickTask(
  { task: id }: ProcessCommandOf<'untick-task'>,
  scene: ProcessScene,
): Promise<ProcessOutcome | Refusal> {
  const refusal = judge(scene.by.role, 'tick-tasks');
  if (refusal !== null) return refusal;
  const task = await seekRow(scene, 'task', id);
  if ('refusal' in task) return task;
  if (task.done === null) return refuse('task-not-done');
  return processOutcome({
    writes: [putRow('task', scene.process.id, { ...task, done: null })],
    acts: [{ act: { kind: 'task-unticked', task } }],
    areas: ['body'],
  });
}
