/** Which paragraphs of a translation render the original as it stands. */
import {
  FOOTNOTE_CHARACTER,
  hashOfWords,
  textOf,
  type PlainParagraph,
  type Rendering,
  type RenderingState,
} from '@chapeau/model';

/** A paragraph in both languages; null: it is not in that one. */
export interface RenderedParagraph {
  readonly original: PlainParagraph | null;
  readonly translation: PlainParagraph | null;
  /** As it was confirmed last; null: never. */
  readonly rendering: Rendering | null;
}

/** Words alone count: how they are marked or linked, and what kind of paragraph they stand in, are differences of their own. */
export function renderingState({ original, translation, rendering }: RenderedParagraph): RenderingState {
  if (original === null) return 'extra';
  if (translation === null) return 'missing';
  if (isWordless(original)) return isWordless(translation) ? 'current' : 'unconfirmed';
  if (isWordless(translation)) return 'missing';
  if (rendering === null) return 'unconfirmed';
  if (textOf(rendering.renders) !== textOf(original)) return 'behind';
  return rendering.rendered === hashOfWords(translation) ? 'current' : 'unconfirmed';
}

/** Whether nothing is written in it; a reference to a footnote is no word. */
export function isWordless(paragraph: Pick<PlainParagraph, 'runs'>): boolean {
  return textOf(paragraph).replaceAll(FOOTNOTE_CHARACTER, '').trim() === '';
}
