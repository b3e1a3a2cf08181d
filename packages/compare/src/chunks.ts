/** Cutting many texts that share most of their words: what was cut once is not cut again. */
import { tokenizerFor, type Tokenize } from './tokens.ts';

/** A piece of text that ends where a word surely begins, whatever stands around it: cut alone, it is cut as in its text. */
const CHUNKS = /[^]+?(?:(?<=[\s，、。；！？])(?=[\p{L}\p{N}])|$)/gu;

/** So many chunks are remembered: more than the vocabulary of a large draft. */
const MOST_CHUNKS = 50_000;

/**
 * Cuts as `tokenizerFor` does, but several times as fast where texts repeat each other, as the proposals on a draft do. Only in a stretch of
 * more than 256 characters without spaces or punctuation may a cut fall elsewhere. Throws on what is not a BCP 47 tag.
 */
export function rememberingTokenizerFor(language: string): Tokenize {
  const tokenize = tokenizerFor(language);
  const known = new Map<string, readonly string[]>();
  return (text) => {
    const pieces: string[] = [];
    for (const chunk of text.match(CHUNKS) ?? []) {
      let cut = known.get(chunk);
      if (cut === undefined) {
        if (known.size >= MOST_CHUNKS) known.clear();
        known.set(chunk, (cut = tokenize(chunk)));
      }
      pieces.push(...cut);
    }
    return pieces;
  };
}
