import { afterEach, describe, expect, it, vi } from 'vitest';
import { OutsideFailure } from './outside-failure.ts';
import { request } from './request.ts';

/** Answers every request with the same; gives what was asked. */
function serve(answer: () => Response | Promise<Response>) {
  const asked: { path: string; init: RequestInit }[] = [];
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    asked.push({ path, init });
    return Promise.resolve().then(answer);
  });
  return asked;
}

const problem = (body: object, status = 422) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json; charset=utf-8' },
  });

const failureOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'no failure',
    (error: unknown) => (error instanceof OutsideFailure ? error.kind : 'another error'),
  );

afterEach(() => vi.unstubAllGlobals());

describe('request', () => {
  it('C2 gives a refusal as a value with its facts', async () => {
    serve(() => problem({ refusal: 'label-taken', facts: { label: 'Rev.1' } }, 409));
    expect(await request('/api/x')).toEqual({ refusal: 'label-taken', facts: { label: 'Rev.1' } });
  });

  it('C2 throws a network failure where no answer came', async () => {
    serve(() => Promise.reject(new TypeError('failed to fetch')));
    expect(await failureOf(request('/api/x'))).toBe('network');
  });

  it('C2 takes a gateway that cannot reach the server for no answer', async () => {
    serve(() => new Response('<h1>Bad gateway</h1>', { status: 502 }));
    expect(await failureOf(request('/api/x'))).toBe('network');
  });

  it('C2 keeps the refusal not-saved apart from a gateway of the same status', async () => {
    serve(() => problem({ refusal: 'not-saved', facts: {} }, 503));
    expect(await request('/api/x')).toEqual({ refusal: 'not-saved', facts: {} });
  });

  it.each([
    ['an answer that is not JSON', () => new Response('<html>')],
    ['an error that is no problem of ours', () => new Response('oops', { status: 500 })],
    ['a refusal nobody knows', () => problem({ refusal: 'made-up', facts: {} })],
    ['a refusal named like a member of every object', () => problem({ refusal: 'constructor', facts: {} })],
  ])('C2 throws on %s', async (_what, answer) => {
    serve(answer);
    expect(await failureOf(request('/api/x'))).toBe('unexpected-answer');
  });

  it('gives nothing for an empty answer', async () => {
    serve(() => new Response(null, { status: 204 }));
    expect(await request('/api/x')).toBeUndefined();
  });

  it('C3 sends the body as JSON under the key', async () => {
    const asked = serve(() => Response.json({}));
    await request('/api/x', { method: 'POST', body: { a: 1 }, idempotencyKey: 'k' });
    const headers = new Headers(asked[0]?.init.headers);
    expect(asked[0]?.init.body).toBe('{"a":1}');
    expect([headers.get('content-type'), headers.get('idempotency-key')]).toEqual(['application/json', 'k']);
  });
});
