/** Paragraphs that come from outside the editor, held to the schema before anything is done with them. */
import { UNWRITABLE } from './y-paragraph.ts';
import { nodeOf, plainOfNode, type NewParagraph, type TextParagraph } from './plain.ts';

/**
 * The paragraph as the text would hold it: neighbouring runs of one format joined, marks in their order. Null where the schema
 * does not allow it: a link that is none, an empty run, half a character.
 */
export function findWritten(paragraph: NewParagraph): TextParagraph | null {
  try {
    const node = nodeOf(paragraph);
    node.check();
    return UNWRITABLE.test(node.textContent) ? null : plainOfNode(node);
  } catch (cause) {
    // The schema has no other way to say that it does not allow something.
    if (cause instanceof RangeError) return null;
    throw cause;
  }
}
