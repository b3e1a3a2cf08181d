/** The last entry of the record of a process, which the next one is chained to. */
import type { ProcessEntry, ProcessId } from '@chapeau/model';
import type { House } from '../house.ts';

/** Null: the record is empty. Only what came since it was last asked for is read. */
export async function readLast(
  { storage, processHeads }: House,
  process: ProcessId,
): Promise<ProcessEntry | null> {
  const known = processHeads.get(process);
  const later = await storage.readProcessRecord(process, known?.sequence);
  const last = later.at(-1) ?? known ?? null;
  if (last !== null) processHeads.set(process, last);
  return last;
}
