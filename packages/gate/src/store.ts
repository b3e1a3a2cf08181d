/** What a document holds, by client and clock. */
import * as Y from 'yjs';
import type { UnitId } from './scan.ts';

/** Any Yjs type, whatever its events. */
export type SharedType = Parameters<typeof Y.findRootTypeKey>[0];

/** Something directly under the text root. In a valid text it is always an element. */
export type Place = Y.XmlElement | Y.XmlText;

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

/** The known struct that holds the unit. */
export function findKnown(doc: Y.Doc, { client, clock }: UnitId): Y.Item | Y.GC | undefined {
  const structs = doc.store.clients.get(client);
  if (structs === undefined || clock >= Y.getState(doc.store, client)) return undefined;
  return structs[Y.findIndexSS(structs, clock)];
}

/** The name of the root that a type is or stands in. */
export function rootNameOf(type: SharedType, doc: Y.Doc): string {
  let root = type;
  while (root.parent !== null) root = root.parent;
  for (const [name, known] of doc.share) if (known === root) return name;
  return '';
}
