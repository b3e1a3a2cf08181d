/** The facilitator's board over HTTP. */
import type { DraftId } from '@chapeau/model';
import type { BoardAnswer } from '@chapeau/protocol';
import { LOOK_AGAIN_MS, useAnswer } from './queries.ts';
import { request } from './request.ts';

/** Counted anew whenever it comes up, and again for as long as it is looked at: typing gives no notice. */
export const useBoard = (id: DraftId, enabled: boolean) =>
  useAnswer({
    queryKey: ['draft', id, 'board'],
    queryFn: () => request<BoardAnswer>(`/api/drafts/${id}/board`),
    enabled,
    staleTime: 0,
    refetchInterval: LOOK_AGAIN_MS,
  });
