/** Reads the world that a command is judged on, in the turn of the draft's room. */
import {
  ladderOf,
  type DecisionId,
  type Draft,
  type ParagraphId,
  type PlainParagraph,
  type RecordEntry,
} from '@chapeau/model';
import type { Command } from '@chapeau/protocol';
import { plainDraftOf, readFloor, readTags } from '@chapeau/text';
import type * as Y from 'yjs';
import { timestamp } from '../clock.ts';
import { readPlaceDay } from '../figures/place-day.ts';
import type { House } from '../house.ts';
import { symbolsFor, takesSymbol } from '../process/symbols-in-use.ts';
import type { ServerCommand } from './server-command.ts';
import type { RemovedParagraph, World } from './world.ts';

export interface Asked {
  readonly doc: Y.Doc;
  readonly draft: Draft;
  /** What the drafting room at hand holds; null: no drafting room is. */
  readonly drafted: readonly PlainParagraph[] | null;
  readonly command: Command | ServerCommand;
  readonly recalled: World['recalled'];
}

export async function readWorld(
  house: Pick<House, 'storage' | 'heads' | 'clock'>,
  asked: Asked,
): Promise<World> {
  const { doc, draft, drafted, command, recalled } = asked;
  const { storage } = house;
  const [
    readings,
    proposals,
    participants,
    groups,
    versions,
    arrangements,
    reservations,
    process,
    lastEntry,
    today,
  ] = await Promise.all([
    storage.list('reading', draft.id),
    storage.list('proposal', draft.id),
    storage.list('participant', draft.process),
    storage.list('group', draft.process),
    storage.list('version', draft.id),
    storage.list('arrangement', draft.id),
    storage.list('reservation', draft.id),
    storage.find('process', draft.process),
    readLastEntry(house, draft),
    readPlaceDay(storage, draft.process, timestamp(house.clock)),
  ]);
  const plain = plainDraftOf(doc, draft);
  const tags = readTags(doc);
  const floor = readFloor(doc);
  const isThere = (id: ParagraphId) => plain.paragraphs.some((paragraph) => paragraph.id === id);
  const seeksRemoved =
    command.kind === 'decide-status' && command.deed === 'reopen' && !command.paragraphs.every(isThere);
  const record = seeksRemoved || command.kind === 'undo-decision' ? await storage.readRecord(draft.id) : [];
  const removed = removedIn(record);
  const undoing = command.kind === 'undo-decision' ? undoingOf(record, command.decision) : null;
  const symbols = takesSymbol(command) ? await symbolsFor(storage, draft) : [];
  const rows = { readings, proposals, participants, groups, versions, arrangements, reservations };
  const ladder = ladderOf(process ?? {});
  const meeting = process?.meeting ?? null;
  return {
    draft,
    plain,
    tags,
    floor,
    ...rows,
    symbols,
    ladder,
    meeting,
    today,
    lastEntry,
    undoing,
    drafted,
    removed,
    recalled,
  };
}

/** The decision with the record around it; null: it is not on the record. */
export function undoingOf(entries: readonly RecordEntry[], decision: DecisionId): World['undoing'] {
  const at = entries.findIndex(({ id }) => id === decision);
  const entry = entries[at];
  return entry === undefined ? null : { entry, earlier: entries.slice(0, at), later: entries.slice(at + 1) };
}

/** Every paragraph that an act on the record took out, as it stood before the last time. */
export function removedIn(entries: readonly RecordEntry[]): Map<ParagraphId, RemovedParagraph> {
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
