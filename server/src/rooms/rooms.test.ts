import { makeId } from '@chapeau/model';
import { textRoot, writeParagraphs } from '@chapeau/text';
import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import { openMemoryStorage } from '../storage/memory.ts';
import type { Storage } from '../storage/port.ts';
import { Rooms } from './rooms.ts';
import { Desk } from './testing/desk.ts';
import { openWorld } from './testing/world.ts';

/** A storage whose rooms take a while to load, until it is told. */
function slowToLoad(storage: Storage) {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  let loads = 0;
  const slow: Storage = {
    ...boundTo(storage),
    loadRoom: async (room) => {
      loads += 1;
      await released;
      return await storage.loadRoom(room);
    },
  };
  return { slow, release: () => release(), loads: () => loads };
}

function boundTo(storage: Storage): Storage {
  return {
    commit: (writes) => storage.commit(writes),
    loadRoom: (room) => storage.loadRoom(room),
    readMoment: (room, sequence) => storage.readMoment(room, sequence),
    listUpdates: (room, after, most) => storage.listUpdates(room, after, most),
    readRecordMoments: (draft, after) => storage.readRecordMoments(draft, after),
    readGeneration: (room) => storage.readGeneration(room),
    find: (table, id) => storage.find(table, id),
    list: (table, parent) => storage.list(table, parent),
    readRecord: (draft, after) => storage.readRecord(draft, after),
    readProcessRecord: (process, after) => storage.readProcessRecord(process, after),
    readVersionText: (version) => storage.readVersionText(version),
    findAnswer: (key) => storage.findAnswer(key),
    check: () => storage.check(),
    close: () => storage.close(),
  };
}

describe('opening rooms', () => {
  it('D03 only rooms that exist are opened, and none is made by asking', async () => {
    const world = await openWorld();
    const unknown = makeId('draft', world.random);
    expect(await world.rooms.open(unknown)).toBeNull();
    expect(await world.storage.loadRoom(unknown)).toBeNull();
  });

  it('F11 whoever opens a room at the same time gets the same one, loaded once', async () => {
    const world = await openWorld();
    const { slow, release, loads } = slowToLoad(world.storage);
    const rooms = new Rooms({ ...world.means, storage: slow });
    const opening = [rooms.open(world.draftId), rooms.open(world.draftId)];
    release();
    const [one, two] = await Promise.all(opening);
    expect(one).toBe(two);
    expect(loads()).toBe(1);
    await rooms.close();
  });

  it('F09 a room that cannot be loaded is a fault for everybody, and nothing is written over it', async () => {
    const world = await openWorld();
    const storage = openMemoryStorage();
    const room = makeId('draft', world.random);
    const generation = makeId('generation', world.random);
    const at = '2026-01-05T10:00:00.000Z';
    const bytes = Uint8Array.of(9, 9, 9);
    await storage.commit([
      { kind: 'create-room', room, generation, schemaVersion: 1 },
      { kind: 'append-update', room, sequence: 1, actor: 'server', at, bytes },
    ]);
    const rooms = new Rooms({ ...world.means, storage });
    await expect(rooms.open(room)).rejects.toThrow(/does not make a whole document/);
    await expect(rooms.open(room)).rejects.toThrow(/does not make a whole document/);
    await rooms.close();
    expect((await storage.loadRoom(room))!.updates).toHaveLength(1);
  });

  it('F09 a log with a hole in it is a fault, never a shorter text', async () => {
    const world = await openWorld();
    const storage = openMemoryStorage();
    const doc = new Y.Doc();
    const updates: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => void updates.push(update));
    for (const text of ['a', 'b', 'c']) textRoot(doc).insert(textRoot(doc).length, [new Y.XmlText(text)]);
    const room = makeId('draft', world.random);
    const at = '2026-01-05T10:00:00.000Z';
    await storage.commit([
      { kind: 'create-room', room, generation: makeId('generation', world.random), schemaVersion: 1 },
      ...[updates[0]!, updates[2]!].map(
        (bytes, index) =>
          ({ kind: 'append-update', room, sequence: index + 1, actor: 'server', at, bytes }) as const,
      ),
    ]);
    await expect(new Rooms({ ...world.means, storage }).open(room)).rejects.toThrow(/does not make a whole/);
  });

  it('F16 a room of a newer schema is not opened', async () => {
    const world = await openWorld();
    const storage = openMemoryStorage();
    const room = makeId('draft', world.random);
    const generation = makeId('generation', world.random);
    await storage.commit([{ kind: 'create-room', room, generation, schemaVersion: 99 }]);
    await expect(new Rooms({ ...world.means, storage }).open(room)).rejects.toThrow(/schema 99/);
  });

  it('R15 a room is made once, with its rows, or not at all', async () => {
    const world = await openWorld();
    const fill = (doc: Y.Doc) => writeParagraphs(doc, []);
    await expect(world.rooms.create(world.draftId, fill, [])).rejects.toThrow(/exists already/);
    const id = makeId('draft', world.random);
    const impossible = {
      kind: 'append-update',
      room: id,
      sequence: 7,
      actor: 'server',
      at: '',
      bytes: new Uint8Array(),
    } as const;
    await expect(world.rooms.create(id, fill, [impossible])).rejects.toThrow(/does not follow/);
    expect(await world.rooms.open(id)).toBeNull();
    const generation = await world.rooms.create(id, fill, []);
    expect((await world.rooms.open(id))!.generation).toBe(generation);
  });
});

describe('unloading rooms', () => {
  it('D03 F11 a room that nobody uses is unloaded with a checkpoint, and opened anew as it was', async () => {
    const world = await openWorld();
    const first = await world.room();
    const chair = await world.join('facilitator');
    chair.type(' words');
    await world.settle();
    world.clock.advance(200_000);
    expect(await world.room()).toBe(first);
    chair.leave();
    world.clock.advance(200_000);
    const second = await world.room();
    expect(second).not.toBe(first);
    const stored = (await world.storage.loadRoom(world.draftId))!;
    expect(stored.checkpoint?.sequence).toBe(2);
    expect(stored.updates).toEqual([]);
    const later = await world.join('facilitator');
    expect(later.text[0]).toBe('first words');
    later.type(' and more');
    await world.settle();
    expect([later.saved, later.closed]).toEqual([2, null]);
  });

  it('P19 a client id belongs to whoever wrote under it also after the room was unloaded', async () => {
    const world = await openWorld();
    const chair = await world.join('facilitator');
    chair.type(' mine');
    await world.settle();
    chair.leave();
    world.clock.advance(200_000);
    const offender = await world.join('secretariat');
    offender.doc.clientID = chair.doc.clientID;
    offender.type(' forged');
    await world.settle();
    expect(offender.refused?.refusal).toBe('update-foreign-author');
  });

  it('R16 a few long updates bring a checkpoint as many short ones do', async () => {
    const world = await openWorld();
    const chair = await world.join('facilitator');
    for (const at of [0, 1, 2, 0, 1, 2]) {
      chair.type('x'.repeat(95_000), at);
      await world.settle();
    }
    expect((await world.storage.loadRoom(world.draftId))!.checkpoint).toBeNull();
    for (const word of ['a', 'b', 'c', 'd', 'e', 'f']) {
      world.insertAfter(chair, null, word.repeat(190_000));
      await world.settle();
    }
    expect((await world.storage.loadRoom(world.draftId))!.checkpoint).not.toBeNull();
  });

  it('R16 a checkpoint is kept every so many updates and holds all of them', async () => {
    const world = await openWorld();
    const chair = await world.join('facilitator');
    for (let index = 0; index < 600; index += 1) chair.type('x');
    await world.settle();
    const stored = (await world.storage.loadRoom(world.draftId))!;
    expect(stored.checkpoint!.sequence).toBeGreaterThanOrEqual(500);
    expect(stored.checkpoint!.sequence + stored.updates.length).toBe(601);
    const rooms = new Rooms(world.means);
    const reader = new Desk((await rooms.open(world.draftId))!, { actor: world.actor('reviewer') }).open();
    expect(reader.text).toEqual(chair.text);
  });

  it('F13 closing commits what waits, tells who is saved, and ends every connection with 1012', async () => {
    const world = await openWorld();
    const [chair, reader] = [await world.join('facilitator'), await world.join('reviewer')];
    await world.settle();
    chair.type(' last words');
    await world.rooms.close();
    expect([chair.saved, chair.closed?.code, reader.closed?.code]).toEqual([2, 1012, 1012]);
    expect(reader.text[0]).toBe('first last words');
    await expect(world.rooms.open(world.draftId)).rejects.toThrow(/shutting down/);
    const again = await new Rooms(world.means).open(world.draftId);
    expect(new Desk(again!, { actor: world.actor('reviewer') }).open().text[0]).toBe('first last words');
  });
});

describe('pace', () => {
  it('R17 a lonely edit is told at once; under load edits are merged, one frame per interval', async () => {
    const world = await openWorld();
    const chair = await world.join('facilitator');
    const readers = await Promise.all(Array.from({ length: 200 }, () => world.join('delegation')));
    await world.settle();
    const room = await world.room();
    const turn = async () => {
      await new Promise(setImmediate);
      await room.act(() => ({ writes: [], result: null }));
    };
    world.clock.advance(10_000);
    chair.type('a');
    await turn();
    expect(readers[0]!.text[0]).toBe('firsta');
    const before = readers[0]!.frames;
    for (let index = 0; index < 200; index += 1) {
      chair.type('x');
      await turn();
      world.clock.advance(5);
    }
    world.clock.advance(100);
    expect(readers[0]!.frames - before).toBeLessThan(70);
    expect(readers.every(({ text }) => text[0] === `firsta${'x'.repeat(200)}`)).toBe(true);
  });
});
