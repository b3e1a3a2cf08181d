/** The languages of a text over HTTP. */
import { isRefusal, type DraftId, type PlainDraft, type Refusal } from '@chapeau/model';
import type { LanguagesAnswer } from '@chapeau/protocol';
import { useQueries, type UseQueryResult } from '@tanstack/react-query';
import { KEPT, LOOK_AGAIN_MS, useAnswer, type Loading } from './queries.ts';
import { request } from './request.ts';
import { getLive } from './routes.ts';

/** The original, and what each translation is confirmed to render of it. */
export const useLanguages = (draft: DraftId, enabled: boolean) =>
  useAnswer({
    queryKey: [...KEPT.area('languages'), draft],
    queryFn: () => request<LanguagesAnswer>(`/api/drafts/${draft}/languages`),
    enabled,
    refetchInterval: LOOK_AGAIN_MS,
  });

/** The texts of several drafts as they stand, in their order; read again for as long as they are looked at, since typing gives no notice. */
export function useTexts(drafts: readonly DraftId[]): Loading<readonly PlainDraft[]> {
  return useQueries({
    queries: drafts.map((draft) => ({
      queryKey: [...KEPT.live(draft), 'watched'],
      queryFn: () => getLive(draft),
      staleTime: 0,
      refetchInterval: LOOK_AGAIN_MS,
    })),
    combine: together,
  });
}

/** All of them, or the first that is not there. */
function together(results: readonly UseQueryResult<PlainDraft | Refusal>[]): Loading<readonly PlainDraft[]> {
  const texts: PlainDraft[] = [];
  for (const { data, error, refetch } of results) {
    if (data === undefined)
      return error === null ? { kind: 'loading' } : { kind: 'failed', error, repeat: () => void refetch() };
    if (isRefusal(data)) return { kind: 'refused', refusal: data };
    texts.push(data);
  }
  return { kind: 'ready', answer: texts };
}
