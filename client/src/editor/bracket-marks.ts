/** Square brackets in the live text stand out as they do everywhere else, and tell what they are. Only paragraphs that changed are looked at again. */
import { bracketMarks, parseBrackets, type BracketMark, type BracketTree } from '@chapeau/text';
import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { markClass } from '../marks/mark-classes.ts';
import { positionOfChild, replacesAll, sameEnds } from './changed-stretch.ts';

const KEY = new PluginKey<DecorationSet>('bracket-marks');

/** Words for what a bracket is. */
export type BracketWords = (kind: BracketMark['kind']) => string;

/** Marks every bracket of the text for as long as the editor lives; with words it tells what it is on hover, too. */
export function bracketMarksPlugin(words: BracketWords | null = null): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key: KEY,
    state: {
      init: (_config, { doc }) => marksOf(doc, words),
      apply: (transaction, marks) => (transaction.docChanged ? marksAfter(transaction, marks, words) : marks),
    },
    props: { decorations: (state: EditorState) => KEY.getState(state) },
  });
}

function marksAfter(
  transaction: Transaction,
  marks: DecorationSet,
  words: BracketWords | null,
): DecorationSet {
  const { before, doc, mapping } = transaction;
  // What arrives from others replaces the whole document: nothing can be kept, and nothing has to be searched.
  if (replacesAll(transaction)) return marksOf(doc, words);
  const { left, right } = sameEnds(before, doc);
  const [from, to] = [positionOfChild(doc, left), positionOfChild(doc, doc.childCount - right)];
  const mapped = marks.map(mapping, doc);
  return mapped
    .remove(mapped.find(from, to))
    .add(doc, bracketsBetween(doc, { first: left, end: doc.childCount - right }, words));
}

function marksOf(doc: Node, words: BracketWords | null): DecorationSet {
  return DecorationSet.create(doc, bracketsBetween(doc, { first: 0, end: doc.childCount }, words));
}

function bracketsBetween(
  doc: Node,
  { first, end }: { readonly first: number; readonly end: number },
  words: BracketWords | null,
): Decoration[] {
  const decorations: Decoration[] = [];
  let position = positionOfChild(doc, first);
  for (let index = first; index < end; index += 1) {
    const node = doc.child(index);
    for (const { at, kind } of bracketsIn(node)) {
      const from = position + 1 + at;
      decorations.push(
        Decoration.inline(from, from + 1, {
          class: markClass('disputed'),
          'data-bracket': kind,
          ...(words === null ? {} : { title: words(kind) }),
        }),
      );
    }
    position += node.nodeSize;
  }
  return decorations;
}

interface Read {
  readonly tree: BracketTree;
  readonly marks: readonly BracketMark[];
}

const KNOWN = new WeakMap<Node, Read>();

function read(paragraph: Node): Read {
  const known = KNOWN.get(paragraph);
  if (known !== undefined) return known;
  const tree = parseBrackets(paragraph.textContent);
  const made = { tree, marks: bracketMarks(tree) };
  KNOWN.set(paragraph, made);
  return made;
}

/** The brackets of a paragraph, with their offsets and what they are. A footnote mark counts as one character, as in the positions of the editor. */
export function bracketsIn(paragraph: Node): readonly BracketMark[] {
  return read(paragraph).marks;
}

/** The same as pairs. */
export function bracketTreeOf(paragraph: Node): BracketTree {
  return read(paragraph).tree;
}
