/** The one layout of a shared document: which roots a room's Y.Doc has, what they hold, and how they are read and written. */
import {
  canonicalJson,
  type Arrangement,
  type Floor,
  type ParagraphId,
  type Proposal,
  type Reservation,
  type Tag,
} from '@chapeau/model';
import type * as Y from 'yjs';

/** `text`: the paragraphs. `tags`: paragraph id → Tag. `proposals`: proposal id → Proposal. `floor`: the Floor under one key. `arrangements`, `reservations`: by their ids. */
export const ROOTS = {
  text: 'fragment',
  tags: 'map',
  proposals: 'map',
  floor: 'map',
  arrangements: 'map',
  reservations: 'map',
} as const;
export type RootName = keyof typeof ROOTS;

/** Roots by what the room holds. Closed lists: a document with another root is refused. All but `text` are written by the server only. */
export const LAYOUTS = {
  draft: ['text', 'tags', 'proposals', 'floor', 'arrangements', 'reservations'],
  'drafting-room': ['text'],
} as const satisfies Record<string, readonly RootName[]>;
export type Layout = keyof typeof LAYOUTS;

/** Key of the one value in the root `floor`. */
const FLOOR_KEY = 'now';

/** Before any reading has been opened. */
export const EMPTY_FLOOR: Floor = { reading: null, paragraph: null };

/**
 * Gives every root of the layout its type. To be done before anything is applied to the document: a root that was never
 * asked for has no type when it arrives.
 */
export function openRoots(doc: Y.Doc, layout: Layout): void {
  for (const root of LAYOUTS[layout]) {
    if (ROOTS[root] === 'fragment') doc.getXmlFragment(root);
    else doc.getMap(root);
  }
}

/** The root that holds the paragraphs: what an editor binds to. */
export function textRoot(doc: Y.Doc): Y.XmlFragment {
  return doc.getXmlFragment('text');
}

/** Tags by paragraph, also of paragraphs that have left the text. Empty for a drafting room. */
export function readTags(doc: Y.Doc): Map<ParagraphId, Tag> {
  const tags = new Map<ParagraphId, Tag>();
  if (!doc.share.has('tags')) return tags;
  for (const [id, tag] of doc.getMap<Tag>('tags')) tags.set(id as ParagraphId, tag);
  return tags;
}

/** Sets the tag of one paragraph. Nothing is written where it is the same already. */
export function writeTag(doc: Y.Doc, id: ParagraphId, tag: Tag): void {
  writeValue(doc.getMap<Tag>('tags'), id, tag);
}

/** The tabled proposals in the order of their serial numbers. Empty for a drafting room. */
export function readProposals(doc: Y.Doc): Proposal[] {
  if (!doc.share.has('proposals')) return [];
  const proposals = [...doc.getMap<Proposal>('proposals').values()];
  return proposals.toSorted(
    (a, b) => (a.serial ?? Infinity) - (b.serial ?? Infinity) || (a.id < b.id ? -1 : 1),
  );
}

/** Puts a proposal into the document as one JSON value, or replaces it. Untabled ones never belong here. */
export function writeProposal(doc: Y.Doc, proposal: Proposal): void {
  writeValue(doc.getMap<Proposal>('proposals'), proposal.id, proposal);
}

/** What is before the room now. */
export function readFloor(doc: Y.Doc): Floor {
  if (!doc.share.has('floor')) return EMPTY_FLOOR;
  return doc.getMap<Floor>('floor').get(FLOOR_KEY) ?? EMPTY_FLOOR;
}

/** Sets what is before the room now. Nothing is written where it is the same already. */
export function writeFloor(doc: Y.Doc, floor: Floor): void {
  writeValue(doc.getMap<Floor>('floor'), FLOOR_KEY, floor);
}

/** Packages, parkings and silence procedures, past ones too, in the order of their making. Empty for a drafting room. */
export function readArrangements(doc: Y.Doc): Arrangement[] {
  return readValues<Arrangement>(doc, 'arrangements').toSorted(
    (a, b) => compareText(a.madeAt, b.madeAt) || compareText(a.id, b.id),
  );
}

/** Puts an arrangement into the document, or replaces it. */
export function writeArrangement(doc: Y.Doc, arrangement: Arrangement): void {
  writeValue(doc.getMap<Arrangement>('arrangements'), arrangement.id, arrangement);
}

/** Reservations and explanations of position, withdrawn ones too, oldest first. Empty for a drafting room. */
export function readReservations(doc: Y.Doc): Reservation[] {
  return readValues<Reservation>(doc, 'reservations').toSorted(
    (a, b) => compareText(a.at, b.at) || compareText(a.id, b.id),
  );
}

/** Puts a reservation or an explanation into the document, or replaces it. */
export function writeReservation(doc: Y.Doc, reservation: Reservation): void {
  writeValue(doc.getMap<Reservation>('reservations'), reservation.id, reservation);
}

function readValues<Value>(doc: Y.Doc, root: RootName): Value[] {
  return doc.share.has(root) ? [...doc.getMap<Value>(root).values()] : [];
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function writeValue<Value>(map: Y.Map<Value>, key: string, value: Value): void {
  const before = map.get(key);
  if (before === undefined || canonicalJson(before) !== canonicalJson(value)) map.set(key, value);
}
