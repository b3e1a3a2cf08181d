import { seenMarkOf, type PlainDraft } from '@chapeau/model';
import type { Problem, SeenAnswer, SeenState } from '@chapeau/protocol';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { assemble, startTestServer, type Cast, type Person, type TestServer } from './testing/test-server.ts';

let server: TestServer;
let cast: Cast;
beforeEach(async () => {
  server = await startTestServer();
  cast = await assemble(server);
});
afterEach(() => server.close());

const path = () => `/api/drafts/${cast.draft}/seen`;
const seen = (person: Person) => person.must<SeenAnswer>('GET', path());
const keep = (person: Person, body: object) => person.must<SeenState>('PUT', path(), body);
const live = () => cast.facilitator.must<PlainDraft>('GET', `/api/drafts/${cast.draft}/live.json`);
const park = async (at: number) =>
  await cast.facilitator.orders(cast.draft, {
    kind: 'decide-status',
    deed: 'park',
    paragraphs: cast.paragraphs.slice(at, at + 1),
  });

it('RP12 what one saw is the text as it stood, whatever was decided since', async () => {
  expect(await seen(cast.norway)).toEqual({ seen: null, paragraphs: [] });
  await keep(cast.norway, { kind: 'everything' });
  const before = await live();
  await park(0);
  const told = await seen(cast.norway);
  expect(told.paragraphs).toEqual(before.paragraphs);
  expect(told.seen?.marks).toEqual([]);
  await keep(cast.norway, { kind: 'everything' });
  expect((await seen(cast.norway)).paragraphs).toEqual((await live()).paragraphs);
});

it('RP12 paragraphs are seen one by one, and everything can be unseen again', async () => {
  await keep(cast.norway, { kind: 'everything' });
  await park(0);
  const [first] = (await live()).paragraphs;
  if (first === undefined) throw new Error('no paragraph');
  const marks = [{ paragraph: first.id, mark: seenMarkOf(first) }];
  const kept = await keep(cast.norway, { kind: 'paragraphs', marks });
  expect(kept.marks).toEqual(marks);
  expect((await keep(cast.norway, { kind: 'paragraphs', marks })).marks).toEqual(marks);
  const all = await keep(cast.norway, { kind: 'everything' });
  expect(all.moment).toBeGreaterThan(kept.moment);
  const { moment } = kept;
  expect(await keep(cast.norway, { kind: 'as-before', moment, marks })).toMatchObject({ moment, marks });
});

it('RP12 nobody else learns what one has seen', async () => {
  await keep(cast.norway, { kind: 'everything' });
  for (const other of [cast.kenya, cast.facilitator, cast.reviewer])
    expect((await seen(other)).seen).toBeNull();
  expect((await cast.observer.get<Problem>(path())).status).toBe(404);
  const { text } = await cast.facilitator.get(`/api/drafts/${cast.draft}/record`);
  expect(text).not.toContain('seen');
});
