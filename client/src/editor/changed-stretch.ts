/** Which paragraphs of a document are other than before: what is drawn on all others can stay. */
import type { Node } from 'prosemirror-model';
import { EditorState, type Transaction } from 'prosemirror-state';

/** How many paragraphs at both ends of two documents are the very same. */
export interface SameEnds {
  readonly left: number;
  readonly right: number;
}

/** Whether a transaction replaces all of the document, as everything does that arrives from others. */
export function replacesAll({ mapping, before }: Pick<Transaction, 'mapping' | 'before'>): boolean {
  let isAll = false;
  for (const map of mapping.maps)
    map.forEach((from, to) => {
      isAll ||= from === 0 && to >= before.content.size && before.childCount > 1;
    });
  return isAll;
}

/** The ends that two documents have in common; paragraphs are the same object until they change. */
export function sameEnds(before: Node, after: Node): SameEnds {
  const shorter = Math.min(before.childCount, after.childCount);
  let left = 0;
  while (left < shorter && before.child(left) === after.child(left)) left += 1;
  let right = 0;
  while (
    left + right < shorter &&
    before.child(before.childCount - right - 1) === after.child(after.childCount - right - 1)
  )
    right += 1;
  return { left, right };
}

/** The position before the paragraph at an index; after the last one where there is none. */
export function positionOfChild(doc: Node, index: number): number {
  let position = 0;
  for (let at = 0; at < index; at += 1) position += doc.child(at).nodeSize;
  return position;
}

/** A mapping from one document to another that replaces nothing but what lies between their same ends. */
export function narrowMapping(before: Node, after: Node, { left, right }: SameEnds): Transaction['mapping'] {
  const start = positionOfChild(before, left);
  const end = positionOfChild(before, before.childCount - right);
  const changed = after.children.slice(left, after.childCount - right);
  return EditorState.create({ doc: before }).tr.replaceWith(start, end, changed).mapping;
}
