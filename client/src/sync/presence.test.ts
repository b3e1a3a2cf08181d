import { expect, test } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { presenceOf } from './presence.ts';

type Users = Readonly<Record<number, unknown>>;

/** What is present where the other windows say this of themselves; client 1 is this one. */
function present(users: Users) {
  const doc = new Y.Doc();
  doc.clientID = 1;
  const awareness = new Awareness(doc);
  const presence = presenceOf(awareness);
  for (const [client, user] of Object.entries(users)) awareness.states.set(Number(client), { user });
  awareness.emit('change', []);
  const list = presence.get();
  awareness.destroy();
  return list;
}

const chair = { id: 'act-0000000000000001', name: 'Chair', participant: null };
const spain = { id: 'act-0000000000000002', name: 'A. García', participant: 'pcp-0000000000000001' };

test('SY15 everybody else is present once, in the order of names, however many windows they have', () => {
  const names = present({ 1: chair, 2: chair, 3: chair, 4: spain }).map(({ name }) => name);
  expect(names).toEqual(['A. García', 'Chair']);
});

test('SY15 one is not told of oneself', () => {
  expect(present({ 1: chair })).toEqual([]);
});

test('SY15 whoever does not say who it is is passed over; whoever the server does not know stands by name', () => {
  const odd = { 2: null, 3: 'Chair', 4: { name: 7 }, 5: { name: 'Guest' }, 6: { name: 'Guest' } };
  expect(present(odd).map(({ actor, name }) => [actor, name])).toEqual([
    [null, 'Guest'],
    [null, 'Guest'],
  ]);
});

test('SY15 the list stays the same object while nobody comes, goes or is renamed', () => {
  const awareness = new Awareness(new Y.Doc());
  const presence = presenceOf(awareness);
  const before = presence.get();
  awareness.emit('change', []);
  expect(presence.get()).toBe(before);
  awareness.destroy();
});
