/** Where a paragraph stands in a document. */
import type { ParagraphId } from '@chapeau/model';
import type { Node } from 'prosemirror-model';

/** The position before it; null: the document has no such paragraph. Of several with one id the first. */
export function positionOfParagraph(doc: Node, paragraph: ParagraphId): number | null {
  let position = 0;
  for (const node of doc.children) {
    if (node.attrs['id'] === paragraph) return position;
    position += node.nodeSize;
  }
  return null;
}
