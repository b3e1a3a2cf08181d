/** The reader's report by mail, over HTTP. */
import type { ReportMailAnswer, ReportMailRequest } from '@chapeau/protocol';
import { makeIdempotencyKey } from './idempotency-key.ts';
import { useAnswer } from './queries.ts';
import { request } from './request.ts';
import { useAct } from './use-act.ts';

const MAIL = ['report-mail'] as const;

export const useReportMail = () =>
  useAnswer({ queryKey: [...MAIL], queryFn: () => request<ReportMailAnswer>('/api/report/mail') });

export const useAskForMail = () =>
  useAct(
    (body: ReportMailRequest) =>
      request<ReportMailAnswer>('/api/report/mail', {
        method: 'PUT',
        body,
        idempotencyKey: makeIdempotencyKey(),
      }),
    { refreshes: [MAIL] },
  );

export const useEndMail = () =>
  useAct(() => request<void>('/api/report/mail', { method: 'DELETE' }), { refreshes: [MAIL], repeats: 2 });

/** By the links in mails, whoever follows them. */
export const confirmMail = (secret: string) =>
  request<{ readonly address: string }>('/api/report-mail/confirm', { method: 'POST', body: { secret } });
export const stopMail = (secret: string) =>
  request<void>('/api/report-mail/stop', { method: 'POST', body: { secret } });
