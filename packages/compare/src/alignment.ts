/** Which paragraphs of one text are which of another, and how sure that is. */
import type { Pair } from './chain.ts';

/** How much of the wording stayed: all words (spacing, punctuation and case aside), most of their weight, or little of it. */
export type Rewording = 'same' | 'light' | 'heavy';

interface Found {
  /** The weight of the words in common among all words of both, 0 to 1; rare words weigh more. 1: the same words in some order. */
  readonly similarity: number;
  /**
   * How sure this is, 0 to 1. 1: the same words, which no other paragraph has. Half: something else would fit as well, and nothing
   * around it decides. Below: little is left of the wording. An order of trust, not a probability.
   */
  readonly certainty: number;
  /** Stands outside the longest chain of paragraphs that kept their order. */
  readonly moved: boolean;
}

/** Positions from 0. The several of a split or merger follow each other without a gap, in reading order, and are at least two. */
export type Match =
  | (Found & {
      readonly kind: 'paired';
      readonly from: number;
      readonly to: number;
      readonly wording: Rewording;
      /** The printed number is another, or there is one on one side only. */
      readonly renumbered: boolean;
    })
  | (Found & {
      readonly kind: 'split';
      readonly from: number;
      readonly to: readonly number[];
      readonly main: Pair;
    })
  | (Found & {
      readonly kind: 'merged';
      readonly from: readonly number[];
      readonly to: number;
      readonly main: Pair;
    });

/** Each paragraph of either text stands in at most one match; those in none were deleted or inserted. */
export interface Alignment {
  /** In the order of the later text. */
  readonly matches: readonly Match[];
  /** The texts were too large and too different to weigh everything that could be: what is found is true to its certainty, more may be missed. */
  readonly coarse: boolean;
}

/** What of a match decides where it stands: what is shown of it needs no more. */
export type PlacedMatch = Placed<Match>;
type Placed<Any> = Any extends Match ? Omit<Any, 'similarity' | 'wording' | 'renumbered'> : never;

/** The pair that a match is shown as where paragraphs can only be paired: of a split or a merger the piece with most in common. */
export function mainPairOf(match: PlacedMatch): Pair {
  return match.kind === 'paired' ? { from: match.from, to: match.to } : match.main;
}
