/** The place before the first paragraph, to be decided on like a paragraph. */
import type { RollingInsertion, RollingPlace } from './rolling.ts';

/** What is proposed before the first paragraph (`atBeginning` of a rolling draft) as a place of its own, without words. */
export function rollingBeginning(atBeginning: readonly RollingInsertion[]): RollingPlace {
  return {
    paragraph: null,
    present: { kind: 'unnumbered', level: 1 },
    segments: [],
    form: null,
    following: atBeginning,
    withoutChange: [],
    needsReview: [],
    overtaken: [],
    coarse: false,
  };
}
