import { makeId, refuse, type DraftId, type ParagraphId } from '@chapeau/model';
import { CLOSE_CODES } from '@chapeau/protocol';
import { paragraphsOf, textRoot } from '@chapeau/text';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { forgetCopies } from './local-copy.ts';
import { RescueCopies } from './rescue.ts';
import { RoomClient } from './room-client.ts';
import { FakeRoom } from './testing/fake-room.ts';

const DRAFT: DraftId = makeId('draft', (count) => new Uint8Array(count));
const ONE = 'par-0000000000000001' as ParagraphId;

/** Text by name, as a browser keeps it, listed by place. */
class Kept {
  readonly #texts = new Map<string, string>();
  readonly getItem = (name: string) => this.#texts.get(name) ?? null;
  readonly setItem = (name: string, text: string) => void this.#texts.set(name, text);
  readonly removeItem = (name: string) => void this.#texts.delete(name);
  readonly key = (index: number) => [...this.#texts.keys()][index] ?? null;
  get length(): number {
    return this.#texts.size;
  }
}

const clients: RoomClient[] = [];
beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('IDBKeyRange', IDBKeyRange);
});
afterEach(() => {
  for (const client of clients.splice(0)) client.end();
  vi.unstubAllGlobals();
});

const roomOf = (text: string) =>
  new FakeRoom([{ id: ONE, kind: 'numbered', level: 1, number: '1.', runs: [{ text }] }]);

/** The page is opened, once more or for the first time, in the browser that keeps `kept`. */
function open(
  room: FakeRoom,
  kept: Kept,
  visit: { owner?: string; generation?: string; mayWrite?: boolean } = {},
) {
  const { owner = 'somebody', generation = 'one', mayWrite = true } = visit;
  const rescues = new RescueCopies(kept, owner, DRAFT);
  const client = new RoomClient(
    { room: DRAFT, layout: 'draft', generation, owner, mayWrite },
    { address: 'ws://nowhere', Socket: room.Socket, kept, rescues, now: () => 0, noticed: () => undefined },
  );
  clients.push(client);
  return { client, rescues };
}

async function ready(client: RoomClient): Promise<void> {
  await vi.waitFor(() => expect(client.isReady.get()).toBe(true));
}

async function saved(client: RoomClient): Promise<void> {
  await vi.waitFor(() => expect(client.savedState.get().kind).toBe('saved'), 5_000);
}

function type(client: RoomClient, text: string): void {
  const element = textRoot(client.doc).get(0);
  const words = element instanceof Y.XmlElement ? element.get(0) : undefined;
  if (!(words instanceof Y.XmlText)) throw new Error('no words there');
  words.insert(words.length, text);
}

const wordsIn = (doc: Y.Doc) =>
  paragraphsOf(doc).map(({ runs }) => runs.map((run) => ('text' in run ? run.text : '')).join(''));

const copies = async () => (await indexedDB.databases()).map(({ name }) => name);

/** Types one word while nothing of the room can be reached, then leaves the page. */
async function typeOffline(room: FakeRoom, kept: Kept): Promise<void> {
  const { client } = open(room, kept);
  await saved(client);
  room.isReachable = false;
  room.line.hangUp(1006, '');
  type(client, ' offline');
  client.end();
}

test('SY4 what was typed offline is there after a reload, counts as unsaved, and arrives when the line is back', async () => {
  const [room, kept] = [roomOf('one'), new Kept()];
  await typeOffline(room, kept);
  const { client } = open(room, kept);
  await ready(client);
  expect(wordsIn(client.doc)).toEqual(['one offline']);
  await vi.waitFor(() => expect(client.savedState.get()).toEqual({ kind: 'offline', waiting: 1 }));
  room.isReachable = true;
  client.retry();
  await saved(client);
  expect(wordsIn(room.doc)).toEqual(['one offline']);
});

test('SY13 a copy is not read by somebody else in the same browser', async () => {
  const [room, kept] = [roomOf('one'), new Kept()];
  await typeOffline(room, kept);
  room.isReachable = true;
  const { client, rescues } = open(room, kept, { owner: 'another' });
  await saved(client);
  expect(wordsIn(client.doc)).toEqual(['one']);
  expect(wordsIn(room.doc)).toEqual(['one']);
  expect(rescues.copies.get()).toEqual([]);
});

test('SY13 a copy is not read into a text that was created anew; its unsaved words are rescued', async () => {
  const kept = new Kept();
  await typeOffline(roomOf('one'), kept);
  const anew = roomOf('another text');
  const { client, rescues } = open(anew, kept, { generation: 'two' });
  await saved(client);
  expect(wordsIn(anew.doc)).toEqual(['another text']);
  expect(rescues.copies.get()).toMatchObject([
    { refusal: refuse('generation-changed'), paragraphs: [{ number: '1.', text: 'one offline' }] },
  ]);
  expect(await copies()).toHaveLength(1);
});

test('SY13 of a room that is created anew while one is in it, unsaved words are rescued and the copy is gone', async () => {
  const [room, kept] = [roomOf('one'), new Kept()];
  const { client, rescues } = open(room, kept);
  await saved(client);
  room.acknowledges = false;
  type(client, ' late');
  room.line.hangUp(CLOSE_CODES['generation-changed'], 'generation-changed');
  expect(client.savedState.get()).toEqual({ kind: 'closed', reason: 'generation-changed' });
  expect(rescues.copies.get()).toMatchObject([{ paragraphs: [{ text: 'one late' }] }]);
  await vi.waitFor(async () => expect(await copies()).toEqual([]));
});

test('SY10 what was refused is not read again from the copy', async () => {
  const [room, kept] = [roomOf('one'), new Kept()];
  const { client } = open(room, kept);
  await saved(client);
  type(client, ' refused');
  room.line.tellOwn({ kind: 'refused', refusal: refuse('update-too-fast') });
  await vi.waitFor(() => expect(client.savedState.get().kind).toBe('refused'));
  const fresh = roomOf('one');
  const again = open(fresh, kept);
  await saved(again.client);
  expect(wordsIn(fresh.doc)).toEqual(['one']);
});

test('SY10 rescued words are there after a reload, for whoever typed them, until they are discarded', async () => {
  const [room, kept] = [roomOf('one'), new Kept()];
  const { client } = open(room, kept);
  await saved(client);
  room.acknowledges = false;
  type(client, ' refused');
  room.line.tellOwn({ kind: 'refused', refusal: refuse('update-too-fast') });
  expect(new RescueCopies(kept, 'another', DRAFT).copies.get()).toEqual([]);
  const later = new RescueCopies(kept, 'somebody', DRAFT);
  const [copy] = later.copies.get();
  expect(copy?.paragraphs).toEqual([{ number: '1.', text: 'one refused' }]);
  later.discard(copy?.id ?? '');
  expect(new RescueCopies(kept, 'somebody', DRAFT).copies.get()).toEqual([]);
});

test('SY9 whoever may not write keeps no copy', async () => {
  const room = roomOf('one');
  const { client } = open(room, new Kept(), { mayWrite: false });
  await saved(client);
  expect(await copies()).toEqual([]);
});

test('SY14 whoever signs out leaves nothing of theirs behind, and what is of others stays', async () => {
  const kept = new Kept();
  await typeOffline(roomOf('one'), kept);
  const refusal = refuse('update-too-fast');
  for (const owner of ['somebody', 'another'])
    new RescueCopies(kept, owner, DRAFT).keep({ id: owner, at: '', refusal, paragraphs: [] });
  const other = open(roomOf('one'), kept, { owner: 'another' });
  await saved(other.client);
  other.client.end();
  await forgetCopies('somebody', kept);
  expect(await copies()).toEqual([expect.stringContaining('another')]);
  const names = Array.from({ length: kept.length }, (_, index) => kept.key(index));
  expect(names).toEqual([expect.stringContaining('another')]);
});
