import { FRESH_TAG, refuse } from '@chapeau/model';
import { readTags, textRoot, writeTag } from '@chapeau/text';
import type * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import { StorageFault, type Write } from '../storage/port.ts';
import { openWorld, type World } from './testing/world.ts';

const answer = (key: string): Write => ({
  kind: 'keep-answer',
  answer: { key, fingerprint: 'f', status: 200, body: '', at: '2026-01-05T10:00:00.000Z' },
});
const park = (world: World) => (doc: Y.Doc) =>
  writeTag(doc, world.ids[0]!, { ...FRESH_TAG, status: 'parked' });

describe('acts', () => {
  it('R10 an act changes the document and writes its rows in one commit, and everybody sees it', async () => {
    const world = await openWorld();
    const reader = await world.join('delegation');
    await world.settle();
    const before = world.toggle.commits;
    const room = await world.room();
    const result = await room.act(() => ({ change: park(world), writes: [answer('k')], result: 'done' }));
    expect(result).toBe('done');
    expect(world.toggle.commits - before).toBe(1);
    expect(await world.storage.findAnswer('k')).not.toBeNull();
    expect(readTags(reader.doc).get(world.ids[0]!)?.status).toBe('parked');
    const { updates, clients } = (await world.storage.loadRoom(world.draftId))!;
    expect(updates.at(-1)?.actor).toBe('server');
    expect([...clients.values()]).toContain('server');
  });

  it('R10 an act that is refused, or that throws, leaves nothing', async () => {
    const world = await openWorld();
    const room = await world.room();
    expect(await room.act(() => refuse('no-reading-open'))).toEqual(refuse('no-reading-open'));
    await expect(room.act(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    const half = (doc: Y.Doc) => {
      park(world)(doc);
      throw new Error('half way');
    };
    await expect(room.act(() => ({ change: half, writes: [answer('k')], result: 1 }))).rejects.toThrow(
      'half way',
    );
    const tags = await room.act((doc) => ({ writes: [], result: readTags(doc).size }));
    expect(tags).toBe(0);
    expect(await world.storage.findAnswer('k')).toBeNull();
    expect(await room.act(() => ({ change: park(world), writes: [], result: 'done' }))).toBe('done');
  });

  it('R10 an act that changes what it was only to read is a fault, and leaves nothing', async () => {
    const world = await openWorld();
    const room = await world.room();
    const meddling = room.act((doc) => {
      park(world)(doc);
      return { change: park(world), writes: [answer('k')], result: 1 };
    });
    await expect(meddling).rejects.toThrow(/only to read/);
    expect(await room.act((doc) => ({ writes: [], result: readTags(doc).size }))).toBe(0);
    expect(await world.storage.findAnswer('k')).toBeNull();
  });

  it('R10 a commit that the storage will never take throws, and leaves nothing', async () => {
    const world = await openWorld();
    const room = await world.room();
    const impossible: Write = {
      kind: 'create-room',
      room: world.draftId,
      generation: room.generation,
      schemaVersion: 1,
    };
    await expect(room.act(() => ({ change: park(world), writes: [impossible], result: 1 }))).rejects.toThrow(
      StorageFault,
    );
    expect(await room.act((doc) => ({ writes: [], result: readTags(doc).size }))).toBe(0);
    expect(await room.act(() => ({ change: park(world), writes: [], result: 'done' }))).toBe('done');
  });

  it('S03 an edit that comes while an act is decided is judged by what the act made', async () => {
    const world = await openWorld();
    const [chair, reader] = [await world.join('facilitator'), await world.join('reviewer')];
    await world.settle();
    let decided = () => {};
    const deciding = new Promise<void>((resolve) => (decided = resolve));
    const agree = (await world.room()).act(async () => {
      await deciding;
      const change = (doc: Y.Doc) => writeTag(doc, world.ids[0]!, { ...FRESH_TAG, status: 'agreed' });
      return { change, writes: [], result: null };
    });
    chair.type(' too late');
    await new Promise(setImmediate);
    await new Promise(setImmediate);
    expect(chair.saved).toBe(1);
    decided();
    await agree;
    await world.settle();
    expect(chair.refused?.refusal).toBe('paragraph-closed');
    expect(reader.text[0]).toBe('first');
  });

  it('S03 an act sees the edits that were committed before it', async () => {
    const world = await openWorld();
    const chair = await world.join('facilitator');
    chair.type(' in time');
    await world.settle();
    const text = (await world.room()).act((doc) => ({ writes: [], result: textRoot(doc).toJSON() }));
    expect(await text).toContain('in time');
  });

  it('R11 notices go to whom they are meant for, in every room, and to no stock client', async () => {
    const world = await openWorld();
    const [norway, union] = ['ptc-0000000000000001', 'ptc-0000000000000002'].map((id) => id as never);
    const chair = await world.join('facilitator');
    const one = await world.join(world.actor('delegation', norway));
    const two = await world.join(world.actor('delegation', union));
    const stock = await world.join('reviewer', { ownMessages: false });
    await (
      await world.room()
    ).act(() => ({
      writes: [],
      result: null,
      notices: [
        { topic: 'record', to: 'everybody' },
        { topic: 'drafting', to: [norway!] },
      ],
    }));
    expect([chair, one, two, stock].map(({ notices }) => notices)).toEqual([
      ['record'],
      ['record', 'drafting'],
      ['record'],
      [],
    ]);
  });

  it('R12 once a room is closed by an act everybody in it only reads', async () => {
    const world = await openWorld();
    const norway = 'ptc-0000000000000001' as never;
    const { id } = await world.draftingRoom(norway);
    const room = await world.room(id);
    const { Desk } = await import('./testing/desk.ts');
    const desk = new Desk(room, { actor: world.actor('delegation', norway), layout: 'drafting-room' }).open();
    desk.type(' more');
    await new Promise(setImmediate);
    await room.act(() => ({ writes: [], result: null, closesRoom: true }));
    expect(desk.saved).toBe(2);
    desk.type(' too late');
    await new Promise(setImmediate);
    await room.act(() => ({ writes: [], result: null }));
    expect(desk.refused?.refusal).toBe('room-closed');
  });

  it('R12 rights that are asked again do not open a room that an act has closed', async () => {
    const world = await openWorld();
    const norway = 'ptc-0000000000000001' as never;
    const room = await world.room((await world.draftingRoom(norway)).id);
    const { Desk } = await import('./testing/desk.ts');
    const desk = new Desk(room, { actor: world.actor('delegation', norway), layout: 'drafting-room' }).open();
    await room.act(() => ({ writes: [], result: null, closesRoom: true }));
    await room.rejudge(() => true);
    desk.type(' too late');
    await new Promise(setImmediate);
    await room.act(() => ({ writes: [], result: null }));
    expect(desk.refused?.refusal).toBe('room-closed');
  });

  it('R12 whoever was let in to write while the room was being closed only reads too', async () => {
    const world = await openWorld();
    const norway = 'ptc-0000000000000001' as never;
    const room = await world.room((await world.draftingRoom(norway)).id);
    await room.act(() => ({ writes: [], result: null, closesRoom: true }));
    const { Desk } = await import('./testing/desk.ts');
    // Its rights were asked before the act; it is seated after it.
    const desk = new Desk(room, { actor: world.actor('delegation', norway), layout: 'drafting-room' }).open();
    desk.type(' too late');
    await new Promise(setImmediate);
    await room.act(() => ({ writes: [], result: null }));
    expect(desk.refused?.refusal).toBe('room-closed');
  });
});
