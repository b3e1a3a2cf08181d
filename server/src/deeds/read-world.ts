/** Reads the world that a command is judged on, in the turn of the draft's room. */
import type { Draft, ParagraphId, PlainParagraph, RecordEntry } from '@chapeau/model';
import type { Command } from '@chapeau/protocol';
import { plainDraftOf, readFloor, readTags } from '@chapeau/text';
import type * as Y from 'yjs';
import type { House } from '../house.ts';
import type { RemovedParagraph, World } from './world.ts';

export interface Asked {
  readonly doc: Y.Doc;
  readonly draft: Draft;
  /** What the drafting room at hand holds; null: no drafting room is. */
  readonly drafted: readonly PlainParagraph[] | null;
  readonly command: Command;
}

export async function readWorld(house: Pick<House, 'storage' | 'heads'>, asked: Asked): Promise<World> {
  const { doc, draft, drafted, command } = asked;
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
  const isThere = (id: ParagraphId) => plain.paragraphs.some((paragraph) => paragraph.id === id);
  const seeksRemoved =
    command.kind === 'decide-status' && command.deed === 'reopen' && !command.paragraphs.every(isThere);
  const removed = seeksRemoved ? removedIn(await storage.readRecord(draft.id)) : new Map();
  const rows = { readings, proposals, participants, versions };
  return { draft, plain, tags, floor, ...rows, lastEntry, drafted, removed };
}

/** Every paragraph that an act on the record took out, as it stood before the last time. */
function removedIn(entries: readonly RecordEntry[]): Map<ParagraphId, RemovedParagraph> {
  const removed = new Map<ParagraphId, RemovedParagraph>();
  for (const { paragraphs } of entries) {
    for (const { paragraph, before, after, follows = null } of paragraphs) {
      if (before !== null && after === null) removed.set(paragraph, { paragraph: before, follows });
    }
  }
  return removed;
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
