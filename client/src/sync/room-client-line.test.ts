import type { ParagraphId } from '@chapeau/model';
import { CLOSE_CODES } from '@chapeau/protocol';
import { textRoot } from '@chapeau/text';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import type { RoomClient } from './room-client.ts';
import { FakeRoom, openFakeRoom } from './testing/fake-room.ts';

const ONE = 'par-0000000000000001' as ParagraphId;

const clients: RoomClient[] = [];
beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] }));
afterEach(() => {
  for (const client of clients.splice(0)) client.end();
  vi.useRealTimers();
});

/** A room of one paragraph, opened, with everything saved. */
async function opened(options: { readonly mayWrite?: boolean } = {}) {
  const room = new FakeRoom([{ id: ONE, kind: 'numbered', level: 1, runs: [{ text: 'one' }] }]);
  const desk = openFakeRoom(room, options);
  clients.push(desk.client);
  await vi.waitFor(() => expect(desk.client.savedState.get().kind).toBe('saved'));
  return { room, ...desk };
}

function type(client: RoomClient, text: string): void {
  const element = textRoot(client.doc).get(0);
  const words = element instanceof Y.XmlElement ? element.get(0) : undefined;
  if (!(words instanceof Y.XmlText)) throw new Error('no words there');
  words.insert(words.length, text);
}

test('SY3 a line that is lost is told, also where nothing is unsaved', async () => {
  const { room, client } = await opened();
  room.isReachable = false;
  room.line.hangUp(1006, '');
  expect(client.savedState.get()).toEqual({ kind: 'offline', waiting: 0 });
});

test('SY6 a line on which nothing is answered is given up within fifteen seconds, and another is had', async () => {
  const { room } = await opened();
  const silent = room.line;
  vi.advanceTimersByTime(15_000);
  await vi.waitFor(() => expect(room.sockets.size).toBe(1));
  expect(room.line).not.toBe(silent);
});

test('SY9 what happens to the copy of somebody who may not write is not told as unsaved', async () => {
  const { client } = await opened({ mayWrite: false });
  type(client, '!');
  expect(client.savedState.get()).toEqual({ kind: 'saved' });
});

test('SY10 where the message of a refusal was lost, the close that follows it says as much', async () => {
  const { room, client, rescues } = await opened();
  room.acknowledges = false;
  type(client, ' refused');
  room.line.hangUp(CLOSE_CODES.refused, 'update-too-fast');
  await vi.waitFor(() => expect(client.savedState.get().kind).toBe('refused'));
  expect(rescues.copies.get()).toMatchObject([
    { refusal: { refusal: 'update-too-fast' }, paragraphs: [{ text: 'one refused' }] },
  ]);
});
