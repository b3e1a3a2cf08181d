/** Y.Doc ↔ plain paragraphs: taking a draft out of its shared document, and filling an empty one. */
import type { Draft, PlainDraft, PlainParagraph, Wording, ParagraphId } from '@chapeau/model';
import type { Node } from 'prosemirror-model';
import type * as Y from 'yjs';

/**
 * A paragraph as the text itself holds it: without stage and status, which are tags. `number` is the frozen printed
 * label; null: the label is computed from its place (see `labelsOf`).
 */
export type TextParagraph = Omit<PlainParagraph, 'stage' | 'status'>;

/** What is needed to make a paragraph. `number` and `alternativeOf` default to null. */
export interface NewParagraph extends Wording {
  readonly id: ParagraphId;
  readonly number?: string | null;
  readonly alternativeOf?: ParagraphId | null;
}

/** The paragraphs in the order of the text, tags merged in, `number` as shown (computed where it is not frozen). */
export function paragraphsOf(_doc: Y.Doc): PlainParagraph[] {
  throw new Error('to follow');
}

/** The draft as plain JSON: what versions freeze. */
export function plainDraftOf(
  _doc: Y.Doc,
  _draft: Pick<Draft, 'title' | 'symbol' | 'kind' | 'language'>,
): PlainDraft {
  throw new Error('to follow');
}

/** Fills an empty text. Numbers given are frozen, null ones stay computed. Tags are not written. Throws where the text is not empty. */
export function writeParagraphs(_doc: Y.Doc, _paragraphs: readonly NewParagraph[]): void {
  throw new Error('to follow');
}

/** The paragraph as a node of the schema. */
export function nodeOf(_paragraph: NewParagraph): Node {
  throw new Error('to follow');
}

/** The paragraph that a node of the schema shows; `number` is the frozen one. */
export function plainOfNode(_node: Node): TextParagraph {
  throw new Error('to follow');
}
