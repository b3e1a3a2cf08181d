/** What of the record of a process one reader is told in notices and reports, and who there is to be listened for. */
import type { Actor, ProcessAct, ProcessEntry, Speaking, StatementId } from '@chapeau/model';
import type { House } from '../house.ts';
import { mayReadStatement } from '../process/read-statement.ts';
import type { KnownRecords } from './known-records.ts';

/** Without statements that the reader may not read as they are now: those kept to others, and those withdrawn. */
export async function knownProcess(
  { storage }: Pick<House, 'storage'>,
  records: KnownRecords,
  by: Actor,
): Promise<readonly ProcessEntry[]> {
  return openTo(by, await records.readProcess(storage, by.process));
}

/** Participants and groups of the reader's process. */
export async function readSpeaking(
  { storage }: Pick<House, 'storage'>,
  { process }: Pick<Actor, 'process'>,
): Promise<Speaking> {
  return {
    participants: await storage.list('participant', process),
    groups: await storage.list('group', process),
  };
}

/** Of each statement the entry by which it was first opened as it still is. */
function openTo(by: Actor, entries: readonly ProcessEntry[]): readonly ProcessEntry[] {
  const last = new Map<StatementId, ProcessAct>();
  const first = new Map<StatementId, string>();
  for (const { id, act } of entries) {
    if (!('statement' in act)) continue;
    const { id: statement } = act.statement;
    last.set(statement, act);
    if (act.kind === 'statement-withdrawn') first.delete(statement);
    else if (!first.has(statement)) first.set(statement, id);
  }
  return entries.filter(({ id, act }) => {
    if (!('statement' in act)) return true;
    const now = last.get(act.statement.id);
    return (
      first.get(act.statement.id) === id &&
      now?.kind === 'statement-published' &&
      mayReadStatement(by, now.statement)
    );
  });
}
