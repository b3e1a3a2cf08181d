/** Square brackets in the live text stand out as they do everywhere else, and tell what they are. Only paragraphs that changed are looked at again. */
import { bracketMarks, parseBrackets, type BracketMark } from '@chapeau/text';
import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { markClass } from '../marks/mark-classes.ts';

const KEY = new PluginKey<DecorationSet>('bracket-marks');

/** Marks every bracket of the text for as long as the editor lives. */
export function bracketMarksPlugin(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key: KEY,
    state: {
      init: (_config, { doc }) => DecorationSet.create(doc, bracketsBetween(doc, 0, doc.childCount)),
      apply: (transaction, marks) => (transaction.docChanged ? marksAfter(transaction, marks) : marks),
    },
    props: { decorations: (state: EditorState) => KEY.getState(state) },
  });
}

function marksAfter(transaction: Transaction, marks: DecorationSet): DecorationSet {
  const { before, doc, mapping } = transaction;
  // What arrives from others replaces the whole document: nothing can be kept, and nothing has to be searched.
  if (mapping.maps.some((map) => replacesAll(map, before))) return marksOf(doc);
  const { left, right } = changedBetween(before, doc);
  const [from, to] = [positionOf(doc, left), positionOf(doc, doc.childCount - right)];
  const mapped = marks.map(mapping, doc);
  return mapped.remove(mapped.find(from, to)).add(doc, bracketsBetween(doc, left, doc.childCount - right));
}

function marksOf(doc: Node): DecorationSet {
  return DecorationSet.create(doc, bracketsBetween(doc, 0, doc.childCount));
}

function replacesAll(
  map: { readonly forEach: (each: (from: number, to: number) => void) => void },
  before: Node,
) {
  let isAll = false;
  map.forEach((from, to) => {
    isAll ||= from === 0 && to >= before.content.size && before.childCount > 1;
  });
  return isAll;
}

/** How many paragraphs at both ends are the very same. */
function changedBetween(before: Node, after: Node): { readonly left: number; readonly right: number } {
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

function positionOf(doc: Node, index: number): number {
  let position = 0;
  for (let at = 0; at < index; at += 1) position += doc.child(at).nodeSize;
  return position;
}

function bracketsBetween(doc: Node, first: number, end: number): Decoration[] {
  const decorations: Decoration[] = [];
  let position = positionOf(doc, first);
  for (let index = first; index < end; index += 1) {
    const node = doc.child(index);
    for (const { at, kind } of bracketsIn(node)) {
      const from = position + 1 + at;
      decorations.push(
        Decoration.inline(from, from + 1, { class: markClass('disputed'), 'data-bracket': kind }),
      );
    }
    position += node.nodeSize;
  }
  return decorations;
}

const KNOWN = new WeakMap<Node, readonly BracketMark[]>();

/** The brackets of a paragraph, with their offsets and what they are. A footnote mark counts as one character, as in the positions of the editor. */
export function bracketsIn(paragraph: Node): readonly BracketMark[] {
  const known = KNOWN.get(paragraph);
  if (known !== undefined) return known;
  const found = bracketMarks(parseBrackets(paragraph.textContent));
  KNOWN.set(paragraph, found);
  return found;
}
