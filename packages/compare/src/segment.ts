/** Marked-up stretches of formatted text: what a renderer shows of a comparison. */
import type { Run } from '@chapeau/model';

/**
 * A stretch of a wording with its emphasis, links and footnote references; never without runs.
 * `format`: the same words in both, in other marks or with another link; `before` are the earlier runs.
 * `equal`, `delete` and `before` give the earlier runs; `equal`, `insert` and the `runs` of `format` the later ones.
 */
export type Segment =
  | { readonly op: 'equal' | 'insert' | 'delete'; readonly runs: readonly Run[] }
  | { readonly op: 'format'; readonly before: readonly Run[]; readonly runs: readonly Run[] };
