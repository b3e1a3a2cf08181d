/** What of a scanned update a document knows already, found without applying anything. */
import * as Y from 'yjs';
import { workIn } from './crowding.ts';
import type { Scan, ScannedBlock, ScannedItem, UnitId } from './scan.ts';
import { findKnown, rootNameOf, structsIn } from './store.ts';

/** How an update stands to a document. */
export interface Standing {
  /** Clients under which it adds something. */
  readonly adding: readonly number[];
  /** Whether a block begins behind the end of what is known, or something hangs on or deletes what nobody has. */
  readonly isIncomplete: boolean;
  /** Whether blocks overlap with what is known. */
  readonly repeats: boolean;
  /** What it deletes and is not yet deleted: `formats` nothing but ends and beginnings of marks, `words` more. */
  readonly deletes: 'nothing' | 'formats' | 'words';
  /** How often known text would have to be cut in two: each cut moves all that follows in memory. */
  readonly cuts: number;
  /** Steps that putting crowded insertions in order may take (see `workIn`). */
  readonly work: number;
}

/** Compares the update with the document. */
export function standingOf(scanned: Scan, doc: Y.Doc): Standing {
  const { store } = doc;
  const ends = new Map<number, number>();
  for (const { client, clock, length } of scanned.blocks) ends.set(client, clock + length);
  const endOf = (client: number): number => Math.max(ends.get(client) ?? 0, Y.getState(store, client));
  const isAdding = (block: ScannedBlock) => block.clock + block.length > Y.getState(store, block.client);
  const deleted = deletionsOf(scanned.deletes, doc);
  return {
    adding: scanned.blocks.filter(isAdding).map((block) => block.client),
    isIncomplete:
      scanned.blocks.some(({ client, clock }) => clock > Y.getState(store, client)) ||
      scanned.deletes.some(({ client, clock, length }) => clock + length > endOf(client)) ||
      scanned.items.some((item) => idsBeside(item).some(({ client, clock }) => clock >= endOf(client))),
    repeats: scanned.blocks.some(({ client, clock }) => clock < Y.getState(store, client)),
    deletes: deleted.deletes,
    cuts: deleted.cuts + cutsBeside(scanned, doc),
    work: workIn(scanned.items, doc),
  };
}

function idsBeside({ left, right, parent }: ScannedItem): UnitId[] {
  return [left, right, parent].filter((id) => id !== null);
}

function deletionsOf(ranges: readonly ScannedBlock[], doc: Y.Doc): Pick<Standing, 'deletes' | 'cuts'> {
  let deletes: Standing['deletes'] = 'nothing';
  let cuts = 0;
  for (const { client, clock, length } of ranges) {
    for (const struct of structsIn(doc, client, clock, clock + length)) {
      if (struct.deleted) continue;
      if (struct.id.clock < clock) cuts += 1;
      if (struct.id.clock + struct.length > clock + length) cuts += 1;
      const isFormat = struct instanceof Y.Item && struct.content instanceof Y.ContentFormat;
      if (!isFormat) deletes = 'words';
      else if (deletes === 'nothing') deletes = 'formats';
    }
  }
  return { deletes, cuts };
}

/** References into the middle of known text. */
function cutsBeside(scanned: Scan, doc: Y.Doc): number {
  let cuts = 0;
  for (const { left, right } of scanned.items) {
    const before = left === null ? undefined : findKnown(doc, left);
    if (before !== undefined && left !== null && left.clock < before.id.clock + before.length - 1) cuts += 1;
    const after = right === null ? undefined : findKnown(doc, right);
    if (after !== undefined && right !== null && right.clock > after.id.clock) cuts += 1;
  }
  return cuts;
}

/** Names of the roots that hold the neighbours and parents the update hangs on, as far as they are known. */
export function rootsBeside(scanned: Scan, doc: Y.Doc): Set<string> {
  const roots = new Set<string>();
  for (const id of scanned.items.flatMap(idsBeside)) {
    const struct = findKnown(doc, id);
    if (struct instanceof Y.Item && struct.parent instanceof Y.AbstractType) {
      roots.add(rootNameOf(struct.parent, doc));
    }
  }
  return roots;
}
