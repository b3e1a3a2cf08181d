/** Texts cut into tokens: words, spaces, punctuation and footnote references, in the way of their language. */
import { FOOTNOTE_CHARACTER, textOf, type Run } from '@chapeau/model';
import { surelyCutting } from './sure-cuts.ts';

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
 * A piece of text that ends where a word surely begins, whatever stands around it: cut alone, it is cut as in its text. A narrow
 * no-break space joins words, and a comma may stand within a number.
 */
const CHUNKS =
  /[^]+?(?:(?<=[^\S\u202f\ufeff]|[、。！？])(?=[\p{L}\p{N}])(?![\uff9e\uff9f])|(?<=[，；])(?=\p{L})(?![\uff9e\uff9f])|$)/gu;

/** A longer piece is cut anywhere: cutting it whole takes time with the square of its length. */
const STRETCHES = /[^]{1,256}/gu;

/** So many chunks are remembered: more than the vocabulary of a large draft. */
const MOST_CHUNKS = 50_000;

/**
 * Cuts by the word boundaries of the language (Unicode UAX 29, with dictionaries for Chinese, Japanese and Thai); each
 * FOOTNOTE_CHARACTER is a token of its own. Remembers what it cut: one for many texts that share their words is several times as fast.
 * Throws on what is not a BCP 47 tag; an unknown language is cut by the general rules.
 */
export function tokenizerFor(language: string): Tokenize {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  const known = new Map<string, readonly string[]>();
  const cutChunk = (chunk: string): readonly string[] =>
    chunk
      .split(AROUND_FOOTNOTES)
      .flatMap((piece) => piece.match(STRETCHES) ?? [])
      .flatMap((piece) => Array.from(segmenter.segment(piece), ({ segment }) => segment));
  return surelyCutting((stretch) =>
    (stretch.match(CHUNKS) ?? []).flatMap((chunk) => {
      let cut = known.get(chunk);
      if (cut === undefined) {
        if (known.size >= MOST_CHUNKS) known.clear();
        known.set(chunk, (cut = cutChunk(chunk)));
      }
      return cut;
    }),
  );
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
export function isWord({ text }: Token): boolean {
  const code = text.charCodeAt(0);
  // Most words begin with a plain letter or digit, and most of what is none is one plain sign or space.
  if ((code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a))
    return true;
  return !(code < 0x80 && text.length === 1) && /[\p{L}\p{N}]/u.test(text);
}

/** Whether the token is white space. */
export function isSpace({ text }: Token): boolean {
  return text === ' ' || /^\s+$/u.test(text);
}

/** The tokens as text. */
export function joinTokens(tokens: readonly Token[]): string {
  return tokens.map((token) => token.text).join('');
}
