/** What changed between two texts, in words. */

/**
 * A stretch of text that stands in both texts, only in the later one, or only in the earlier one.
 * Never empty; boundaries fall between words; where a stretch is replaced the deletion comes first.
 */
export interface WordChange {
  readonly op: 'equal' | 'insert' | 'delete';
  readonly text: string;
}

/** Joined, `equal` and `delete` give the earlier text, `equal` and `insert` the later one, to the character. */
export interface WordComparison {
  readonly words: readonly WordChange[];
  /** The texts differ so much that finding every kept word was given up: marks are true but larger than need be. */
  readonly coarse: boolean;
}
