/** What the format bar does to the words: brackets around them, footnotes on them, links through them. */
import type { ParagraphId } from '@chapeau/model';
import { isLinkTarget, schema } from '@chapeau/text';
import { toggleMark } from 'prosemirror-commands';
import type { Node } from 'prosemirror-model';
import { TextSelection, type Command, type EditorState } from 'prosemirror-state';
import { findCurrent } from './commands.ts';

/** Marks with a button each. */
export const FORMATS = ['strong', 'emphasis', 'underline', 'superscript'] as const;
export type Format = (typeof FORMATS)[number];

/** Sets the mark on the selected words, or takes it off; without a selection it holds for what is typed next. */
export function toggleFormat(format: Format): Command {
  const mark = schema.marks[format];
  return mark === undefined ? () => false : toggleMark(mark);
}

/** Puts square brackets around the selected words and keeps them selected; without a selection the caret comes to stand between. */
export const bracketSelection: Command = (state, dispatch) => {
  const { from, to } = state.selection;
  if (findCurrent(state) === undefined) return false;
  if (dispatch) {
    const transaction = state.tr.insertText(']', to).insertText('[', from);
    dispatch(transaction.setSelection(TextSelection.create(transaction.doc, from + 1, to + 1)));
  }
  return true;
};

/**
 * Puts a footnote mark after the selection, and its footnote at the end of the text, where the caret goes. Two transactions: in
 * one the binding would write everything in between anew, closed paragraphs included.
 */
export function insertFootnote(makeId: () => ParagraphId): Command {
  return (state, dispatch, view) => {
    const current = findCurrent(state);
    const { footnote, paragraph } = schema.nodes;
    if (footnote === undefined || paragraph === undefined) return false;
    if (current === undefined || current.node.attrs['kind'] === 'footnote') return false;
    if (dispatch && view) {
      const id = makeId();
      dispatch(state.tr.insert(state.selection.to, footnote.create({ to: id })));
      // Held back: the paragraph is closed.
      if (view.state.doc === state.doc) return true;
      const end = view.state.doc.content.size;
      const transaction = view.state.tr.insert(end, paragraph.create({ id, kind: 'footnote' }));
      transaction.setSelection(TextSelection.create(transaction.doc, end + 1));
      dispatch(transaction.scrollIntoView());
    }
    return true;
  };
}

/** From a footnote back to the mark in the text that refers to it. Does nothing where nothing does. */
export const leaveFootnote: Command = (state, dispatch) => {
  const current = findCurrent(state);
  if (current?.node.attrs['kind'] !== 'footnote') return false;
  const position = findReference(state.doc, current.node.attrs['id'] as ParagraphId);
  if (position === null) return false;
  dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, position + 1)).scrollIntoView());
  return true;
};

function findReference(doc: Node, footnote: ParagraphId): number | null {
  let found: number | null = null;
  doc.descendants((node, position) => {
    if (node.attrs['to'] === footnote) found ??= position;
    return found === null;
  });
  return found;
}

/** Links the selected words, or the whole of the link around the caret, to that address; an empty address takes the link off. */
export function linkTo(href: string): Command {
  return (state, dispatch) => {
    const mark = schema.marks['link'];
    const { from, to } = state.selection.empty ? linkAround(state) : state.selection;
    if (mark === undefined || from === to || (href !== '' && !isLinkTarget(href))) return false;
    const cleared = state.tr.removeMark(from, to, mark);
    dispatch?.(href === '' ? cleared : cleared.addMark(from, to, mark.create({ href })));
    return true;
  };
}

function linkAround(state: EditorState): { readonly from: number; readonly to: number } {
  const { $head, from, to } = state.selection;
  const href = hrefAt(state);
  if (href === null || $head.depth === 0) return { from, to };
  let [first, last]: [number | null, number] = [null, to];
  $head.parent.forEach((node, offset) => {
    const start = $head.start() + offset;
    const end = start + node.nodeSize;
    if (hrefOf(node) !== href || end < (first ?? from) || (first !== null && start > last)) return;
    if (first === null && start > from) return;
    first ??= start;
    last = end;
  });
  return { from: first ?? from, to: last };
}

/** Where the words at the selection lead to; null: nowhere. */
export function hrefAt(state: EditorState): string | null {
  const { $from, empty, from, to } = state.selection;
  if (empty) {
    const { nodeBefore, nodeAfter } = $from;
    return (nodeBefore && hrefOf(nodeBefore)) ?? (nodeAfter && hrefOf(nodeAfter));
  }
  let href: string | null = null;
  state.doc.nodesBetween(from, to, (node) => {
    href ??= hrefOf(node);
  });
  return href;
}

function hrefOf(node: Node): string | null {
  const href: unknown = node.marks.find((mark) => mark.type.name === 'link')?.attrs['href'];
  return typeof href === 'string' ? href : null;
}
