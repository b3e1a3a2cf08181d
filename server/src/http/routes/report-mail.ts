/** A report by mail: asked for by whoever is signed in, confirmed and ended by the links in the mails. */
import { isRefusal, MAIL_FAILURES } from '@chapeau/model';
import { ReportMailLink, ReportMailRequest, type ReportMailAnswer } from '@chapeau/protocol';
import { z } from 'zod';
import { AskedLinks } from '../../mail/asked-links.ts';
import type { ReportPost } from '../../mail/mail-desk.ts';
import { askForMail, confirmMail, endMail, readMail, stopMail } from '../../mail/subscribing.ts';
import { time } from '../answers/values.ts';
import { memberRoute, openRoute, type Route } from '../route.ts';

const failure = z.object({ kind: z.enum(MAIL_FAILURES), at: time, isTriedAgain: z.boolean() });
const answer: z.ZodType<ReportMailAnswer> = z
  .object({
    isSetUp: z.boolean(),
    timeZone: z.string(),
    mail: z
      .object({
        address: z.string(),
        hour: z.int(),
        isConfirmed: z.boolean(),
        lastDay: z.string().nullable(),
        failure: failure.nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'ReportMail' });

/** Null: mail is not set up on this server. */
export function makeReportMailRoutes(post: ReportPost | null): readonly Route[] {
  const links = new AskedLinks();
  const getMail = memberRoute({
    method: 'get',
    path: '/api/report/mail',
    id: 'getReportMail',
    summary: 'Where my report is sent and when, and what became of the last one',
    answer: { status: 200, description: 'What was asked for', schema: answer },
    refusals: ['role-may-not'],
    handle: async ({ house, identity: { actor } }) => await readMail(house, post, actor),
  });

  const putMail = memberRoute({
    method: 'put',
    path: '/api/report/mail',
    id: 'askForReportMail',
    summary: 'Sends my report to an address every day; a new address is asked to confirm first',
    body: ReportMailRequest,
    answer: { status: 200, description: 'What was asked for', schema: answer },
    refusals: ['role-may-not', 'mail-not-set-up', 'too-many-requests', 'repeated-with-other-content'],
    handle: async ({ house, identity, body }) =>
      await askForMail(house, post, { by: identity, request: body, links }),
  });

  const deleteMail = memberRoute({
    method: 'delete',
    path: '/api/report/mail',
    id: 'endReportMail',
    summary: 'Sends my report no more',
    answer: { status: 204, description: 'Ended' },
    refusals: ['role-may-not'],
    handle: async ({ house, identity: { actor } }) => (await endMail(house, actor)) ?? undefined,
  });

  const postConfirm = openRoute({
    method: 'post',
    path: '/api/report-mail/confirm',
    id: 'confirmReportMail',
    summary: 'Confirms the address that a link was sent to',
    body: ReportMailLink,
    answer: { status: 200, description: 'Confirmed', schema: z.object({ address: z.string() }) },
    refusals: ['mail-link-unknown'],
    handle: async ({ house, body: { secret } }) => await confirmMail(house, post, secret),
  });

  const postStop = openRoute({
    method: 'post',
    path: '/api/report-mail/stop',
    id: 'stopReportMail',
    summary: 'Ends the mails of which one holds the link in its secret',
    body: ReportMailLink,
    answer: { status: 204, description: 'Ended' },
    refusals: ['mail-link-unknown'],
    handle: async ({ house, body: { secret } }) => {
      const refusal = await stopMail(house, secret);
      return isRefusal(refusal) ? refusal : undefined;
    },
  });

  return [getMail, putMail, deleteMail, postConfirm, postStop];
}
