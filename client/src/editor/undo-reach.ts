/** How far undo and redo reach: whether one of them could take a paragraph out of the text. */
import type { ParagraphId } from '@chapeau/model';
import { textRoot } from '@chapeau/text';
import * as Y from 'yjs';

type History = Pick<Y.UndoManager, 'undoStack' | 'redoStack'>;

/** Whether the paragraph, or the id that it bears, was put there by something that can be undone or done again. */
export function reaches({ undoStack, redoStack }: History, doc: Y.Doc, paragraph: ParagraphId): boolean {
  const items = itemsOf(doc, paragraph);
  return [...undoStack, ...redoStack].some(({ insertions }) =>
    items.some(({ id }) => Y.isDeleted(insertions, id)),
  );
}

function itemsOf(doc: Y.Doc, paragraph: ParagraphId): Y.Item[] {
  const elements = textRoot(doc)
    .toArray()
    .filter((element) => element instanceof Y.XmlElement && element.getAttribute('id') === paragraph);
  return elements.flatMap(({ _item, _map }) => [_item, _map.get('id')]).filter((item) => item != null);
}
