/** A reader's report, notices and watch list over HTTP. */
import type { DayReport, Notice } from '@chapeau/compare';
import type { Refusal, Watch, Watched } from '@chapeau/model';
import type { NoticesAnswer, ReportAnswer, WatchListAnswer, WatchRequest } from '@chapeau/protocol';
import { makeIdempotencyKey } from './idempotency-key.ts';
import { KEPT, useAnswer } from './queries.ts';
import { request } from './request.ts';
import { useAct } from './use-act.ts';

/** Of a day, since a moment (ISO 8601), or of today. */
export type ReportAsked =
  { readonly day: string } | { readonly since: string } | Readonly<Record<string, never>>;

const REPORT = ['report'] as const;
const NOTICES = ['process', 'notices'] as const;

const queryOf = (asked: ReportAsked) => {
  const query = new URLSearchParams(asked).toString();
  return query === '' ? '' : `?${query}`;
};

/** Address of the report as a Word file, for a link. */
export const reportFile = (asked: ReportAsked): string => `/api/report.docx${queryOf(asked)}`;

/** Read anew whenever it comes up: the text moves without notice. */
export const useReport = (asked: ReportAsked, enabled: boolean) =>
  useAnswer({
    queryKey: [...REPORT, queryOf(asked)],
    queryFn: () => request<ReportAnswer<DayReport>>(`/api/report${queryOf(asked)}`),
    enabled,
    staleTime: 0,
  });

/** Looked at again every so many milliseconds; a change of the process or a meeting that is near is heard of sooner. */
const NOTICES_AGAIN_MS = 60_000;
/** So soon at the earliest, however near the next news is. */
const SOONEST_MS = 5_000;

/** What the reader is told of. */
export const useNotices = (enabled: boolean) =>
  useAnswer<NoticesAnswer<Notice>>({
    queryKey: [...NOTICES],
    queryFn: () => request('/api/notices'),
    enabled,
    refetchInterval: ({ state: { data } }) => untilNews(data),
  });

function untilNews(answer: NoticesAnswer<Notice> | Refusal | undefined): number {
  if (answer === undefined || !('nextAt' in answer) || answer.nextAt === null) return NOTICES_AGAIN_MS;
  const waitMs = Date.parse(answer.nextAt) - Date.now() + 1_000;
  return Math.min(NOTICES_AGAIN_MS, Math.max(SOONEST_MS, waitMs));
}

/** Marks the notices up to that moment as looked at. */
export const useSeeNotices = () =>
  useAct(
    (through: string) =>
      request<NoticesAnswer<Notice>>('/api/notices/seen', { method: 'PUT', body: { through } }),
    { refreshes: [NOTICES], repeats: 2, quiet: true },
  );

/** The reader's own watch list; other seats of the delegation add to it and take from it too. */
export const useWatchList = (enabled: boolean) =>
  useAnswer({
    queryKey: KEPT.area('watch'),
    queryFn: () => request<WatchListAnswer>('/api/watch'),
    enabled,
  });

/** Something that is watched or not: sent again until it arrives. */
export interface WatchAct {
  readonly watched: WatchRequest;
  readonly isOn: boolean;
}

export const useWatchAct = () =>
  useAct<WatchAct, WatchListAnswer | void>(
    ({ watched, isOn }) => (isOn ? beginWatching(watched) : endWatching(watched)),
    { refreshes: [KEPT.area('watch'), REPORT, NOTICES], repeats: 3 },
  );

const beginWatching = (watched: WatchRequest) =>
  request<WatchListAnswer>('/api/watch', {
    method: 'PUT',
    body: watched,
    idempotencyKey: makeIdempotencyKey(),
  });

const endWatching = ({ kind, of, draft }: Watched) =>
  request<void>(`/api/watch/${kind}/${of}${draft === null ? '' : `?draft=${draft}`}`, { method: 'DELETE' });

/** The row of the watch list that stands for it; undefined: it is not watched. */
export function findWatch(watches: readonly Watch[], { kind, of, draft }: Watched): Watch | undefined {
  return watches.find((one) => one.kind === kind && one.of === of && one.draft === draft);
}
