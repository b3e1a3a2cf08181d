/** The text of a draft as its room holds it, read in the room's own turn. */
import { isRefusal, type DraftId, type PlainDraft, type ProcessId } from '@chapeau/model';
import type { House } from '../house.ts';
import { plainInPauses } from '../rolling/plain-in-pauses.ts';

/** Null: the process has no such draft, or its room takes nobody at the moment. */
export async function readText(
  { storage, rooms }: House,
  id: DraftId,
  process: ProcessId,
): Promise<PlainDraft | null> {
  const draft = await storage.find('draft', id);
  const room = draft?.process === process ? await rooms.open(id) : null;
  if (draft === null || room === null) return null;
  const text = await room.act(async (doc) => ({ writes: [], result: await plainInPauses(doc, draft) }));
  return isRefusal(text) ? null : text;
}
