/** A draft's document made again as it stood at one moment: from what is stored, in pieces, and never in its room. */
import type { DraftId } from '@chapeau/model';
import { openRoots, SCHEMA_VERSION } from '@chapeau/text';
import * as Y from 'yjs';
import { setImmediate } from 'node:timers/promises';
import { inPauses } from '../rolling/pauses.ts';
import { StorageFault, type Storage, type StoredMoment } from '../storage/port.ts';

/** A document of its own, which whoever asked for it destroys. */
export interface Replayed {
  readonly doc: Y.Doc;
  readonly moment: number;
  /** When the update was made. */
  readonly at: string;
}

/** Null: there is no such moment, or none that is kept. Rejects with StorageFault where what is stored does not make a whole document. */
export async function replay(
  storage: Pick<Storage, 'readMoment' | 'listUpdates'>,
  draft: DraftId,
  moment: number,
): Promise<Replayed | null> {
  const stored = await storage.readMoment(draft, moment);
  const [told] = stored === null ? [] : await storage.listUpdates(draft, moment - 1, 1);
  if (stored === null || told === undefined) return null;
  // Reading and checking some thousand updates is a piece of work of its own, and so is whatever is made of the document.
  await setImmediate();
  const doc = new Y.Doc();
  openRoots(doc, 'draft');
  try {
    await fill(doc, stored);
  } catch (fault) {
    doc.destroy();
    throw notWhole(stored, moment, fault);
  }
  return { doc, moment, at: told.at };
}

async function fill(doc: Y.Doc, { schemaVersion, checkpoint, updates }: StoredMoment): Promise<void> {
  if (schemaVersion > SCHEMA_VERSION) throw new RangeError(`It was written under schema ${schemaVersion}.`);
  if (checkpoint !== null) {
    Y.applyUpdate(doc, checkpoint.bytes);
    await setImmediate();
  }
  await inPauses(updates, ({ bytes }) => Y.applyUpdate(doc, bytes));
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null)
    throw new RangeError('An update that it rests on is not there.');
  await setImmediate();
}

function notWhole({ room }: StoredMoment, moment: number, cause: unknown): StorageFault {
  return new StorageFault(`Moment ${moment} of room ${room} does not make a whole document.`, {
    retryable: false,
    cause,
  });
}
