import type { Problem } from '@chapeau/protocol';
import type { Express } from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ReportMeans } from '../report/report-means.ts';
import { openMemoryStorage } from '../storage/memory.ts';
import { StorageFault, type Storage } from '../storage/port.ts';
import { makeApp } from './app.ts';
import { Metrics } from './metrics.ts';
import { RATE_LIMITS } from './rate-limits.ts';
import { Repeats } from './repeats.ts';
import { SetUpDoor } from '../set-up/door.ts';
import {
  assemble,
  Person,
  signInBy,
  startTestServer,
  type Cast,
  type TestServer,
} from './testing/test-server.ts';

let server: TestServer;
let cast: Cast;
beforeAll(async () => {
  server = await startTestServer();
  cast = await assemble(server);
});
afterAll(() => server.close());
const nobody = () => new Person(server.url);

describe('the description', () => {
  it('H1 has every route of the router, and the router every route of it', async () => {
    const { paths } = await nobody().must<{ paths: Record<string, object> }>('GET', '/api/openapi.json');
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    expect(described.toSorted()).toEqual(routesOf(appOf(server)).toSorted());
  });

  it('H1 says for every command what it takes', async () => {
    const { text } = await nobody().get('/api/openapi.json');
    for (const kind of ['table-proposal', 'decide-status', 'issue-version'])
      expect(text).toContain(`"${kind}"`);
  });
});

function appOf({ house }: TestServer): Express {
  return makeApp({
    desk: { house, setUpDoor: new SetUpDoor(house), repeats: new Repeats() },
    metrics: new Metrics({ process: false }),
    reports: new ReportMeans(),
    mail: null,
    limits: RATE_LIMITS,
    allowedOrigins: [],
    clientDir: '.',
  });
}

/** What the router of express answers itself, in the words of OpenAPI. */
function routesOf(app: Express): readonly string[] {
  const layers = app.router.stack as unknown as readonly {
    route?: { path: string; methods: Record<string, boolean> };
  }[];
  return layers.flatMap(({ route }) =>
    route === undefined
      ? []
      : Object.keys(route.methods).map((method) => `${method} ${route.path.replace(/:(\w+)/g, '{$1}')}`),
  );
}

describe('errors', () => {
  const broken: readonly [
    string,
    () => Promise<{ status: number; body: Problem }>,
    number,
    string | undefined,
  ][] = [
    ['an unknown route', () => nobody().get('/api/nothing'), 404, 'not-found'],
    ['not signed in', () => nobody().get('/api/process'), 401, 'not-signed-in'],
    [
      'a forged token',
      () =>
        nobody()
          .with({ cookie: `chapeau=${'x'.repeat(43)}` })
          .get('/api/process'),
      401,
      'not-signed-in',
    ],
    [
      'an id of another kind',
      () => cast.facilitator.get('/api/drafts/par-0000000000000000'),
      404,
      'not-found',
    ],
    ['an address that cannot be decoded', () => cast.facilitator.get('/api/drafts/%zz'), 400, 'bad-request'],
    ['a body of another shape', () => nobody().post('/api/sign-in', { secret: 7 }), 400, 'bad-request'],
    [
      'a member that is not known',
      () => nobody().post('/api/sign-in', { secret: 'x'.repeat(43), admin: true }),
      400,
      'bad-request',
    ],
    [
      'a body that is too large',
      () => nobody().post('/api/sign-in', { secret: 'x'.repeat(2_000_000) }),
      413,
      'too-large',
    ],
    [
      'a command without a key',
      () => cast.facilitator.post(`/api/drafts/${cast.draft}/commands`, { kind: 'close-reading' }),
      400,
      'bad-request',
    ],
    ['a room without an upgrade', () => cast.facilitator.get(`/rooms/${cast.draft}`), 400, 'bad-request'],
  ];
  it.each(broken)('H2 %s is told as a problem', async (_title, ask, status, refusal) => {
    const told = await ask();
    expect(told).toMatchObject({ status, body: { status, refusal, type: `urn:chapeau:refusal:${refusal}` } });
    expect(told.body.detail).toMatch(/^[A-Z].+\.?$/);
  });

  it('H6 a long body is read from those only who may send one', async () => {
    const long = { source: 'x'.repeat(2_000_000) };
    const told = await Promise.all(
      [nobody(), cast.norway, cast.observer, cast.secretariat].map((who) =>
        who.post<Problem>('/api/drafts', long),
      ),
    );
    expect(told.map(({ body }) => body.refusal)).toEqual([
      'not-signed-in',
      'role-may-not',
      'role-may-not',
      'bad-request',
    ]);
    // Broken JSON, which only whoever reads it can tell.
    const headers = { authorization: `Bearer ${cast.norway.token}`, 'content-type': 'application/json' };
    const body = '['.repeat(2_000_000);
    const broken = await fetch(`${server.url}/api/drafts`, { method: 'POST', headers, body });
    expect(broken.status).toBe(403);
  });

  it('H6 a command is as long as the text of a language from those who may add one, and each is told its own limit', async () => {
    const adding = (units: number) => ({
      kind: 'add-language',
      original: cast.draft,
      language: 'fr',
      title: 'Projet',
      text: { source: 'mot '.repeat(units / 4), format: 'plain' },
    });
    const send = (who: Person, units: number) =>
      who
        .with({ 'idempotency-key': crypto.randomUUID() })
        .post<Problem>('/api/process/commands', adding(units));
    expect((await send(cast.secretariat, 2_000_000)).status).toBe(200);
    expect((await send(cast.norway, 2_000_000)).body.detail).toContain('1 MB');
    expect((await send(cast.secretariat, 24_000_000)).body.detail).toContain('10 MB');
  });

  it('H2 JSON that is broken is told as a problem', async () => {
    const response = await fetch(`${server.url}/api/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"secret":',
    });
    expect([response.status, response.headers.get('content-type')]).toEqual([
      400,
      'application/problem+json; charset=utf-8',
    ]);
  });
});

describe('origins', () => {
  const post = (headers: Record<string, string>) =>
    cast.secretariat
      .with(headers)
      .post<Problem>('/api/participants', { code: '?', name: 'x', category: 'member-state' });

  it.each([
    ['another site', { origin: 'https://elsewhere.example' }],
    ['a sandboxed page', { origin: 'null' }],
    ['a page whose browser says so only', { 'sec-fetch-site': 'cross-site' }],
  ])('H3 a request from %s changes nothing', async (_title, headers) => {
    expect((await post(headers as Record<string, string>)).body.refusal).toBe('foreign-origin');
  });

  it('H3 our own pages and programs are heard', async () => {
    expect((await post({ origin: server.url })).body.refusal).toBe('bad-request');
    expect((await post({})).body.refusal).toBe('bad-request');
  });
});

describe('around the routes', () => {
  it('H4 pages come with a strict policy; hashed files never change, the page always may', async () => {
    const page = await nobody().with({ accept: 'text/html' }).get('/drafts/anything');
    expect(page.text).toContain('<title>Chapeau</title>');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
    const file = await nobody().get('/assets/main-1a2b.js');
    expect(file.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await nobody().get('/assets/gone.js')).status).toBe(404);
  });

  it('H5 figures are for the machine itself, not for whoever comes through a proxy', async () => {
    expect((await nobody().get('/metrics')).text).toContain('chapeau_http_request_seconds_count');
    expect((await nobody().with({ 'x-forwarded-for': '203.0.113.9' }).get('/metrics')).status).toBe(404);
  });

  it('H5 a storage that takes no writes is not ready, and the server lives', async () => {
    const storage: Storage = openMemoryStorage();
    storage.check = () => Promise.reject(new StorageFault('the disk is full', { retryable: true }));
    const full = await startTestServer({ storage });
    const person = new Person(full.url);
    expect((await person.get<Problem>('/readyz')).body).toMatchObject({ status: 503, refusal: 'not-saved' });
    expect((await person.get('/healthz')).status).toBe(200);
    await full.close();
  });

  it('H6 wrong secrets are limited, right ones are not', async () => {
    const strict = await startTestServer({ limits: { requestsPerMinute: 1_000, wrongSecretsPerMinute: 3 } });
    const { invite } = await assemble(strict);
    const person = new Person(strict.url);
    const { path } = await invite('reviewer', null, true);
    for (let count = 0; count < 5; count += 1) await signInBy(strict.url, path);
    const wrong = () => person.post<Problem>('/api/sign-in', { secret: 'x'.repeat(43) });
    const told = [await wrong(), await wrong(), await wrong(), await wrong()];
    expect(told.map(({ status }) => status)).toEqual([404, 404, 404, 429]);
    expect(told.at(-1)?.body.refusal).toBe('too-many-requests');
    await strict.close();
  });

  it('H6 requests are limited by asker', async () => {
    const strict = await startTestServer({ limits: { requestsPerMinute: 2, wrongSecretsPerMinute: 9 } });
    const person = new Person(strict.url);
    const other = person.with({ authorization: `Bearer ${'y'.repeat(43)}` });
    const statuses = [];
    for (const who of [person, person, person, other]) statuses.push((await who.get('/api/me')).status);
    expect(statuses).toEqual([200, 200, 429, 200]);
    await strict.close();
  });
});
