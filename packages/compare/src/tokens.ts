/** Texts cut into tokens: words, spaces, punctuation and footnote references, in the way of their language. */
import { FOOTNOTE_CHARACTER, textOf, type Run } from '@chapeau/model';

/** A piece of text that is never cut. Two tokens are the same where their keys are. */
export interface Token {
  readonly text: string;
  /** The text itself; of a footnote reference FOOTNOTE_CHARACTER and the footnote's id, so that two references are told apart. */
  readonly key: string;
}

/** Cuts a text; joined, the pieces give it back. An empty text has none. */
export type Tokenize = (text: string) => readonly string[];

const AROUND_FOOTNOTES = new RegExp(`(${FOOTNOTE_CHARACTER})`, 'u');

/**
 * Stretches that end where a word surely begins, or, in text without spaces and commas, anywhere: cutting a text whole takes
 * time with the square of its length (V8 12; 50,000 characters: 250 ms whole, 11 ms in stretches).
 */
const STRETCHES = /[^]{1,256}(?:(?<=[\s，、。；！？])(?=[\p{L}\p{N}])|$)|[^]{1,256}/gu;

/**
 * Cuts by the word boundaries of the language (Unicode UAX 29, with dictionaries for Chinese, Japanese and Thai); each
 * FOOTNOTE_CHARACTER is a token of its own. Throws on what is not a BCP 47 tag; an unknown language is cut by the general rules.
 */
export function tokenizerFor(language: string): Tokenize {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  return (text) =>
    text
      .split(AROUND_FOOTNOTES)
      .flatMap((piece) => piece.match(STRETCHES) ?? [])
      .flatMap((piece) => Array.from(segmenter.segment(piece), ({ segment }) => segment));
}

/** The tokens of a plain text. */
export function tokensOfText(text: string, tokenize: Tokenize): readonly Token[] {
  return tokenize(text).map((piece) => ({ text: piece, key: piece }));
}

/** The tokens of formatted runs; their boundaries do not depend on the formatting. */
export function tokensOfRuns(runs: readonly Run[], tokenize: Tokenize): readonly Token[] {
  const references = referencesByOffset(runs);
  let offset = 0;
  return tokenize(textOf({ runs })).map((text) => {
    const key = references.get(offset) ?? text;
    offset += text.length;
    return { text, key };
  });
}

function referencesByOffset(runs: readonly Run[]): ReadonlyMap<number, string> {
  const references = new Map<number, string>();
  let offset = 0;
  for (const run of runs) {
    if ('footnote' in run) references.set(offset, FOOTNOTE_CHARACTER + run.footnote);
    offset += 'footnote' in run ? FOOTNOTE_CHARACTER.length : run.text.length;
  }
  return references;
}

/** Whether the token has a letter or a digit; spaces, punctuation and footnote references have none. */
export function isWord(token: Token): boolean {
  return /[\p{L}\p{N}]/u.test(token.text);
}

/** Whether the token is white space. */
export function isSpace(token: Token): boolean {
  return /^\s+$/u.test(token.text);
}

/** The tokens as text. */
export function joinTokens(tokens: readonly Token[]): string {
  return tokens.map((token) => token.text).join('');
}
