/** Brackets as the reader sees them: text cut at each square bracket. */

export interface Cut {
  readonly text: string;
  readonly isBracket: boolean;
}

const BRACKET = /([[\]])/u;

/** The text in pieces, each either one square bracket or free of them. Joined they give the text; empty text gives none. */
export function cutAtBrackets(text: string): readonly Cut[] {
  return text
    .split(BRACKET)
    .filter((piece) => piece !== '')
    .map((piece) => ({ text: piece, isBracket: piece === '[' || piece === ']' }));
}
