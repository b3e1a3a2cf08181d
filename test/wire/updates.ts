/** Updates that no honest editor makes: built on a copy of a room, or byte by byte. */
import type { ParagraphId } from '@chapeau/model';
import { openRoots, textRoot } from '@chapeau/text';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';

/** A copy of a document that writes under a client id of its own, or the given one. */
function copyOf(doc: Y.Doc, clientId?: number): Y.Doc {
  const copy = new Y.Doc();
  openRoots(copy, doc.share.has('tags') ? 'draft' : 'drafting-room');
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  if (clientId !== undefined) copy.clientID = clientId;
  return copy;
}

/** The updates that a change makes, one for each transaction, on a copy of the document. */
export function updatesOf(doc: Y.Doc, changes: readonly ((doc: Y.Doc) => void)[], clientId?: number) {
  const copy = copyOf(doc, clientId);
  const updates: Uint8Array[] = [];
  copy.on('update', (update: Uint8Array) => updates.push(update));
  for (const change of changes) copy.transact(() => change(copy));
  return updates;
}

/** The one update that a change makes. */
export function updateOf(doc: Y.Doc, change: (doc: Y.Doc) => void, clientId?: number): Uint8Array {
  return Y.mergeUpdates(updatesOf(doc, [change], clientId));
}

/** The element of a paragraph. Throws where the text has none. */
export function elementIn(doc: Y.Doc, paragraph: ParagraphId): Y.XmlElement {
  for (const element of textRoot(doc).toArray())
    if (element instanceof Y.XmlElement && element.getAttribute('id') === paragraph) return element;
  throw new Error(`The text has no paragraph ${paragraph}`);
}

/** The first text within a paragraph. Throws where it is empty. */
export function textIn(doc: Y.Doc, paragraph: ParagraphId): Y.XmlText {
  const text = elementIn(doc, paragraph)
    .toArray()
    .find((child) => child instanceof Y.XmlText);
  if (text === undefined) throw new Error(`Paragraph ${paragraph} has no text`);
  return text;
}

/** Types into a paragraph, at its end where no place is given. */
export function type(paragraph: ParagraphId, words: string, at?: number) {
  return (doc: Y.Doc): void => {
    const text = textIn(doc, paragraph);
    text.insert(at ?? text.length, words);
  };
}

/** A paragraph's element as an editor makes it. */
export function newElement(
  id: string,
  words: string,
  attributes: Readonly<Record<string, string | number>> = {},
) {
  const element = new Y.XmlElement<Record<string, string | number>>('paragraph');
  const all = { id, kind: 'numbered', level: 1, ...attributes };
  for (const [name, value] of Object.entries(all)) element.setAttribute(name, value);
  element.insert(0, [new Y.XmlText(words)]);
  return element as Y.XmlElement;
}

/** An update whose structs are written by hand: the header claims what it likes. */
export function forgeUpdate(header: {
  readonly structs: number;
  readonly client: number;
  readonly clock?: number;
  readonly content?: (encoder: encoding.Encoder) => void;
  readonly clients?: number;
}): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, header.clients ?? 1);
  encoding.writeVarUint(encoder, header.structs);
  encoding.writeVarUint(encoder, header.client);
  encoding.writeVarUint(encoder, header.clock ?? 0);
  header.content?.(encoder);
  encoding.writeVarUint(encoder, 0);
  return encoding.toUint8Array(encoder);
}

/** An item at the beginning of a root, with content of any number. */
export function itemInRoot(root: string, contentKind: number, content: (encoder: encoding.Encoder) => void) {
  return (encoder: encoding.Encoder): void => {
    encoding.writeUint8(encoder, contentKind);
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarString(encoder, root);
    content(encoder);
  };
}

/** Deletes of the given ranges, and nothing else. */
export function forgeDeletes(ranges: readonly { readonly client: number; readonly length: number }[]) {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 0);
  encoding.writeVarUint(encoder, ranges.length);
  for (const { client, length } of ranges) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint(encoder, 0);
    encoding.writeVarUint(encoder, length);
  }
  return encoding.toUint8Array(encoder);
}

/** The clients that have written in a document. */
export function clientsIn(doc: Y.Doc): readonly number[] {
  return [...Y.decodeStateVector(Y.encodeStateVector(doc)).keys()];
}
