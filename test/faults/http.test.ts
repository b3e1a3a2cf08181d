/** Rows H and D of the list of faults, and the contract over HTTP. */
import { makeId } from '@chapeau/model';
import { PROBLEM_TYPE_PREFIX, type RecordAnswer } from '@chapeau/protocol';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, problemOf, type Answer } from '../cast/person.ts';
import { until } from '../cast/until.ts';
import { RawClient, roomOf, statusOfUpgrade } from '../wire/raw-client.ts';
import { Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.set();
}, 60_000);
afterAll(async () => {
  await stage.strike();
});

describe('upgrades', () => {
  test('H01 a room asked for without an upgrade', async () => {
    const answer = await stage.cast.facilitator.ask(`/rooms/${stage.draft}`);
    expect(answer.status).toBeOneOf([400, 404, 426]);
  });

  test.each([
    ['H02 another protocol', 'Upgrade: h2c\r\nConnection: Upgrade'],
    [
      'H03 version 99',
      'Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 99\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    ],
    ['H03 no key', 'Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13'],
  ])('%s', async (_title, headers) => {
    const cookie = `Cookie: chapeau=${stage.cast.facilitator.token}`;
    const text = `GET /rooms/${stage.draft} HTTP/1.1\r\nHost: 127.0.0.1\r\n${cookie}\r\n${headers}\r\n\r\n`;
    expect(await stage.holdsAgainst(() => sayTcp(text))).toMatch(/^HTTP\/1\.1 (400|404|426)/);
  });

  test.each([
    ['H04 a path out of the folder', '..%2f..%2fetc%2fpasswd'],
    ['H04 dots', '../../etc/passwd'],
    ['H05 bad percent encoding', '%zz'],
    ['H06 a name of 14 kB', 'x'.repeat(14_000)],
    ['D01 __proto__', '__proto__'],
    ['D02 constructor', 'constructor'],
    ['D03 a draft that does not exist', makeId('draft', randomBytes)],
    ['an empty name', ''],
  ])('%s', async (_title, name) => {
    await stage.holdsAgainst(async () => {
      const status = await statusOfUpgrade(stage.cast.facilitator, roomOf(stage.cast.facilitator, name));
      expect(status).toBeOneOf([400, 403, 404, 431]);
    });
  });

  test('H10 two hundred upgrades that are reset at once', async () => {
    await stage.holdsAgainst(async () => {
      const request = `GET /rooms/${stage.draft} HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n`;
      const key = 'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n';
      const cookie = `Cookie: chapeau=${stage.cast.facilitator.token}\r\n\r\n`;
      await Promise.all(
        Array.from({ length: 200 }, async () => {
          const socket = connect(stage.cast.server.port, '127.0.0.1');
          socket.on('error', () => undefined);
          await once(socket, 'connect');
          socket.write(request + key + cookie);
          socket.resetAndDestroy();
        }),
      );
    });
  });

  test('H12 more windows than one person may have open on a text', async () => {
    const person = await stage.attacker('reviewer');
    const opened = await Promise.allSettled(
      Array.from({ length: 14 }, () => RawClient.open(person, roomOf(person, stage.draft))),
    );
    const clients = opened.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    await until(() => clients.filter((client) => client.closed === null).length <= 10, {
      what: 'at most ten stay open',
    });
    for (const client of clients) client.cut();
    await stage.goesOn();
  });
});

describe('requests', () => {
  test('H08 two lengths that contradict each other', async () => {
    const text =
      'POST /api/sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n';
    expect(await stage.holdsAgainst(() => sayTcp(text))).toMatch(/^HTTP\/1\.1 400/);
  });

  test('H09 a hundred headers', async () => {
    const headers = Object.fromEntries(
      Array.from({ length: 100 }, (_, index) => [`x-${index}`, 'y'.repeat(100)]),
    );
    const answer = await ask(stage.cast.server, '/healthz', { headers });
    expect(answer.status).toBeOneOf([200, 431]);
  });

  test.each([
    ['no JSON', '{"kind":', 'bad-request'],
    ['another kind', { kind: 'abolish-text' }, 'bad-request'],
    ['a field too many', { kind: 'close-reading', really: true }, 'bad-request'],
    ['an id of another kind', { kind: 'take-floor', paragraph: 'prp-0000000000000000' }, 'bad-request'],
    ['a list', [], 'bad-request'],
    ['null', 'null', 'bad-request'],
    ['__proto__', '{"__proto__":{"kind":"close-reading"}}', 'bad-request'],
    ['nested deep', `${'['.repeat(50_000)}${']'.repeat(50_000)}`, 'bad-request'],
  ])('bad input is told as a problem: %s', async (_title, body, refusal) => {
    await stage.holdsAgainst(async () => {
      const answer = await stage.cast.facilitator.attempt(stage.draft, body);
      expectProblem(answer, 400, refusal);
    });
  });

  test('a command without a key is not carried out', async () => {
    await stage.holdsAgainst(async () => {
      const path = `/api/drafts/${stage.draft}/commands`;
      const question = { method: 'POST', body: { kind: 'close-reading' } };
      expectProblem(await stage.cast.facilitator.ask(path, question), 400, 'bad-request');
    });
  });

  test('a body beyond the limit', async () => {
    await stage.holdsAgainst(async () => {
      const body = { title: 'Too long', kind: 'report', source: 'word '.repeat(2_500_000) };
      const answer = await stage.cast.secretariat.ask('/api/drafts', { method: 'POST', body });
      expect(answer.status).toBeOneOf([400, 413]);
      expect(problemOf(answer)).not.toBeNull();
    });
  });

  test.each([
    '/api/nothing',
    '/api/drafts/none',
    '/api/drafts/drf-0000000000000000',
    '/api/versions/ver-0000000000000000',
  ])('what is not there is told as a problem: %s', async (path) => {
    expectProblem(await stage.cast.facilitator.ask(path), 404, 'not-found', 'version-unknown');
  });

  test('a refusal has a sentence for people and a type for programs', async () => {
    const answer = await stage.cast.delegation('NOR').attempt(stage.draft, { kind: 'close-reading' });
    expect(problemOf(answer)).toMatchObject({
      type: `${PROBLEM_TYPE_PREFIX}role-may-not`,
      status: 403,
      refusal: 'role-may-not',
      detail: expect.stringMatching(/^As .* you may not do this\.$/),
    });
  });
});

describe('Idempotency-Key', () => {
  test('a repeated command gives the same answer and one entry on the record', async () => {
    const { facilitator } = stage.cast;
    const key = 'repeat-me-0001';
    const command = { kind: 'decide-status', deed: 'park', paragraphs: [stage.paragraphs[7]] };
    const before = (await record()).length;
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => facilitator.attempt(stage.draft, command, key)),
    );
    const late = await facilitator.attempt(stage.draft, command, key);
    for (const answer of [...answers, late]) expect([answer.status, answer.text]).toEqual([200, late.text]);
    expect((await record()).length).toBe(before + 1);
  });

  test('the same key with other content is found out, and with another person is another key', async () => {
    const { facilitator } = stage.cast;
    const command = { kind: 'decide-status', deed: 'resume', paragraphs: [stage.paragraphs[7]] };
    const answer = await facilitator.attempt(stage.draft, command, 'repeat-me-0001');
    expectProblem(answer, 409, 'repeated-with-other-content');
    const other = await stage.cast.reviewer.attempt(stage.draft, command, 'repeat-me-0001');
    expect(problemOf(other)?.refusal).toBeOneOf(['role-may-not', 'repeated-with-other-content']);
  });
});

test('/api/openapi.json describes every route', async () => {
  const answer = await ask(stage.cast.server, '/api/openapi.json');
  const page = JSON.parse(answer.text) as { openapi: string; paths: Record<string, object> };
  expect(page.openapi).toMatch(/^3\./);
  const routes = Object.entries(page.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{\w+\}/g, '{}')}`),
  );
  expect(routes).toEqual(expect.arrayContaining([...ROUTES]));
});

test('/healthz and /readyz answer without a sign-in', async () => {
  expect(await stage.cast.server.answers('/healthz')).toBe(true);
  expect(await stage.cast.server.answers('/readyz')).toBe(true);
});

const ROUTES = [
  'GET /api/me',
  'POST /api/sign-in',
  'POST /api/sign-out',
  'POST /api/invitations/preview',
  'GET /api/invitations',
  'POST /api/invitations',
  'DELETE /api/invitations/{}',
  'POST /api/set-up',
  'GET /api/process',
  'POST /api/participants',
  'GET /api/drafts',
  'POST /api/drafts',
  'GET /api/drafts/{}',
  'GET /api/drafts/{}/drafting',
  'POST /api/drafts/{}/commands',
  'GET /api/drafts/{}/record',
  'GET /api/drafts/{}/live.json',
  'GET /api/versions/{}',
  'GET /api/versions/{}/text.md',
  'GET /api/versions/{}/plain.json',
] as const;

function expectProblem(answer: Answer, status: number, ...refusals: readonly string[]): void {
  expect(answer.status).toBe(status);
  const problem = problemOf(answer);
  expect(problem?.refusal).toBeOneOf([...refusals]);
  expect(problem).toMatchObject({ type: `${PROBLEM_TYPE_PREFIX}${problem?.refusal}`, status });
}

async function record() {
  const path = `/api/drafts/${stage.draft}/record`;
  return (await stage.cast.facilitator.get<RecordAnswer>(path)).entries;
}

/** What a TCP connection is answered with. */
async function sayTcp(text: string): Promise<string> {
  const socket = connect(stage.cast.server.port, '127.0.0.1');
  socket.on('error', () => undefined);
  let answer = '';
  socket.on('data', (chunk) => {
    answer += chunk.toString();
  });
  socket.write(text);
  await until(() => answer, { what: 'an answer comes' });
  socket.destroy();
  return answer;
}
