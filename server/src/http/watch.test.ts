import { EVENTS_PATH, type Problem, type ProcessEvent, type WatchListAnswer } from '@chapeau/protocol';
import { makeId, type DraftId } from '@chapeau/model';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import {
  assemble,
  signInBy,
  startTestServer,
  type Cast,
  type Person,
  type TestServer,
} from './testing/test-server.ts';

let server: TestServer;
let cast: Cast;
beforeEach(async () => {
  server = await startTestServer();
  cast = await assemble(server);
});
afterEach(() => server.close());

const listOf = async (person: Person) =>
  (await person.must<WatchListAnswer>('GET', '/api/watch')).watches.map(({ of }) => of);
const watched = (at: number) => ({ kind: 'paragraph', draft: cast.draft, of: cast.paragraphs[at] });
const addressOf = (at: number, draft = cast.draft) =>
  `/api/watch/paragraph/${cast.paragraphs[at]}?draft=${draft}`;

describe('the watch list', () => {
  it('RP1 is shared by the seats of a delegation, and told to nobody else', async () => {
    const second = await signInBy(server.url, (await cast.invite('delegation', 'NOR')).path);
    await cast.norway.must('PUT', '/api/watch', watched(0));
    await second.must('PUT', '/api/watch', watched(2));
    await second.must('PUT', '/api/watch', watched(0));
    expect(await listOf(cast.norway)).toEqual([cast.paragraphs[0], cast.paragraphs[2]]);
    for (const other of [cast.kenya, cast.facilitator, cast.secretariat, cast.reviewer])
      expect(await listOf(other)).toEqual([]);
    const { entries } = await cast.facilitator.must<{ entries: unknown }>('GET', '/api/process/record');
    const { text } = await cast.facilitator.get(`/api/drafts/${cast.draft}/record`);
    expect(`${JSON.stringify(entries)}${text}`).not.toMatch(/watch/);
  });

  it('RP1 of whoever represents no delegation is one person’s', async () => {
    await cast.facilitator.must('PUT', '/api/watch', watched(1));
    expect(await listOf(cast.facilitator)).toEqual([cast.paragraphs[1]]);
    expect(await listOf(cast.secretariat)).toEqual([]);
    const told = await cast.observer.get<Problem>('/api/watch');
    expect(told.body.refusal).toBe('role-may-not');
  });

  it('RP1 is taken from as it is added to, by any seat', async () => {
    const second = await signInBy(server.url, (await cast.invite('delegation', 'NOR')).path);
    await cast.norway.must('PUT', '/api/watch', watched(0));
    await cast.kenya.must('DELETE', addressOf(0));
    expect(await listOf(cast.norway)).toHaveLength(1);
    await second.must('DELETE', addressOf(0));
    await second.must('DELETE', addressOf(0));
    expect(await listOf(cast.norway)).toEqual([]);
  });

  it('RP1 has a paragraph once for each language of the text, which share its id', async () => {
    const { created } = await cast.facilitator.ordersProcess({
      kind: 'add-language',
      original: cast.draft,
      language: 'fr',
      title: 'Rapport annuel',
    });
    const french = created as DraftId;
    await cast.norway.must('PUT', '/api/watch', watched(0));
    await cast.norway.must('PUT', '/api/watch', { ...watched(0), draft: french });
    expect(await listOf(cast.norway)).toEqual([cast.paragraphs[0], cast.paragraphs[0]]);
    await cast.norway.must('DELETE', addressOf(0));
    const { watches } = await cast.norway.must<WatchListAnswer>('GET', '/api/watch');
    expect(watches.map(({ draft }) => draft)).toEqual([french]);
  });

  it('RP1 only pages of its owner are told that it has changed', async () => {
    const heard = { norway: await listen(cast.norway), kenya: await listen(cast.kenya) };
    await cast.norway.must('PUT', '/api/watch', watched(0));
    expect(await heard.norway.first).toEqual({ areas: ['watch'] });
    const [process] = await server.storage.list('process', '');
    if (process !== undefined) server.house.listeners.tell(process.id, ['body']);
    expect(await heard.kenya.first).toEqual({ areas: ['body'] });
    for (const { end } of Object.values(heard)) end();
  });

  it('RP2 what may not be read cannot be watched: an untabled proposal is not there', async () => {
    const { created } = await cast.norway.orders(cast.draft, {
      kind: 'start-proposal',
      proposal: 'amend',
      target: cast.paragraphs[0] ?? null,
    });
    const wanted = { kind: 'proposal', draft: cast.draft, of: created };
    expect((await cast.kenya.ask<Problem>('PUT', '/api/watch', wanted)).body.refusal).toBe(
      'proposal-unknown',
    );
    await cast.norway.must('PUT', '/api/watch', wanted);
    const participant = { kind: 'participant', draft: null, of: cast.participants.KEN.id };
    await cast.norway.must('PUT', '/api/watch', participant);
    expect(await listOf(cast.norway)).toEqual([created, cast.participants.KEN.id]);
    const group = { code: 'G77', name: 'Group of 77', of: 'political' as const, spokespersons: [] };
    const { created: g77 } = await cast.secretariat.ordersProcess({
      kind: 'put-group',
      group: null,
      ...group,
    });
    await cast.norway.must('PUT', '/api/watch', { kind: 'group', draft: null, of: g77 });
    expect(await listOf(cast.norway)).toEqual([created, cast.participants.KEN.id, g77]);
    const noGroup = { kind: 'group', draft: null, of: makeId('group', server.house.randomBytes) };
    expect((await cast.norway.ask<Problem>('PUT', '/api/watch', noGroup)).status).toBe(404);
    const nobody = { ...participant, of: makeId('participant', server.house.randomBytes) };
    expect((await cast.norway.ask<Problem>('PUT', '/api/watch', nobody)).status).toBe(404);
  });
});

/** The first thing that a page of that person is told. */
async function listen(person: Person): Promise<{ first: Promise<ProcessEvent>; end: () => void }> {
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}${EVENTS_PATH}`, {
    headers: { authorization: `Bearer ${person.token}`, origin: server.url },
  });
  const first = new Promise<ProcessEvent>((resolve) => {
    socket.once('message', (text: Buffer) => resolve(JSON.parse(text.toString()) as ProcessEvent));
  });
  await new Promise((resolve) => socket.once('open', resolve));
  return { first, end: () => socket.close() };
}
