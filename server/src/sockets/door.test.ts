import { afterEach, expect, it } from 'vitest';
import { openMemoryStorage } from '../storage/memory.ts';
import type { Storage } from '../storage/port.ts';
import { endOf, openSocketHouse, type SocketHouse } from './testing/house.ts';

const houses: SocketHouse[] = [];
afterEach(async () => {
  for (const house of houses.splice(0)) await house.close();
});

async function open(storage?: Storage): Promise<SocketHouse> {
  const house = await openSocketHouse(storage === undefined ? {} : { storage });
  houses.push(house);
  return house;
}

/** A storage of which a row is given only when it is released, once it is held. */
function holding() {
  const storage = openMemoryStorage();
  const find = storage.find.bind(storage);
  let released = Promise.resolve();
  let asked = () => {};
  storage.find = async (table, id) => {
    asked();
    await released;
    return await find(table, id);
  };
  const hold = () => {
    let release = () => {};
    released = new Promise((resolve) => (release = resolve));
    const isAsked = new Promise<void>((resolve) => (asked = resolve));
    return { release, isAsked };
  };
  return { storage, hold };
}

it('S02 whose access ends while the upgrade is judged is closed as soon as it is in', async () => {
  const { storage, hold } = holding();
  const { bare, signIn, actor, signedIn, rooms } = await open(storage);
  const by = actor('facilitator');
  const { release, isAsked } = hold();
  const end = endOf(bare(signIn(by)));
  await isAsked;
  signedIn.delete(by.id);
  await rooms.rejudge(() => true);
  release();
  expect(await end).toBe(4403);
});

it('W04 a text frame, however well formed, is no message of ours', async () => {
  const { bare, signIn, actor } = await open();
  const socket = bare(signIn(actor('facilitator')));
  socket.once('open', () => socket.send('hello'));
  expect(await endOf(socket)).toBe(1003);
});

it('W13 nothing is inflated, whatever a client offers', async () => {
  const { bare, signIn, actor } = await open();
  const socket = bare(signIn(actor('facilitator')));
  await new Promise((resolve) => socket.once('open', resolve));
  expect(socket.extensions).toBe('');
  socket.close();
});
