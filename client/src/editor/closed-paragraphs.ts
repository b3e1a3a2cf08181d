/**
 * Keeps local edits away from paragraphs that are closed, and those that are held in the text, before they leave the window.
 * What arrives from the server passes.
 */
import type { ParagraphId, Refusal } from '@chapeau/model';
import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, TextSelection, type EditorState, type Transaction } from 'prosemirror-state';
import { ySyncPluginKey } from 'y-prosemirror';

export interface ClosedParagraphsOptions {
  /** Why the paragraph may not be changed; null: it may. */
  readonly refusalFor: (paragraph: ParagraphId) => Refusal | null;
  /** Why the paragraph may be reworded but not taken out of the text; null: it may. */
  readonly removalRefusalFor: (paragraph: ParagraphId) => Refusal | null;
  /** An edit was held back: for the person who made it. */
  readonly refused: (refusal: Refusal) => void;
}

const key = new PluginKey<ClosedParagraphsOptions>('closed-paragraphs');

/** Takes no local transaction that changes, moves or deletes a closed paragraph, or takes out a held one. */
export function closedParagraphsPlugin(options: ClosedParagraphsOptions): Plugin {
  return new Plugin({
    key,
    state: { init: () => options, apply: () => options },
    filterTransaction: (transaction, state) => {
      if (!transaction.docChanged || isFromOthers(transaction.getMeta(ySyncPluginKey))) return true;
      // Appended ones put right what a transaction that was taken left behind: the ids of new paragraphs.
      if (transaction.getMeta('appendedTransaction') !== undefined) return true;
      const refusal = findRefusal(state.doc, transaction.doc, options);
      if (refusal !== null) options.refused(refusal);
      return refusal === null;
    },
  });
}

/** What may be done with a paragraph here: `held` may be reworded, not taken out. */
export function standingIn(state: EditorState, paragraph: ParagraphId): 'open' | 'held' | 'closed' {
  const options = key.getState(state);
  if (options === undefined) return 'open';
  if (options.refusalFor(paragraph) !== null) return 'closed';
  return options.removalRefusalFor(paragraph) === null ? 'open' : 'held';
}

function findRefusal(
  before: Node,
  after: Node,
  { refusalFor, removalRefusalFor }: ClosedParagraphsOptions,
): Refusal | null {
  const kept = new Set(touchedParagraphs(after, before).map(idOf));
  for (const id of touchedParagraphs(before, after).map(idOf)) {
    const refusal = refusalFor(id) ?? (kept.has(id) ? null : removalRefusalFor(id));
    if (refusal !== null) return refusal;
  }
  return null;
}

function idOf(node: Node): ParagraphId {
  return node.attrs['id'] as ParagraphId;
}

/**
 * The state after a transaction. Where it was held back: the state as it was, with the caret at the place of the edit.
 * Otherwise whoever types before the editor has heard of their click would go on typing where the caret was before it.
 */
export function stateAfter(state: EditorState, transaction: Transaction): EditorState {
  const after = state.apply(transaction);
  if (after !== state || !transaction.docChanged) return after;
  const place = transaction.mapping.invert().map(transaction.selection.head, -1);
  return state.apply(state.tr.setSelection(TextSelection.near(state.doc.resolve(place))));
}

function isFromOthers(meta: unknown): boolean {
  return (
    typeof meta === 'object' && meta !== null && 'isChangeOrigin' in meta && meta.isChangeOrigin === true
  );
}

/**
 * The paragraphs of `before` that are written anew when `after` becomes the text: all between the first and the last that
 * differ, since the binding to the shared document rewrites that stretch, also where one in its middle looks the same.
 */
export function touchedParagraphs(before: Node, after: Node): readonly Node[] {
  const shorter = Math.min(before.childCount, after.childCount);
  let left = 0;
  while (left < shorter && before.child(left).eq(after.child(left))) left += 1;
  let right = 0;
  while (
    left + right < shorter &&
    before.child(before.childCount - right - 1).eq(after.child(after.childCount - right - 1))
  )
    right += 1;
  return before.children.slice(left, before.childCount - right);
}
