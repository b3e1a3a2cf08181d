/** Works out beside the page what of a comparison the record explains. */
import { compareDrafts, explainComparison } from '@chapeau/compare';
import type { RecordEntry } from '@chapeau/model';
import type { Sides } from './compare.worker.ts';

/** What is explained, and what is said to have led from the one text to the other. */
export interface Explainable extends Sides {
  readonly entries: readonly RecordEntry[];
}

addEventListener('message', ({ data: { from, to, entries } }: MessageEvent<Explainable>) => {
  // Made once more: that is less than to send it here.
  postMessage(explainComparison(from, to, compareDrafts(from, to), entries));
});
