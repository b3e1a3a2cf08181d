/** Compares two drafts beside the page. */
import { compareDrafts } from '@chapeau/compare';
import type { PlainDraft } from '@chapeau/model';

/** What is compared. */
export interface Sides {
  readonly from: PlainDraft;
  readonly to: PlainDraft;
}

addEventListener('message', ({ data }: MessageEvent<Sides>) => {
  postMessage(compareDrafts(data.from, data.to));
});
