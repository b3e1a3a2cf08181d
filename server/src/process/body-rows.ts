/** What deeds on the body read of the process, and look for in it. */
import { bodyOf, LIMITS, refuse, type AgendaItem, type Body, type Refusal } from '@chapeau/model';
import type { ProcessScene } from './process-outcome.ts';
import type { TableName, Tables } from '../storage/port.ts';

type Looking = Pick<ProcessScene, 'rows' | 'process'>;

/** The body as it stands; where nothing has been set, as of which nothing is told. */
export async function readBody({ rows, process }: Looking): Promise<Body> {
  return bodyOf(process.id, await rows.find('body', process.id));
}

/** The agenda as it stands; empty where there is none. */
export async function readAgenda({ rows, process }: Looking): Promise<readonly AgendaItem[]> {
  return (await rows.find('agenda', process.id))?.items ?? [];
}

type Owned = 'consistency-member' | 'officer' | 'output' | 'task' | 'session' | 'draft' | 'participant';

/** The row, or `not-found` where it is none of this process. */
export async function seekRow<Name extends Owned>(
  { rows, process }: ProcessScene,
  table: Name,
  id: string,
): Promise<Tables[Name] | Refusal> {
  const row = await rows.find(table, id);
  return row !== null && row.process === process.id ? row : refuse('not-found');
}

/** Null: nothing is meant, or it is of this process; else `not-found`. */
export async function judgeNamed(
  scene: ProcessScene,
  named: readonly (readonly [Owned, string | null])[],
): Promise<Refusal | null> {
  for (const [table, id] of named) {
    if (id === null) continue;
    const row = await seekRow(scene, table, id);
    if ('refusal' in row) return row;
  }
  return null;
}

/** Refused where one more would be too many. */
export async function judgeRoom(
  { rows, process }: ProcessScene,
  table: Extract<TableName, 'consistency-member' | 'officer' | 'output' | 'task'>,
): Promise<Refusal | null> {
  const { length } = await rows.list(table, process.id);
  return length < LIMITS.bodyRows ? null : refuse('body-full', { limit: LIMITS.bodyRows });
}
