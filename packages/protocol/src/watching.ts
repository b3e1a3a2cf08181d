/** What is watched: asked for and answered to its owner alone. */
import { WATCH_KINDS, type Watch } from '@chapeau/model';
import { z } from 'zod';
import { id } from './values.ts';

/** `PUT /api/watch`: begins to watch; what is watched already stays so. */
export const WatchRequest = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paragraph'), draft: id.draft, of: id.paragraph }),
  z.strictObject({ kind: z.literal('proposal'), draft: id.draft, of: id.proposal }),
  z.strictObject({ kind: z.literal('participant'), draft: z.null(), of: id.participant }),
  z.strictObject({ kind: z.literal('group'), draft: z.null(), of: id.group }),
]);
export type WatchRequest = z.output<typeof WatchRequest>;

/** What is watched, in an address: `/api/watch/{kind}/{of}?draft=…`. */
export const WatchedAddress = z.object({ kind: z.enum(WATCH_KINDS), of: z.string().max(24) });
/** The draft that it is in, in its query; left out: it is watched in every draft. */
export const WatchedDraft = z.object({ draft: id.draft.optional() });

/** `GET /api/watch`, `PUT /api/watch`: one's own list, in the order in which it was begun. */
export interface WatchListAnswer {
  readonly watches: readonly Watch[];
}
