/** Reads the world that a command is judged on, in the turn of the draft's room. */
import type { Draft, PlainParagraph, RecordEntry } from '@chapeau/model';
import { plainDraftOf, readFloor, readTags } from '@chapeau/text';
import type * as Y from 'yjs';
import type { House } from '../house.ts';
import type { World } from './world.ts';

export interface Asked {
  readonly doc: Y.Doc;
  readonly draft: Draft;
  /** What the drafting room at hand holds; null: no drafting room is. */
  readonly drafted: readonly PlainParagraph[] | null;
}

export async function readWorld(house: Pick<House, 'storage' | 'heads'>, asked: Asked): Promise<World> {
  const { doc, draft, drafted } = asked;
  const { storage } = house;
  const [readings, proposals, participants, versions, lastEntry] = await Promise.all([
    storage.list('reading', draft.id),
    storage.list('proposal', draft.id),
    storage.list('participant', draft.process),
    storage.list('version', draft.id),
    readLastEntry(house, draft),
  ]);
  const plain = plainDraftOf(doc, draft);
  const tags = readTags(doc);
  const floor = readFloor(doc);
  return { draft, plain, tags, floor, readings, proposals, participants, versions, lastEntry, drafted };
}

async function readLastEntry(
  { storage, heads }: Pick<House, 'storage' | 'heads'>,
  draft: Draft,
): Promise<RecordEntry | null> {
  const known = heads.get(draft.id);
  const later = await storage.readRecord(draft.id, known?.sequence);
  const last = later.at(-1) ?? known ?? null;
  if (last !== null) heads.set(draft.id, last);
  return last;
}
