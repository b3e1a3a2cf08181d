/** Every route of the server. */
import { refuse } from '@chapeau/model';
import { z } from 'zod';
import { LongWork } from '../long-work.ts';
import type { ReportPost } from '../mail/mail-desk.ts';
import type { ReportMeans } from '../report/report-means.ts';
import type { Metrics } from './metrics.ts';
import { describeRoutes } from './openapi.ts';
import { openRoute, type Route } from './route.ts';
import { makeBoardRoutes } from './routes/board.ts';
import { bodyRoutes } from './routes/body.ts';
import { makeDocumentRoutes } from './routes/documents.ts';
import { draftRollingRoutes } from './routes/draft-rolling.ts';
import { draftRoutes } from './routes/drafts.ts';
import { makeFigureRoutes } from './routes/figures.ts';
import { makeFileRoutes } from './routes/files.ts';
import { healthRoutes } from './routes/health.ts';
import { makeHistoryRoutes } from './routes/history.ts';
import { invitationRoutes } from './routes/invitations.ts';
import { ladderRoutes } from './routes/ladder.ts';
import { makeMeetingRoutes } from './routes/meetings.ts';
import { languageRoutes } from './routes/languages.ts';
import { makeMomentRoutes } from './routes/moments.ts';
import { nowRoutes } from './routes/now.ts';
import { notesRoutes } from './routes/notes.ts';
import { makeProceedingsRoutes } from './routes/proceedings.ts';
import { processRecordRoutes } from './routes/process-record.ts';
import { participantRoutes } from './routes/participants.ts';
import { processRoutes } from './routes/process.ts';
import { programmeRoutes } from './routes/programme.ts';
import { makeReportMailRoutes } from './routes/report-mail.ts';
import { makeReportRoutes } from './routes/report.ts';
import { makePublicRoutes } from './routes/public.ts';
import { makeSeenRoutes } from './routes/seen.ts';
import { setUpRoutes } from './routes/set-up.ts';
import { signInRoutes } from './routes/sign-in.ts';
import { makeTableRoutes } from './routes/tables.ts';
import { versionRollingRoutes } from './routes/version-rolling.ts';
import { versionRoutes } from './routes/versions.ts';
import { watchRoutes } from './routes/watch.ts';

/** In the order in which they are described. */
export function makeRoutes(
  metrics: Metrics,
  reports: ReportMeans,
  mail: ReportPost | null,
): readonly Route[] {
  const getMetrics = openRoute({
    method: 'get',
    path: '/metrics',
    id: 'getMetrics',
    summary: 'Figures of the running server, for Prometheus; only from the machine itself',
    answer: { status: 200, description: 'The figures', mediaType: 'text/plain' },
    refusals: ['not-found'],
    handle: async ({ isLocal }) => (isLocal ? await metrics.text() : refuse('not-found')),
  });
  const getDescription: Route = openRoute({
    method: 'get',
    path: '/api/openapi.json',
    id: 'getDescription',
    isCompressed: true,
    summary: 'This description',
    answer: {
      status: 200,
      description: 'An OpenAPI 3.1 document',
      schema: z.looseObject({ openapi: z.string() }),
    },
    handle: async () => description,
  });
  const work = new LongWork();
  const { moments, lines } = reports;
  const routes = [
    ...signInRoutes,
    ...setUpRoutes,
    ...processRoutes,
    ...participantRoutes,
    ...processRecordRoutes,
    ...programmeRoutes,
    ...makeMeetingRoutes(work),
    ...nowRoutes,
    ...watchRoutes,
    ...makeDocumentRoutes(work),
    ...makeFileRoutes(),
    ...makeReportRoutes(reports),
    ...bodyRoutes,
    ...makePublicRoutes(),
    ...makeSeenRoutes(reports),
    ...makeReportMailRoutes(mail),
    ...ladderRoutes,
    ...invitationRoutes,
    ...draftRoutes,
    ...draftRollingRoutes,
    ...languageRoutes,
    ...notesRoutes,
    ...makeMomentRoutes(moments, lines),
    ...versionRoutes,
    ...versionRollingRoutes,
    ...makeFigureRoutes(),
    ...makeBoardRoutes(lines, work),
    ...makeProceedingsRoutes(work),
    ...makeTableRoutes(moments, work),
    ...makeHistoryRoutes(work),
    ...healthRoutes,
    getMetrics,
    getDescription,
  ];
  const description = describeRoutes(routes);
  return routes;
}
