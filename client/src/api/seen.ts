/** What the reader has looked at in a draft, over HTTP. */
import type { DraftId } from '@chapeau/model';
import type { SeenAnswer, SeenRequest, SeenState } from '@chapeau/protocol';
import { useAnswer } from './queries.ts';
import { request } from './request.ts';

/** Read once for each visit to the text: what it is shown beside does not move while one looks. */
export const useSeenAnswer = (draft: DraftId, enabled: boolean) =>
  useAnswer({
    queryKey: ['seen', draft],
    queryFn: () => request<SeenAnswer>(`/api/drafts/${draft}/seen`),
    enabled,
    staleTime: Infinity,
    gcTime: 0,
  });

/** Tells the server what was looked at. Nothing is lost where it does not arrive: it is looked at again. */
export const putSeen = (draft: DraftId, body: SeenRequest) =>
  request<SeenState>(`/api/drafts/${draft}/seen`, {
    method: 'PUT',
    body,
    outlives: body.kind === 'paragraphs',
  });
