/** Work that waits until the page has nothing else to do. */
import type { Unsubscribe } from '../../sync/store.ts';

/** Calls `work` once, later, with a function that tells whether there is time for more; gives what calls it off. */
export type Later = (work: (hasTime: () => boolean) => void) => Unsubscribe;

/** Longest stretch of work at a time: what is worked out is drawn at once, and both are to fit a frame. */
const SLICE_MS = 4;
/** However busy the page is, the work is not put off for longer. */
const TIMEOUT_MS = 500;

/** In a pause of the page; where the browser does not tell of pauses, after what is due now. */
export const afterwards: Later = (work) => {
  const start = () => {
    const until = performance.now() + SLICE_MS;
    work(() => performance.now() < until);
  };
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback(start, { timeout: TIMEOUT_MS });
    return () => cancelIdleCallback(handle);
  }
  const timer = setTimeout(start, 0);
  return () => clearTimeout(timer);
};
