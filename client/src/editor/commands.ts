/** What the keyboard does to paragraphs. */
import { MAX_LEVEL, outermostLevelOf, type ParagraphId, type ParagraphKind } from '@chapeau/model';
import { schema } from '@chapeau/text';
import type { Node } from 'prosemirror-model';
import { Selection, TextSelection, type Command, type EditorState } from 'prosemirror-state';
import { standingIn } from './closed-paragraphs.ts';

/** The paragraph that holds the head of the selection. */
export interface PlacedParagraph {
  readonly node: Node;
  readonly index: number;
  /** Position before it. */
  readonly position: number;
}

/** Undefined where the selection is in no paragraph: the text is empty. */
export function findCurrent(state: EditorState): PlacedParagraph | undefined {
  const { $head } = state.selection;
  if ($head.depth === 0) return undefined;
  return { node: $head.node(1), index: $head.index(0), position: $head.before(1) };
}

/** Splits the paragraph: what follows has the same kind and level; after a heading comes a paragraph of its own. */
export const splitParagraph: Command = (state, dispatch) => {
  const current = findCurrent(state);
  if (current === undefined) return false;
  const { attrs, type } = current.node;
  const isAfterHeading =
    attrs['kind'] === 'heading' && state.selection.$to.parentOffset === current.node.content.size;
  const next = isAfterHeading ? { ...attrs, kind: 'unnumbered', level: 1, number: null } : attrs;
  if (dispatch) {
    const transaction = state.tr.deleteSelection();
    dispatch(transaction.split(transaction.selection.from, 1, [{ type, attrs: next }]).scrollIntoView());
  }
  return true;
};

/** Selects all words, from the first to the last: what is typed over them goes into the first paragraph, which stays what it is. */
export const selectAllWords: Command = (state, dispatch) => {
  const { from } = Selection.atStart(state.doc);
  const { to } = Selection.atEnd(state.doc);
  if (state.doc.childCount === 0) return false;
  dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, from, to)));
  return true;
};

/** A forced line break: a line feed within the paragraph. */
export const breakLine: Command = (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(schema.text('\n'), true).scrollIntoView());
  return true;
};

const HAS_LEVELS: readonly ParagraphKind[] = ['sub-paragraph', 'heading', 'preambular', 'operative'];

/** Moves the paragraph one level in (1) or out (-1). A numbered paragraph moved in becomes a sub-paragraph, and back. */
export function shiftLevel(by: 1 | -1): Command {
  return (state, dispatch) => {
    const current = findCurrent(state);
    if (current === undefined) return false;
    const { kind, level } = current.node.attrs as { readonly kind: ParagraphKind; readonly level: number };
    const next = shifted(kind, level, by);
    if (next === null) return false;
    dispatch?.(
      state.tr.setNodeMarkup(current.position, null, { ...current.node.attrs, ...next, number: null }),
    );
    return true;
  };
}

function shifted(
  kind: ParagraphKind,
  level: number,
  by: 1 | -1,
): { kind: ParagraphKind; level: number } | null {
  const outermost = outermostLevelOf('sub-paragraph');
  if (kind === 'numbered' && by === 1) return { kind: 'sub-paragraph', level: outermost };
  if (kind === 'sub-paragraph' && by === -1 && level <= outermost) return { kind: 'numbered', level: 1 };
  const isPossible = HAS_LEVELS.includes(kind) && level + by >= 1 && level + by <= MAX_LEVEL;
  return isPossible ? { kind, level: level + by } : null;
}

/** Gives a paragraph another kind; its number is computed anew. Does nothing where the text has no such paragraph. */
export function setKindOf(id: ParagraphId, kind: ParagraphKind): Command {
  return (state, dispatch) => {
    let position: number | null = null;
    state.doc.forEach((node, at) => {
      if (node.attrs['id'] === id) position = at;
    });
    if (position === null) return false;
    const { attrs } = state.doc.nodeAt(position) ?? {};
    const level = outermostLevelOf(kind);
    dispatch?.(state.tr.setNodeMarkup(position, null, { ...attrs, kind, level, number: null }));
    return true;
  };
}

/**
 * Moves the paragraph before the one above it (-1) or after the one below it (1); the caret goes with it.
 * Taken out and put in by two transactions: an exchange in one would be written by the binding as each of
 * the two becoming the other, and what somebody else is typing would end up in the wrong paragraph. One that is held in the
 * text stays where it is, and its neighbour is taken past it.
 */
export function moveParagraph(by: 1 | -1): Command {
  return (state, dispatch, view) => {
    const current = findCurrent(state);
    if (current === undefined) return false;
    const neighbour = findNeighbour(state, current, by);
    if (neighbour === null) return false;
    if (dispatch && view) {
      const isMoved = !isHeldBeside(state, current.node, neighbour.node);
      const { node, position } = isMoved ? current : neighbour;
      const passed = isMoved ? neighbour.node.nodeSize : -current.node.nodeSize;
      const target = position + by * passed;
      const offset = state.selection.head - position;
      dispatch(state.tr.delete(position, position + node.nodeSize));
      // Held back: it is closed, or neither of the two may be taken out.
      if (view.state.doc.eq(state.doc)) return true;
      const transaction = view.state.tr.insert(target, node);
      if (isMoved) transaction.setSelection(TextSelection.create(transaction.doc, target + offset));
      dispatch(transaction.scrollIntoView());
    }
    return true;
  };
}

function findNeighbour(
  { doc }: EditorState,
  { node, index, position }: PlacedParagraph,
  by: 1 | -1,
): PlacedParagraph | null {
  const neighbour = doc.maybeChild(index + by);
  if (neighbour == null) return null;
  const at = position + (by === 1 ? node.nodeSize : -neighbour.nodeSize);
  return { node: neighbour, index: index + by, position: at };
}

/** Whether the paragraph has to stay in the text and its neighbour may be taken past it. */
function isHeldBeside(state: EditorState, node: Node, neighbour: Node): boolean {
  const standingOf = ({ attrs }: Node) => standingIn(state, attrs['id'] as ParagraphId);
  return standingOf(node) === 'held' && standingOf(neighbour) === 'open';
}
