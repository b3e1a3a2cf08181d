/** Edits that the server's commands make: on the Y types themselves and as small as they can be, so that cursors in the rest of the paragraph stay. */
import type { ParagraphId, Wording } from '@chapeau/model';
import type * as Y from 'yjs';
import type { NewParagraph } from './plain.ts';

/** Gives a paragraph another wording; its id, number and element stay. Throws where the text has no such paragraph. */
export function replaceParagraph(_doc: Y.Doc, _id: ParagraphId, _wording: Wording): void {
  throw new Error('to follow');
}

/** Inserts paragraphs after the one of that id; null: at the beginning. Throws where the text has no such paragraph. */
export function insertParagraphsAfter(
  _doc: Y.Doc,
  _id: ParagraphId | null,
  _paragraphs: readonly NewParagraph[],
): void {
  throw new Error('to follow');
}

/** Takes a paragraph out of the text. Throws where the text has no such paragraph. */
export function removeParagraph(_doc: Y.Doc, _id: ParagraphId): void {
  throw new Error('to follow');
}

/** Freezes the printed number of a paragraph, or (null) lets it be computed again. Throws where the text has no such paragraph. */
export function setNumber(_doc: Y.Doc, _id: ParagraphId, _number: string | null): void {
  throw new Error('to follow');
}

/** Gives every paragraph whose id stood earlier in the text already a new one. Says which, in the order of the text. */
export function reidentifyDuplicates(
  _doc: Y.Doc,
  _makeId: () => ParagraphId,
): { readonly from: ParagraphId; readonly to: ParagraphId }[] {
  throw new Error('to follow');
}
