/** Marked-up stretches of text: what a renderer shows of a comparison. */
import type { Run } from '@chapeau/model';

/**
 * A stretch of a wording with its emphasis, links and footnote references; never without runs.
 * `format`: the same words in both, in other marks or with another link; `before` are the earlier runs.
 * `equal`, `delete` and `before` give the earlier runs; `equal`, `insert` and the `runs` of `format` the later ones.
 */
export type Segment =
  | { readonly op: 'equal' | 'insert' | 'delete'; readonly runs: readonly Run[] }
  | { readonly op: 'format'; readonly before: readonly Run[]; readonly runs: readonly Run[] };

/**
 * A stretch of text that stands in both texts, only in the later one, or only in the earlier one.
 * Never empty; boundaries fall between words; where a stretch is replaced the deletion comes first.
 */
export interface WordChange {
  readonly op: 'equal' | 'insert' | 'delete';
  readonly text: string;
}

/** How many words a change adds and takes away; a replaced word counts in both. */
export interface WordCounts {
  readonly wordsInserted: number;
  readonly wordsDeleted: number;
}

/** The counts of several changes together; changes without counts add nothing. */
export function sumOfWords(changes: readonly (object | WordCounts)[]): WordCounts {
  let [wordsInserted, wordsDeleted] = [0, 0];
  for (const change of changes) {
    if (!('wordsInserted' in change)) continue;
    wordsInserted += change.wordsInserted;
    wordsDeleted += change.wordsDeleted;
  }
  return { wordsInserted, wordsDeleted };
}
