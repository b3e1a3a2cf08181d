/** The watch list of whoever asks: read, added to, taken from. */
import { isRefusal, type Watch } from '@chapeau/model';
import { WatchedAddress, WatchedDraft, WatchRequest, type WatchListAnswer } from '@chapeau/protocol';
import { z } from 'zod';
import { beginWatching, endWatching, readWatchList } from '../../report/watch-list.ts';
import { memberRoute } from '../route.ts';

const watch = z
  .custom<Watch>()
  .meta({ type: 'object', description: 'A paragraph, proposal, participant or group that is watched' });

const watchList: z.ZodType<WatchListAnswer> = z.object({ watches: z.array(watch) }).meta({ id: 'WatchList' });

const getWatchList = memberRoute({
  method: 'get',
  path: '/api/watch',
  id: 'getWatchList',
  summary: 'What my delegation watches, or I do where I represent none; told to nobody else',
  answer: { status: 200, description: 'The watch list', schema: watchList },
  refusals: ['role-may-not'],
  handle: async ({ house, identity: { actor } }) => {
    const watches = await readWatchList(house, actor);
    return isRefusal(watches) ? watches : { watches };
  },
});

const putWatch = memberRoute({
  method: 'put',
  path: '/api/watch',
  id: 'beginWatching',
  summary: 'Begins to watch a paragraph, a proposal, a participant or a group',
  body: WatchRequest,
  answer: { status: 200, description: 'The watch list', schema: watchList },
  refusals: [
    'role-may-not',
    'not-found',
    'proposal-unknown',
    'watch-list-full',
    'repeated-with-other-content',
  ],
  handle: async ({ house, identity: { actor }, body, keep }) => {
    const watches = await beginWatching(house, {
      watched: body,
      by: actor,
      keep: (after) => keep({ watches: after }),
    });
    return isRefusal(watches) ? watches : { watches };
  },
});

const deleteWatch = memberRoute({
  method: 'delete',
  path: '/api/watch/{kind}/{of}',
  id: 'endWatching',
  summary: 'Watches it no more',
  params: WatchedAddress,
  query: WatchedDraft,
  answer: { status: 204, description: 'Not watched any more' },
  refusals: ['role-may-not'],
  handle: async ({ house, identity: { actor }, params, query: { draft = null } }) =>
    (await endWatching(house, actor, { ...params, draft })) ?? undefined,
});

export const watchRoutes = [getWatchList, putWatch, deleteWatch];
