/** How the tasks of a template are written down. */
import { TASK_PHASES, type TaskKind, type TaskPhase } from './tasks.ts';
import type { TemplateTask } from './template.ts';

/** Phase, kind, words, and the key of the output that it is about. */
export type TaskLine = readonly [phase: TaskPhase, kind: TaskKind, words: string, output?: string];

/** The lines as tasks of one session, by phase; otherwise as they were. */
export function tasksOf(session: string, lines: readonly TaskLine[]): readonly TemplateTask[] {
  const inOrder = lines.toSorted(([one], [other]) => TASK_PHASES.indexOf(one) - TASK_PHASES.indexOf(other));
  return inOrder.map(([phase, kind, words, output = null]) => ({ session, phase, kind, words, output }));
}
