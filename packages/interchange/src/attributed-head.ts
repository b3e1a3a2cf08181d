/** What the head of a compilation says of itself. */
import { textOf, type PlainParagraph } from '@chapeau/model';

const HEAD_LENGTH = 20;
const LONGEST_LINE = 200;
const STAMP =
  /^(?:(?:version|text|draft|status|compilation|as)\s(?:as\s)?(?:of|at)|dated|last updated:?)\s(.*\p{Nd}{4}.*)$/iu;
const LANGUAGES = String.raw`(?:Arabic|Chinese|English|French|Russian|Spanish)`;
const LANGUAGE_NOTE = new RegExp(
  String.raw`^(?:Original\s?:\s?${LANGUAGES}|${LANGUAGES}(?:(?:,|/|\sand)\s?${LANGUAGES})*\sonly)$`,
  'iu',
);

/** When the text was made, in its own words; null: its head does not say. The line stays among the paragraphs too. */
export function stampOf(paragraphs: readonly PlainParagraph[]): string | null {
  for (const line of headOf(paragraphs)) {
    const stamp = STAMP.exec(line)?.[1];
    if (stamp !== undefined) return stamp;
  }
  return null;
}

/** e.g. `English only`; null: its head says nothing of languages. The line stays among the paragraphs too. */
export function languageNoteOf(paragraphs: readonly PlainParagraph[]): string | null {
  return headOf(paragraphs).find((line) => LANGUAGE_NOTE.test(line)) ?? null;
}

/** The lines before the first number. */
function headOf(paragraphs: readonly PlainParagraph[]): string[] {
  const first = paragraphs.findIndex(({ number }) => number !== null);
  return paragraphs
    .slice(0, first < 0 ? HEAD_LENGTH : Math.min(first, HEAD_LENGTH))
    .map((paragraph) => textOf(paragraph).trim())
    .filter((line) => line.length <= LONGEST_LINE);
}
