/** Compares three drafts beside the page. */
import { compareThree, type ThreeSides } from '@chapeau/compare';
import type { PlainDraft } from '@chapeau/model';

addEventListener('message', ({ data }: MessageEvent<ThreeSides<PlainDraft>>) => {
  postMessage(compareThree(data.base, data.theirs, data.ours));
});
