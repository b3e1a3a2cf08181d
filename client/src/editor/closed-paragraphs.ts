/** Keeps local edits away from paragraphs that are closed, before they leave the window. What arrives from the server passes. */
import type { ParagraphId, Refusal } from '@chapeau/model';
import type { Node } from 'prosemirror-model';
import { Plugin, TextSelection, type EditorState, type Transaction } from 'prosemirror-state';
import { ySyncPluginKey } from 'y-prosemirror';

export interface ClosedParagraphsOptions {
  /** Why the paragraph may not be changed; null: it may. */
  readonly refusalFor: (paragraph: ParagraphId) => Refusal | null;
  /** An edit was held back: for the person who made it. */
  readonly refused: (refusal: Refusal) => void;
}

/** Takes no local transaction that changes, moves or deletes a closed paragraph. */
export function closedParagraphsPlugin({ refusalFor, refused }: ClosedParagraphsOptions): Plugin {
  return new Plugin({
    filterTransaction: (transaction, state) => {
      if (!transaction.docChanged || isFromOthers(transaction.getMeta(ySyncPluginKey))) return true;
      // Appended ones put right what a transaction that was taken left behind: the ids of new paragraphs.
      if (transaction.getMeta('appendedTransaction') !== undefined) return true;
      for (const node of touchedParagraphs(state.doc, transaction.doc)) {
        const refusal = refusalFor(node.attrs['id'] as ParagraphId);
        if (refusal === null) continue;
        refused(refusal);
        return false;
      }
      return true;
    },
  });
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
