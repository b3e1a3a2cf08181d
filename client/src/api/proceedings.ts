/** Reports that are made of what the process holds, over HTTP. */
import type { SessionId } from '@chapeau/model';
import type { ProceedingsAsked, ProseAnswer } from '@chapeau/protocol';
import { useAnswer } from './queries.ts';
import { request } from './request.ts';

/** Made anew whenever the page comes up: every act on any draft may have changed it. */
export const useProceedings = (asked: ProceedingsAsked, enabled: boolean) =>
  useAnswer({
    queryKey: ['process', 'proceedings', ...Object.values(asked).map(String)],
    queryFn: () => request<ProseAnswer>(`/api/process/proceedings?${queryOf(asked)}`),
    enabled,
    staleTime: 0,
  });

/** Of one session, or (null) of all that were held. */
export const useProceduralPart = (session: SessionId | null, enabled: boolean) =>
  useAnswer({
    queryKey: ['process', 'procedural-part', String(session)],
    queryFn: () =>
      request<ProseAnswer>(`/api/process/procedural-part${session === null ? '' : `?session=${session}`}`),
    enabled,
    staleTime: 0,
  });

function queryOf(asked: ProceedingsAsked): string {
  const given = Object.entries(asked).filter(([, value]) => value !== null);
  return new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
}
