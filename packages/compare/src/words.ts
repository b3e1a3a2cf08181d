/** What changed between two texts, in words. */
import { compareTokens, markerFor } from './marker.ts';
import type { WordChange } from './segment.ts';
import { joinTokens, tokensOfText } from './tokens.ts';

/** Joined, `equal` and `delete` give the earlier text, `equal` and `insert` the later one, to the character. */
export interface WordComparison {
  readonly words: readonly WordChange[];
  /** The texts differ so much that finding every kept word was given up: marks are true but larger than need be. */
  readonly coarse: boolean;
}

/**
 * The word changes from one text to another, cut by the word boundaries of `language` (BCP 47; throws on what is none).
 * Always comes to an end soon: see `coarse`.
 */
export function compareWords(from: string, to: string, language: string): WordComparison {
  const { tokenize, effort } = markerFor(language);
  const [before, after] = [tokensOfText(from, tokenize), tokensOfText(to, tokenize)];
  const { stretches, coarse } = compareTokens(before, after, effort);
  const words = stretches.map(({ op, ...sides }) => ({
    op,
    text: joinTokens(
      op === 'delete'
        ? before.slice(sides.from.start, sides.from.end)
        : after.slice(sides.to.start, sides.to.end),
    ),
  }));
  return { words, coarse };
}
