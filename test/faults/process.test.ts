/** Rows F and C of the list of faults that are about the process itself: two servers, an end, a copy, an old program. */
import { CLOSE_CODES, PROTOCOL_VERSION, ROOM_PARAMETERS } from '@chapeau/protocol';
import { SCHEMA_VERSION } from '@chapeau/text';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assemble, liveText, numberedParagraphs, type Cast } from '../cast/assemble.ts';
import { ServerProcess } from '../cast/server.ts';
import { enter, RawClient, roomOf } from '../wire/raw-client.ts';
import { StockClient } from '../wire/stock-client.ts';
import { textIn, type } from '../wire/updates.ts';

let cast: Cast;
beforeAll(async () => {
  cast = await assemble({ delegations: ['NOR'] });
}, 60_000);
afterAll(async () => {
  await cast.dispose();
});

test('F08 a second server on the same data does not start', async () => {
  await expect(ServerProcess.start({ data: cast.server.data })).rejects.toThrow(/ended/);
  expect(await cast.server.answers('/readyz')).toBe(true);
});

test('a port in use gives one clear sentence', async () => {
  const data = await mkdtemp(join(tmpdir(), 'chapeau-test-'));
  const env = { PORT: String(cast.server.port) };
  await expect(ServerProcess.start({ data, env })).rejects.toThrow(new RegExp(`${cast.server.port}`));
  await rm(data, { recursive: true });
});

test.each([
  ['protocol', { [ROOM_PARAMETERS.protocol]: String(PROTOCOL_VERSION + 1) }, CLOSE_CODES['program-too-old']],
  ['schema', { [ROOM_PARAMETERS.schema]: String(SCHEMA_VERSION - 1) }, CLOSE_CODES['program-too-old']],
  ['generation', { [ROOM_PARAMETERS.generation]: 'gen-0000000000000000' }, CLOSE_CODES['generation-changed']],
])('C02 C04 a client of another %s is stopped before it is sent a word', async (_name, parameters, code) => {
  const draft = await cast.makeDraft();
  const client = await RawClient.open(cast.facilitator, roomOf(cast.facilitator, draft), { parameters });
  expect((await client.ended()).code).toBe(code);
  expect(client.synced).toBe(false);
  expect(client.frames.every((frame) => frame.length < 200)).toBe(true);
});

test('F13 asked to end with fifty people at work, it commits, says 1012 and is gone within five seconds', async () => {
  const draft = await cast.makeDraft();
  const [paragraph] = numberedParagraphs(await liveText(cast.facilitator, draft));
  const people = await Promise.all(
    Array.from({ length: 5 }, () => cast.bring('facilitator')).concat(cast.bring('secretariat')),
  );
  const clients = await Promise.all(
    people.flatMap((person) => Array.from({ length: 8 }, () => enter(person, draft))),
  );
  for (const client of clients) client.edit(type(paragraph!, '.'));
  await Promise.all(clients.map((client) => client.allSaved()));
  const startedAt = Date.now();
  const exit = await cast.server.stop();
  expect(exit).toEqual({ code: 0, signal: null });
  expect(Date.now() - startedAt).toBeLessThan(5_000);
  for (const client of clients) expect((await client.ended()).code).toBe(1012);
  await cast.server.begin();
  const reader = await enter(cast.reviewer, draft);
  expect(textIn(reader.doc, paragraph!).toString().endsWith('.'.repeat(clients.length))).toBe(true);
  reader.close();
});

test('F10 who comes in while the room is still loading waits for the whole text', async () => {
  const draft = await cast.makeDraft();
  const whole = JSON.stringify(await liveText(cast.reviewer, draft));
  await cast.server.stop();
  await cast.server.begin();
  const clients = await Promise.all([
    ...Array.from({ length: 5 }, () => StockClient.enter(cast.reviewer, draft)),
    ...Array.from({ length: 5 }, () => StockClient.enter(cast.facilitator, draft)),
  ]);
  for (const client of clients) {
    expect(client.doc.getXmlFragment('text').length).toBe(JSON.parse(whole).paragraphs.length);
    client.close();
  }
});

test('F17 a copy of the folder is a whole server elsewhere', async () => {
  const draft = await cast.makeDraft();
  const here = await liveText(cast.reviewer, draft);
  await cast.server.stop();
  const data = await mkdtemp(join(tmpdir(), 'chapeau-test-'));
  await cp(cast.server.data, data, { recursive: true });
  const copy = await ServerProcess.start({ data });
  await cast.server.begin();
  const response = await fetch(`${copy.address}/api/drafts/${draft}/live.json`, {
    headers: { authorization: `Bearer ${cast.reviewer.token}` },
  });
  expect(await response.json()).toEqual(here);
  await copy.dispose();
});
