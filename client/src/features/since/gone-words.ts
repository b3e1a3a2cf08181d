/** Paragraphs that are gone, as the text that is drawn where they stood. */
import { FOOTNOTE_CHARACTER, textOf, type PlainParagraph } from '@chapeau/model';

/** Enough to know a paragraph by; a page of struck text is in nobody's interest. */
const MOST_CHARACTERS = 600;

/** One line for each: its number and its words. */
export function goneWords(paragraphs: readonly PlainParagraph[]): string {
  return paragraphs
    .map((paragraph) => {
      const words = textOf(paragraph).replaceAll(FOOTNOTE_CHARACTER, '*').replaceAll('\n', ' ');
      const shown = words.length > MOST_CHARACTERS ? `${words.slice(0, MOST_CHARACTERS)}…` : words;
      return paragraph.number === null ? shown : `${paragraph.number} ${shown}`;
    })
    .join('\n');
}
