/** The words of one paragraph that are selected in the editor. */
import type { ParagraphId } from '@chapeau/model';
import type { EditorState } from 'prosemirror-state';

/** A stretch of a paragraph's text; offsets as `textOf` counts them. */
export interface SelectedWords {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Null where nothing is selected, or not all of it in that paragraph. Space at the ends is left out. */
export function selectedWords(state: EditorState, paragraph: ParagraphId): SelectedWords | null {
  const { $from, $to, from, to } = state.selection;
  if ($from.depth === 0 || $to.depth === 0 || !$from.sameParent($to)) return null;
  if ($from.node(1).attrs['id'] !== paragraph) return null;
  const text = state.doc.textBetween(from, to, undefined, FOOTNOTE);
  const words = text.trim();
  if (words === '') return null;
  const start = $from.parentOffset + text.indexOf(words);
  return { from: start, to: start + words.length, text: words };
}

/** A footnote mark counts as one character. */
const FOOTNOTE = '\uFFFC';
