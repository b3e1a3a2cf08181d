/** Brings a paragraph of an editor into sight. */
import type { ParagraphId } from '@chapeau/model';
import { TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { scrollWithin } from './scroll-within.ts';

/** Scrolls the nearest `data-scrolls`; `focus` puts the caret at its beginning. Does nothing where the text has no such paragraph. */
export function showParagraph(view: EditorView, id: ParagraphId, { focus = false } = {}): void {
  const element = view.dom.querySelector<HTMLElement>(`[data-paragraph="${CSS.escape(id)}"]`);
  if (element === null) return;
  const pane = view.dom.closest<HTMLElement>('[data-scrolls]');
  if (pane !== null) scrollWithin(pane, element);
  if (!focus) return;
  const start = view.posAtDOM(element, 0);
  view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(start))));
  view.focus();
}
