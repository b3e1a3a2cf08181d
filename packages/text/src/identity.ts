/** Identity of paragraphs in an editor: whatever is typed, split or pasted, each paragraph leaves the dispatch with an id of its own. */
import { isId, type ParagraphId } from '@chapeau/model';
import type { Attrs, Node } from 'prosemirror-model';
import { Plugin, type Transaction } from 'prosemirror-state';
import { ySyncPluginKey } from 'y-prosemirror';
import { withoutForeignReferences } from './pasted-references.ts';

/**
 * Gives paragraphs without an id, or with one that another paragraph has, a new id in the dispatch that made them. Of the
 * parts of a split the one with the most text keeps id and number; a paragraph that was not touched always does. A new
 * paragraph has no frozen number, nor has one whose kind was changed to `unnumbered`. What arrives from others is left
 * alone: there the server sees to it, once for all. What is pasted brings no reference to a paragraph that is not there.
 */
export function identityPlugin(makeId: () => ParagraphId): Plugin {
  return new Plugin({
    props: { transformPasted: (slice, view) => withoutForeignReferences(slice, view.state.doc) },
    appendTransaction: (transactions, oldState, newState) => {
      if (!transactions.some((transaction) => transaction.docChanged)) return null;
      if (transactions.some(comesFromOthers)) return null;
      const corrections = correctionsOf(oldState.doc, newState.doc, makeId);
      if (corrections.length === 0) return null;
      const transaction = newState.tr;
      for (const { position, attrs } of corrections) transaction.setNodeMarkup(position, null, attrs);
      // Splitting a link or typing on must go on with the same marks.
      return transaction.setStoredMarks(newState.storedMarks);
    },
  });
}

function comesFromOthers(transaction: Transaction): boolean {
  const meta: { isChangeOrigin?: boolean } | undefined = transaction.getMeta(ySyncPluginKey);
  return meta?.isChangeOrigin === true;
}

interface Correction {
  readonly position: number;
  readonly attrs: Attrs;
}

interface Place {
  readonly node: Node;
  readonly position: number;
}

function correctionsOf(before: Node, after: Node, makeId: () => ParagraphId): Correction[] {
  if (keepsIds(before, after)) return lostNumbers(before, after);
  const old = placesById(before);
  const corrections: Correction[] = [];
  const renew = ({ node, position }: Place): void => {
    corrections.push({ position, attrs: { ...node.attrs, id: makeId(), number: null } });
  };
  for (const [id, places] of placesById(after)) {
    const known = old.get(id) ?? [];
    if (!isId('paragraph', id)) {
      places.forEach(renew);
      continue;
    }
    // More than one already: two actors split it at once, which the server settles.
    const keeper = known.length > 1 ? null : keeperOf(places, known[0]?.node);
    if (keeper !== null) places.filter((place) => place !== keeper).forEach(renew);
    for (const place of keeper === null ? places : [keeper]) {
      if (hasLostNumber(place.node, known[0]?.node)) {
        corrections.push({ position: place.position, attrs: { ...place.node.attrs, number: null } });
      }
    }
  }
  return corrections;
}

/** Whether every paragraph has the id that stood in its place before: nearly every keystroke, so it is asked first. */
function keepsIds(before: Node, after: Node): boolean {
  if (before.childCount !== after.childCount) return false;
  return after.children.every((node, index) => {
    const old = before.child(index);
    return node === old || (node.attrs['id'] === old.attrs['id'] && isId('paragraph', node.attrs['id']));
  });
}

function lostNumbers(before: Node, after: Node): Correction[] {
  const corrections: Correction[] = [];
  after.forEach((node, position, index) => {
    if (hasLostNumber(node, before.child(index))) {
      corrections.push({ position, attrs: { ...node.attrs, number: null } });
    }
  });
  return corrections;
}

function placesById(doc: Node): Map<unknown, Place[]> {
  const places = new Map<unknown, Place[]>();
  doc.forEach((node, position) => {
    const id: unknown = node.attrs['id'];
    const list = places.get(id);
    if (list === undefined) places.set(id, [{ node, position }]);
    else list.push({ node, position });
  });
  return places;
}

/** The node that was not touched, else the one with the most text, else the first. */
function keeperOf(places: readonly Place[], before: Node | undefined): Place | null {
  let keeper: Place | null = null;
  for (const place of places) {
    if (place.node === before) return place;
    if (keeper === null || place.node.content.size > keeper.node.content.size) keeper = place;
  }
  return keeper;
}

function hasLostNumber(node: Node, before: Node | undefined): boolean {
  if (node === before) return false;
  const { kind, number } = node.attrs;
  return number !== null && kind === 'unnumbered' && before !== undefined && before.attrs['kind'] !== kind;
}
