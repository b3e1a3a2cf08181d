import { request, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { NewDraftAnswer } from '@chapeau/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assemble, startTestServer, type Cast, type Person, type TestServer } from './testing/test-server.ts';

let server: TestServer;
let cast: Cast;
beforeEach(async () => {
  server = await startTestServer();
  cast = await assemble(server);
});
afterEach(() => server.close());

interface Sent {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  /** As they came over the wire. */
  readonly bytes: Buffer;
}

/** What is sent to a reader that takes these encodings. */
async function sent(person: Person, path: string, takes: string, method = 'GET'): Promise<Sent> {
  const headers = { authorization: `Bearer ${person.token}`, 'accept-encoding': takes };
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request(new URL(path, server.url), { method, headers }, resolve).on('error', reject).end();
  });
  return { status: response.statusCode, headers: response.headers, bytes: await buffer(response) };
}

async function longText(): Promise<string> {
  const source = Array.from({ length: 200 }, (_, at) => `${at + 1}. The Group met again.`).join('\n\n');
  const { draft } = await cast.secretariat.must<NewDraftAnswer>('POST', '/api/drafts', {
    title: 'A long text',
    kind: 'report',
    language: 'en',
    source,
    format: 'plain',
  });
  return `/api/drafts/${draft.id}/live.json`;
}

describe('answers on their way', () => {
  it('SV6 a text that everybody in the room reads goes by br or gzip, as its reader takes it, and is the same', async () => {
    const path = await longText();
    const plain = await sent(cast.norway, path, 'identity');
    expect(plain.headers['content-encoding']).toBeUndefined();
    for (const [takes, undo] of [
      ['gzip', gunzipSync],
      ['gzip, br', brotliDecompressSync],
    ] as const) {
      const { headers, bytes } = await sent(cast.norway, path, takes);
      expect(headers['content-encoding']).toBe(takes.split(', ').at(-1));
      expect(headers.vary).toContain('Accept-Encoding');
      expect(headers['cache-control']).toBe('no-store');
      expect(undo(bytes).equals(plain.bytes)).toBe(true);
      expect(bytes.length).toBeLessThan(plain.bytes.length / 5);
    }
    const head = await sent(cast.norway, path, 'gzip', 'HEAD');
    expect([head.status, head.bytes.length]).toEqual([200, 0]);
  });

  it('SV6 what is short, and what holds words of others beside secrets of its reader, goes as it is', async () => {
    const short = await sent(cast.norway, `/api/drafts/${cast.draft}/record`, 'gzip');
    expect(short.bytes.length).toBeLessThan(1024);
    for (let at = 0; at < 6; at++) {
      const { created } = await cast.norway.orders(cast.draft, {
        kind: 'start-proposal',
        proposal: 'amend',
        target: cast.paragraphs[0] ?? null,
      });
      expect(created).not.toBeNull();
    }
    const own = await sent(cast.norway, `/api/drafts/${cast.draft}/drafting`, 'gzip');
    expect(own.bytes.length).toBeGreaterThan(1024);
    // Stakeholders have items and groups of their statements in it, and do not read it.
    for (const code of ['A', 'B', 'C', 'D'])
      await cast.secretariat.ordersProcess({
        kind: 'put-group',
        group: null,
        code,
        name: `Group ${code}`,
        of: 'political',
      });
    const record = await sent(cast.norway, '/api/process/record', 'gzip');
    expect(record.bytes.length).toBeGreaterThan(1024);
    for (const { headers } of [short, own, record]) expect(headers['content-encoding']).toBeUndefined();
  });
});
