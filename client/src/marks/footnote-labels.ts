/** What the footnotes of the text at hand are called where they are referred to. */
import type { ParagraphId } from '@chapeau/model';
import { createContext, useContext } from 'react';

const NONE: ReadonlyMap<ParagraphId, string> = new Map();

/** Label per footnote, e.g. `3`; give it around everything that renders runs. Absent footnotes are shown as `*`. */
export const FootnoteLabels = createContext(NONE);

/** The label of a footnote reference. */
export function useFootnoteLabel(footnote: ParagraphId): string {
  return useContext(FootnoteLabels).get(footnote) ?? '*';
}
