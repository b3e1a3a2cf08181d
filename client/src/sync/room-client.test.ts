import { refuse, type ParagraphId } from '@chapeau/model';
import { CLOSE_CODES, SYNC } from '@chapeau/protocol';
import { paragraphsOf, textRoot, type NewParagraph } from '@chapeau/text';
import { afterEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import type { RoomClient } from './room-client.ts';
import { FakeRoom, openFakeRoom } from './testing/fake-room.ts';

const ONE = 'par-0000000000000001' as ParagraphId;
const TWO = 'par-0000000000000002' as ParagraphId;

function paragraph(id: ParagraphId, text: string): NewParagraph {
  return { id, kind: 'numbered', level: 1, runs: [{ text }] };
}

const clients: RoomClient[] = [];
afterEach(() => {
  for (const client of clients.splice(0)) client.end();
});

/** A room of two paragraphs, opened, with its text here. */
async function opened(options: { readonly mayWrite?: boolean } = {}) {
  const room = new FakeRoom([paragraph(ONE, 'one'), paragraph(TWO, 'two')]);
  const desk = openFakeRoom(room, options);
  clients.push(desk.client);
  await vi.waitFor(() => expect(desk.client.isReady.get()).toBe(true));
  return { room, ...desk };
}

function type(doc: Y.Doc, index: number, text: string): void {
  const element = textRoot(doc).get(index);
  const words = element instanceof Y.XmlElement ? element.get(0) : undefined;
  if (!(words instanceof Y.XmlText)) throw new Error('no words there');
  words.insert(words.length, text);
}

const words = (doc: Y.Doc) =>
  paragraphsOf(doc).map(({ runs }) => runs.map((run) => ('text' in run ? run.text : '')).join(''));

test('SY2 what is typed reaches the room and is saved when the room says so', async () => {
  const { room, client } = await opened();
  await vi.waitFor(() => expect(client.savedState.get().kind).toBe('saved'));
  room.acknowledges = false;
  type(client.doc, 0, '!');
  expect(client.savedState.get()).toEqual({ kind: 'saving', waiting: 1 });
  expect(words(room.doc)).toEqual(['one!', 'two']);
  room.line.tellOwn({ kind: 'saved', count: room.line.updates.length });
  expect(client.savedState.get()).toEqual({ kind: 'saved' });
});

test('SY3 what is typed while the line is gone arrives when it is back, as the answer to the first question', async () => {
  const { room, client } = await opened();
  room.isReachable = false;
  room.line.hangUp(1006, '');
  type(client.doc, 0, ' offline');
  expect(client.savedState.get()).toEqual({ kind: 'offline', waiting: 1 });
  room.isReachable = true;
  client.retry();
  await vi.waitFor(() => expect(client.savedState.get().kind).toBe('saved'), 5_000);
  expect(words(room.doc)).toEqual(['one offline', 'two']);
});

test('SY8 nothing is sent that builds upon edits the room does not have yet', async () => {
  const { room, client } = await opened();
  room.isReachable = false;
  room.line.hangUp(1006, '');
  type(client.doc, 0, ' offline');
  room.isReachable = true;
  room.asksAtOnce = false;
  client.retry();
  await vi.waitFor(() => expect(room.sockets.size).toBe(1), 5_000);
  type(client.doc, 0, ' early');
  expect(room.line.updates).toEqual([]);
  room.askAll();
  expect(room.line.updates).toEqual([SYNC.step2]);
  expect(words(room.doc)).toEqual(['one offline early', 'two']);
});

test('SY9 whoever may not write sends no update, whatever happens to the copy', async () => {
  const { room, client } = await opened({ mayWrite: false });
  type(client.doc, 0, '!');
  expect(room.line.updates).toEqual([]);
  expect(words(room.doc)).toEqual(['one', 'two']);
});

test('SY10 a refused edit ends the client and leaves the words in a rescue copy', async () => {
  const { room, client, rescues } = await opened();
  room.acknowledges = false;
  type(client.doc, 1, ' refused');
  const refusal = refuse('paragraph-closed', { number: '2', status: 'agreed' });
  const { line } = room;
  line.tellOwn({ kind: 'refused', refusal });
  line.hangUp(CLOSE_CODES.refused, 'paragraph-closed');
  await vi.waitFor(() => expect(client.savedState.get()).toEqual({ kind: 'refused', refusal }));
  expect(rescues.copies.get()).toMatchObject([{ refusal, paragraphs: [{ text: 'two refused' }] }]);
  expect(room.sockets.size).toBe(0);
});

test('SY10 only paragraphs with unsaved words are rescued', async () => {
  const { room, client, rescues } = await opened();
  type(client.doc, 0, ' saved');
  room.acknowledges = false;
  type(client.doc, 1, ' lost');
  room.line.tellOwn({ kind: 'refused', refusal: refuse('update-too-fast') });
  expect(rescues.copies.get().flatMap((copy) => copy.paragraphs.map(({ text }) => text))).toEqual([
    'two lost',
  ]);
});

test('SY11 a door closed for good is told by its reason and not tried again', async () => {
  const { room, client } = await opened();
  room.line.hangUp(CLOSE_CODES['access-changed'], 'access-changed');
  expect(client.savedState.get()).toEqual({ kind: 'closed', reason: 'access-changed' });
  client.retry();
  expect(room.sockets.size).toBe(0);
});

test('SY12 after a gap everything that is told by notices is read again', async () => {
  const { room, client, noticed } = await opened();
  room.line.tellOwn({ kind: 'notice', topic: 'record' });
  expect(noticed).toEqual(['record']);
  room.line.hangUp(1006, '');
  client.retry();
  await vi.waitFor(() => expect(noticed).toContain('drafting'), 5_000);
});
