/** The HTTP side of the server: doors for every route, the pages behind them, and one edge where errors end. */
import { isRefusal, judge, refuse, type Refusal } from '@chapeau/model';
import { ROOMS_PATH } from '@chapeau/protocol';
import compression from 'compression';
import express, {
  type ErrorRequestHandler,
  type Express,
  type Request,
  type RequestHandler,
  type Response,
} from 'express';
import type { ReportPost } from '../mail/mail-desk.ts';
import type { ReportMeans } from '../report/report-means.ts';
import { COOKIE_NAME, cookieOptions } from '../login/cookie.ts';
import { identify, SIGN_IN_MS } from '../login/login.ts';
import { StorageFault } from '../storage/port.ts';
import { protectiveHeaders } from './headers.ts';
import type { Metrics } from './metrics.ts';
import { isOwnOrigin } from './origin.ts';
import { servePages } from './pages.ts';
import { FAULT_PROBLEM, PROBLEM_MEDIA_TYPE, problemOf } from './problem.ts';
import { limitAddress, limitRequests, limitWrongSecrets, type RateLimits } from './rate-limits.ts';
import type { Told } from './repeats.ts';
import { respond, type Desk } from './respond.ts';
import { FileAnswer, TextAnswer, type LongBody, type Route } from './route.ts';
import { makeRoutes } from './routes.ts';

export interface AppOptions {
  readonly desk: Desk;
  readonly metrics: Metrics;
  readonly reports: ReportMeans;
  /** Null: mail is not set up. */
  readonly mail: ReportPost | null;
  readonly limits: RateLimits;
  /** Origins besides the one a request is sent to, e.g. `https://chapeau.example.org` behind a proxy that renames the host. */
  readonly allowedOrigins: readonly string[];
  /** Folder of the built pages. */
  readonly clientDir: string;
}

/** By gzip or br, as the reader takes it; what is shorter than 1 kB goes as it is. */
const compressed = compression({ threshold: 1024 });

/** Bytes of a body, where the route takes no long one: 20,000 ids of paragraphs fit. */
const BODY_LIMIT = 1024 * 1024;

export function makeApp(options: AppOptions): Express {
  const { limits, allowedOrigins } = options;
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  // A proxy on the same machine is believed about the address and the encryption it ended.
  app.set('trust proxy', 'loopback');
  app.use(...protectiveHeaders());
  app.use(ROOMS_PATH, refuseAlways(refuse('bad-request', { detail: 'a room is opened by a WebSocket' })));
  const requests = limitRequests(limits);
  const wrongSecrets = limitWrongSecrets(limits);
  for (const route of makeRoutes(options.metrics, options.reports, options.mail)) {
    const takesSecret = route.access === 'anyone' && route.method === 'post' && route.body !== undefined;
    app[route.method](
      route.path.replace(/\{(\w+)\}/g, ':$1'),
      ...(route.isCompressed === true ? [compressed] : []),
      ...requests,
      ...(takesSecret ? [wrongSecrets] : []),
      ...(route.perAddress === undefined ? [] : [limitAddress(route.perAddress)]),
      checkOrigin(allowedOrigins),
      route.longBody === undefined ? readUsual : readLong(route.longBody, options.desk),
      door(route, options),
    );
  }
  app.use('/api', refuseAlways(refuse('not-found')));
  app.use(servePages(options.clientDir));
  app.use(refuseAlways(refuse('not-found')));
  app.use(edge(options.desk));
  return app;
}

function checkOrigin(allowed: readonly string[]): RequestHandler {
  return (request, response, next) =>
    request.method === 'GET' || request.method === 'HEAD' || isOwnOrigin(request, allowed)
      ? next()
      : sendRefusal(response, refuse('foreign-origin'));
}

const readUsual = bodyOf(BODY_LIMIT, BODY_LIMIT);

/** Reads a long body of whoever may send one; others are turned away before anything is read, or send no more than usual. */
function readLong({ bytes, holds, deed, others }: LongBody, { house }: Desk): RequestHandler {
  const read = bodyOf(bytes, holds);
  return async (request, response, next) => {
    const identity = await identify(house, request.headers);
    const refusal = identity === null ? refuse('not-signed-in') : judge(identity.actor.role, deed);
    if (refusal === null) read(request, response, next);
    else if (others === 'usual') readUsual(request, response, next);
    else sendRefusal(response, refusal);
  };
}

/** Reads a body of at most so many bytes; one of more is told how much it may hold. */
function bodyOf(limit: number, holds: number): RequestHandler {
  const read = express.json({ limit, strict: true });
  return (request, response, next) => {
    read(request, response, (error?: unknown) =>
      statusOf(error) === 413
        ? sendRefusal(response, refuse('too-large', { limit: `${holds / 1024 / 1024} MB` }))
        : next(error),
    );
  };
}

function door(route: Route, { desk, metrics }: AppOptions): RequestHandler {
  return async (request, response) => {
    const startedAt = performance.now();
    response.set('cache-control', 'no-store');
    response.on('finish', () =>
      metrics.answered(route.id, response.statusCode, (performance.now() - startedAt) / 1000),
    );
    const result = await respond(desk, route, request);
    if (isRefusal(result)) return sendRefusal(response, result);
    if (result instanceof TextAnswer) return sendText(response, result);
    if (result instanceof FileAnswer) return sendFile(response, result);
    sendTold(request, response, result);
  };
}

function sendTold(request: Request, response: Response, { status, body, token }: Told): void {
  if (token === '') response.clearCookie(COOKIE_NAME, { path: '/' });
  else if (token !== null) response.cookie(COOKIE_NAME, token, cookieOptions(request.secure, SIGN_IN_MS));
  if (body === undefined || status === 204) response.status(status).end();
  else response.status(status).json(body);
}

function sendText(response: Response, { text, mediaType, fileName }: TextAnswer): void {
  if (fileName !== null) response.attachment(fileName);
  response.status(200).type(mediaType).send(text);
}

/** Other headers keep the browser from guessing another type. */
function sendFile(response: Response, { bytes, mediaType, fileName }: FileAnswer): void {
  response.attachment(fileName).status(200).type(mediaType).send(Buffer.from(bytes));
}

function sendRefusal(response: Response, refusal: Refusal): void {
  sendProblem(response, problemOf(refusal));
}

function sendProblem(response: Response, problem: { readonly status: number }): void {
  response.status(problem.status).type(PROBLEM_MEDIA_TYPE).send(JSON.stringify(problem));
}

function refuseAlways(refusal: Refusal): RequestHandler {
  return (_request, response) => sendRefusal(response, refusal);
}

/** Where errors end: what a body or an address has wrong is told, a storage that fails is told, faults are logged once. */
function edge({ house }: Desk): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    const refusal = refusalOf(error);
    if (refusal === null || error instanceof StorageFault)
      house.log.error({ err: error, method: request.method, path: request.path }, 'A request failed.');
    if (response.headersSent) return next(error);
    if (refusal === null) sendProblem(response, FAULT_PROBLEM);
    else sendRefusal(response, refusal);
  };
}

/** What express and its body parser say of a request, as a refusal; null: a fault of ours. */
function refusalOf(error: unknown): Refusal | null {
  if (error instanceof StorageFault) return refuse('not-saved');
  const status = statusOf(error);
  if (status === 404) return refuse('not-found');
  if (status !== null && status >= 400 && status < 500)
    return refuse('bad-request', { detail: 'its address, its headers or its JSON are broken' });
  return null;
}

function statusOf(error: unknown): number | null {
  if (typeof error !== 'object' || error === null || !('status' in error)) return null;
  return typeof error.status === 'number' ? error.status : null;
}
