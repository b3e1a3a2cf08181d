/** Brackets that stay in the present wording, and what they are for. */
import { textOf, type PlainParagraph } from '@chapeau/model';
import { parseBrackets } from '@chapeau/text';
import type { KeptBracket } from './attributed-reading.ts';

/** The brackets of a paragraph of the present text, in the order in which they open; one without partner at its place. */
export function keptBrackets(paragraph: PlainParagraph): KeptBracket[] {
  const text = textOf(paragraph);
  const { all, lone } = parseBrackets(text);
  const paired = all.map(({ kind, start, end, depth }) => ({
    at: start,
    bracket: { paragraph: paragraph.id, kind, text: text.slice(start, end), depth },
  }));
  const alone = lone.map(({ kind, at }) => ({
    at,
    bracket: { paragraph: paragraph.id, kind, text: text.charAt(at), depth: 1 },
  }));
  return [...paired, ...alone].toSorted((a, b) => a.at - b.at).map(({ bracket }) => bracket);
}
