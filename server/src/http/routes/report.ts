/** The report and the notices of whoever asks. */
import type { DayReport, Notice } from '@chapeau/compare';
import { isRefusal } from '@chapeau/model';
import { NoticesSeenRequest, ReportQuery, type NoticesAnswer, type ReportAnswer } from '@chapeau/protocol';
import { z } from 'zod';
import { writeWord } from '@chapeau/interchange/word';
import { dayWords, readCodes, reportPaper } from '../../report/report-paper.ts';
import { readNotices, seeNotices } from '../../report/read-notices.ts';
import { readReport } from '../../report/read-report.ts';
import type { ReportMeans } from '../../report/report-means.ts';
import { time } from '../answers/values.ts';
import { FileAnswer, memberRoute, type Route } from '../route.ts';

const reportAnswer: z.ZodType<ReportAnswer<DayReport>> = z
  .object({
    at: time,
    timeZone: z.string(),
    today: z.iso.date(),
    day: z.iso.date().nullable(),
    report: z.custom<DayReport>().meta({
      type: 'object',
      description: 'Draft by draft what changed, my proposals, what is awaited and watched; meetings',
    }),
  })
  .meta({ id: 'Report' });

const noticesAnswer: z.ZodType<NoticesAnswer<Notice>> = z
  .object({
    notices: z.array(
      z.custom<Notice>().meta({ type: 'object', description: 'Its kind, when, and what it is about' }),
    ),
    through: time.nullable(),
    unread: z.int(),
    nextAt: time.nullable(),
  })
  .meta({ id: 'Notices' });

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** With what one server keeps at hand for reports. */
export function makeReportRoutes(means: ReportMeans): readonly Route[] {
  const getReport = memberRoute({
    method: 'get',
    path: '/api/report',
    id: 'getReport',
    summary: 'My report: of a day, since a moment, or of today',
    query: ReportQuery,
    answer: { status: 200, description: 'The report', schema: reportAnswer },
    refusals: ['role-may-not', 'too-many-requests', 'moment-damaged'],
    handle: async ({ house, identity: { actor: by }, query: { day, since } }) => {
      const asked = day !== undefined ? { day } : since !== undefined ? { since } : null;
      return await readReport(house, means, { by, asked });
    },
  });

  const getReportFile = memberRoute({
    method: 'get',
    path: '/api/report.docx',
    id: 'getReportFile',
    summary: 'The same as a Word file',
    query: ReportQuery,
    answer: { status: 200, description: 'The report', mediaType: WORD },
    refusals: ['role-may-not', 'too-many-requests', 'moment-damaged'],
    handle: async ({ house, identity: { actor: by }, query: { day, since } }) => {
      const asked = day !== undefined ? { day } : since !== undefined ? { since } : null;
      const answer = await readReport(house, means, { by, asked });
      if (isRefusal(answer)) return answer;
      const { report, day: told, today } = answer;
      const when = told === null ? `since ${report.span.from}` : dayWords(told);
      const codeOf = await readCodes(house, by.process);
      const paper = reportPaper(report, { when, codeOf, publicUrl: null });
      return new FileAnswer(await writeWord(paper), WORD, `report-${told ?? today}.docx`);
    },
  });

  const getNotices = memberRoute({
    method: 'get',
    path: '/api/notices',
    id: 'getNotices',
    summary: 'What I am told of, the newest first, and how much of it is unread',
    answer: { status: 200, description: 'The notices', schema: noticesAnswer },
    refusals: ['role-may-not'],
    handle: async ({ house, identity: { actor } }) => await readNotices(house, means, actor),
  });

  const putNoticesSeen = memberRoute({
    method: 'put',
    path: '/api/notices/seen',
    id: 'seeNotices',
    summary: 'The notices up to a moment have been looked at',
    body: NoticesSeenRequest,
    answer: { status: 200, description: 'What is left', schema: noticesAnswer },
    refusals: ['role-may-not', 'repeated-with-other-content'],
    handle: async ({ house, identity: { actor }, body: { through } }) => {
      const refusal = await seeNotices(house, actor, through);
      return isRefusal(refusal) ? refusal : await readNotices(house, means, actor);
    },
  });

  return [getReport, getReportFile, getNotices, putNoticesSeen];
}
