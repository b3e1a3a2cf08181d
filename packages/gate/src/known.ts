/** What of a scanned update a document knows already, found without applying anything. */
import * as Y from 'yjs';
import type { Scan, ScannedBlock } from './scan.ts';

/** Any Yjs type, whatever its events. */
export type SharedType = Parameters<typeof Y.findRootTypeKey>[0];

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
}

/** Compares the update with the document. */
export function standingOf(scanned: Scan, doc: Y.Doc): Standing {
  const { store } = doc;
  const ends = new Map<number, number>();
  for (const { client, clock, length } of scanned.blocks) ends.set(client, clock + length);
  const endOf = (client: number): number => Math.max(ends.get(client) ?? 0, Y.getState(store, client));
  const isAdding = (block: ScannedBlock) => block.clock + block.length > Y.getState(store, block.client);
  const references = Object.values(scanned.references);
  const deleted = deletionsOf(scanned.deletes, doc);
  return {
    adding: scanned.blocks.filter(isAdding).map((block) => block.client),
    isIncomplete:
      scanned.blocks.some(({ client, clock }) => clock > Y.getState(store, client)) ||
      scanned.deletes.some(({ client, clock, length }) => clock + length > endOf(client)) ||
      references.some((ids) => anyId(ids, (client, clock) => clock >= endOf(client))),
    repeats: scanned.blocks.some(({ client, clock }) => clock < Y.getState(store, client)),
    deletes: deleted.deletes,
    cuts: deleted.cuts + cutsBeside(scanned, doc),
  };
}

function anyId(ids: readonly number[], holds: (client: number, clock: number) => boolean): boolean {
  for (let index = 0; index < ids.length; index += 2) {
    if (holds(ids[index] ?? 0, ids[index + 1] ?? 0)) return true;
  }
  return false;
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

/** The known structs that cover clocks from `start` to before `end`. */
export function* structsIn(doc: Y.Doc, client: number, start: number, end: number): Iterable<Y.Item | Y.GC> {
  const structs = doc.store.clients.get(client);
  if (structs === undefined || start >= Y.getState(doc.store, client)) return;
  for (let index = Y.findIndexSS(structs, start); index < structs.length; index += 1) {
    const struct = structs[index];
    if (struct === undefined || struct.id.clock >= end) return;
    yield struct;
  }
}

/** References into the middle of known text. */
function cutsBeside(scanned: Scan, doc: Y.Doc): number {
  let cuts = 0;
  const count = (ids: readonly number[], isCut: (struct: Y.Item | Y.GC, clock: number) => boolean): void => {
    anyId(ids, (client, clock) => {
      for (const struct of structsIn(doc, client, clock, clock + 1)) if (isCut(struct, clock)) cuts += 1;
      return false;
    });
  };
  count(scanned.references.left, (struct, clock) => clock < struct.id.clock + struct.length - 1);
  count(scanned.references.right, (struct, clock) => clock > struct.id.clock);
  return cuts;
}

/** Names of the roots that hold the neighbours and parents the update hangs on, as far as they are known. */
export function rootsBeside(scanned: Scan, doc: Y.Doc): Set<string> {
  const roots = new Set<string>();
  for (const ids of Object.values(scanned.references)) {
    anyId(ids, (client, clock) => {
      for (const struct of structsIn(doc, client, clock, clock + 1)) {
        if (struct instanceof Y.Item && struct.parent instanceof Y.AbstractType) {
          roots.add(rootNameOf(struct.parent, doc));
        }
      }
      return false;
    });
  }
  return roots;
}

/** The name of the root that a type is or stands in. */
export function rootNameOf(type: SharedType, doc: Y.Doc): string {
  let root = type;
  while (root.parent !== null) root = root.parent;
  for (const [name, known] of doc.share) if (known === root) return name;
  return '';
}

/**
 * Whether what is repeated says something else under the same client and clock than what is known: a restored backup or a
 * doubled tab wrote on under an old client id. What was deleted meanwhile cannot be compared and passes.
 */
export function contradicts(update: Uint8Array, doc: Y.Doc): boolean {
  return Y.decodeUpdate(update).structs.some((struct) => {
    if (!(struct instanceof Y.Item)) return false;
    const { client, clock } = struct.id;
    for (const known of structsIn(doc, client, clock, clock + struct.length)) {
      if (known instanceof Y.Item && !isSameContent(known, struct)) return true;
    }
    return false;
  });
}

function isSameContent(known: Y.Item, repeated: Y.Item): boolean {
  const [a, b] = [known.content, repeated.content];
  if (a instanceof Y.ContentDeleted || b instanceof Y.ContentDeleted) return true;
  if (a instanceof Y.ContentString && b instanceof Y.ContentString) {
    const start = Math.max(known.id.clock, repeated.id.clock);
    const end = Math.min(known.id.clock + known.length, repeated.id.clock + repeated.length);
    const of = (content: Y.ContentString, clock: number) => content.str.slice(start - clock, end - clock);
    return of(a, known.id.clock) === of(b, repeated.id.clock);
  }
  if (a instanceof Y.ContentFormat && b instanceof Y.ContentFormat) {
    return a.key === b.key && JSON.stringify(a.value) === JSON.stringify(b.value);
  }
  if (a instanceof Y.ContentAny && b instanceof Y.ContentAny) {
    const offset = known.id.clock - repeated.id.clock;
    return a.arr.every((value, index) => {
      const other: unknown = b.arr[index + offset];
      return other === undefined || JSON.stringify(other) === JSON.stringify(value);
    });
  }
  return a.constructor === b.constructor;
}
