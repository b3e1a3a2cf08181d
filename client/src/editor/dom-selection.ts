/** The caret in the page and the caret of the editor: the page's moves first, the editor hears of it a moment later. */
import type { EditorView } from 'prosemirror-view';

/** Whether both are at the same place. What acts upon the editor's own caret in between would act in the wrong place. */
export function selectionAgrees(view: EditorView): boolean {
  const inPage = view.dom.ownerDocument.getSelection();
  if (inPage === null || inPage.anchorNode === null || inPage.focusNode === null) return false;
  if (!view.dom.contains(inPage.anchorNode) || !view.dom.contains(inPage.focusNode)) return false;
  const { anchor, head } = view.state.selection;
  return (
    view.posAtDOM(inPage.focusNode, inPage.focusOffset) === head &&
    view.posAtDOM(inPage.anchorNode, inPage.anchorOffset) === anchor
  );
}
