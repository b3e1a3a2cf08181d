/** Selects words of a paragraph in an editor and brings them into sight. */
import type { ParagraphId } from '@chapeau/model';
import { TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { positionOfParagraph } from './paragraph-position.ts';
import { showParagraph } from './show-paragraph.ts';

export interface Words {
  readonly from: number;
  readonly to: number;
}

/** Offsets as `textOf` counts them. Does nothing where the text has no such words any more. */
export function showWords(view: EditorView, paragraph: ParagraphId, { from, to }: Words): void {
  const position = positionOfParagraph(view.state.doc, paragraph);
  if (position === null) return;
  const size = view.state.doc.nodeAt(position)?.content.size ?? 0;
  if (from < 0 || to > size) return;
  showParagraph(view, paragraph);
  const start = position + 1;
  const selection = TextSelection.create(view.state.doc, start + from, start + to);
  view.dispatch(view.state.tr.setSelection(selection));
  view.focus();
  // Where the paragraph is higher than the pane its beginning is in sight and the words may not be.
  view.dispatch(view.state.tr.scrollIntoView());
}
