/** Checks the chain of a record beside the page. */
import { findBreak, type Chained } from '@chapeau/model';

/** What the check found. */
export interface Verified {
  readonly entries: number;
  /** The first entry that does not fit; null: the record is whole. */
  readonly broken: number | null;
}

addEventListener('message', ({ data }: MessageEvent<readonly Chained[]>) => {
  const verified: Verified = { entries: data.length, broken: findBreak(data) };
  postMessage(verified);
});
