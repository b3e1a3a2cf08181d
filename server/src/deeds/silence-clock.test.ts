import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBreak } from '@chapeau/model';
import type { CommandInput } from '@chapeau/protocol';
import { afterEach, describe, expect, it } from 'vitest';
import { ManualClock } from '../rooms/testing/manual-clock.ts';
import { openMemoryStorage } from '../storage/memory.ts';
import { StorageFault } from '../storage/port.ts';
import { openSqliteStorage } from '../storage/sqlite.ts';
import { SERVER_ACTOR_ID } from './conclude-silence.ts';
import { foundIn, HOUR_MS, openHouse, type Founded, type OpenHouse } from './testing/house.ts';

const opened: OpenHouse[] = [];
const folders: string[] = [];
afterEach(async () => {
  for (const house of opened.splice(0)) await house.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function open(...given: Parameters<typeof openHouse>): OpenHouse {
  const house = openHouse(...given);
  opened.push(house);
  return house;
}

const underSilence = ({ ids }: Founded, clock: ManualClock, ms: number): CommandInput => ({
  kind: 'open-silence',
  subject: { kind: 'paragraphs', paragraphs: ids.slice(0, 2) },
  deed: 'agree',
  text: 'The Chair puts this under silence.',
  deadline: new Date(clock.now() + ms).toISOString(),
  zone: 'Europe/Oslo',
});
const statuses = async ({ read }: OpenHouse, { draft }: Founded) =>
  (await read(draft)).paragraphs.map(({ status }) => status);

/** A server on which the first two paragraphs are under silence for so long. */
async function begin(ms: number) {
  const clock = new ManualClock();
  const house = open(openMemoryStorage(), clock);
  const founded = await foundIn(house);
  await house.silences.start();
  const { created } = await house.order(founded.draft, founded.chair, underSilence(founded, clock, ms));
  await house.silences.settled();
  return { clock, house, founded, silence: created as never };
}

describe('the silence clock', () => {
  it('D27 concludes at the deadline and not before, once, on the record as the server', async () => {
    const { house, founded } = await begin(72 * HOUR_MS);
    await house.pass(72 * HOUR_MS - 1);
    expect(await statuses(house, founded)).toEqual(['open', 'open', 'open']);
    await house.pass(1);
    expect(await statuses(house, founded)).toEqual(['agreed', 'agreed', 'open']);
    await house.pass(24 * HOUR_MS);
    const entries = await house.house.storage.readRecord(founded.draft);
    expect(entries.filter(({ actor }) => actor === SERVER_ACTOR_ID)).toMatchObject([
      { actorName: 'Silence procedure', act: { kind: 'status-decided' }, at: '2026-01-08T10:00:00.000Z' },
    ]);
    expect(findBreak(entries)).toBeNull();
    expect(house.faults).toEqual([]);
  });

  it.each(['break', 'end'] as const)('D27 concludes nothing after %s', async (how) => {
    const { house, founded, silence } = await begin(2 * HOUR_MS);
    if (how === 'end') await house.order(founded.draft, founded.chair, { kind: 'end-silence', silence });
    else await house.order(founded.draft, founded.norway, { kind: 'break-silence', silence, reason: 'No.' });
    await house.pass(4 * HOUR_MS);
    expect(await statuses(house, founded)).toEqual(['open', 'open', 'open']);
  });

  it('D27 waits longer than any timer can', async () => {
    const days = 40 * 24 * HOUR_MS;
    const { house, founded } = await begin(days);
    await house.pass(days - HOUR_MS);
    expect(await statuses(house, founded)).toEqual(['open', 'open', 'open']);
    await house.pass(HOUR_MS);
    expect(await statuses(house, founded)).toEqual(['agreed', 'agreed', 'open']);
  });

  it('D27 tries again where the storage takes no writes at the deadline', async () => {
    const { house, founded } = await begin(HOUR_MS);
    house.toggle.fault = new StorageFault('The disk is full.', { retryable: true });
    await house.pass(HOUR_MS + 60_000);
    expect(await statuses(house, founded)).toEqual(['open', 'open', 'open']);
    house.toggle.fault = null;
    await house.pass(60_000);
    expect(await statuses(house, founded)).toEqual(['agreed', 'agreed', 'open']);
  });

  it('D27 one that cannot be concluded holds up no other', async () => {
    const { clock, house, founded } = await begin(HOUR_MS);
    const other = await foundIn(house);
    await house.order(other.draft, other.chair, underSilence(other, clock, HOUR_MS));
    const room = house.house.rooms.open.bind(house.house.rooms);
    house.house.rooms.open = (id) => (id === founded.draft ? Promise.reject(new Error('damaged')) : room(id));
    await house.pass(2 * HOUR_MS);
    expect(await statuses(house, other)).toEqual(['agreed', 'agreed', 'open']);
    expect(house.faults.length).toBeGreaterThan(0);
    house.house.rooms.open = room;
  });

  it('D27 concludes what came due while no server ran, right at its start', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'chapeau-silence-'));
    folders.push(folder);
    const file = join(folder, 'store.sqlite');
    const clock = new ManualClock();
    const before = openHouse(openSqliteStorage(file), clock);
    const founded = await foundIn(before);
    const deadline = clock.now() + HOUR_MS;
    await before.order(founded.draft, founded.chair, underSilence(founded, clock, HOUR_MS));
    await before.close();
    clock.advance(5 * HOUR_MS);
    expect(clock.now()).toBeGreaterThan(deadline);
    const after = open(openSqliteStorage(file), clock, 2);
    expect(await statuses(after, founded)).toEqual(['open', 'open', 'open']);
    await after.silences.start();
    expect(await statuses(after, founded)).toEqual(['agreed', 'agreed', 'open']);
    const last = (await after.house.storage.readRecord(founded.draft)).at(-1);
    expect(last).toMatchObject({ actor: SERVER_ACTOR_ID, at: new Date(clock.now()).toISOString() });
    const [silence] = await after.house.storage.list('arrangement', founded.draft);
    expect(silence).toMatchObject({ state: 'adopted', deadline: new Date(deadline).toISOString() });
  });

  it('D27 stopped, it waits for nothing more', async () => {
    const { clock, house, founded } = await begin(HOUR_MS);
    await house.silences.stop();
    clock.advance(2 * HOUR_MS);
    await house.silences.settled();
    expect(await statuses(house, founded)).toEqual(['open', 'open', 'open']);
  });
});

describe('handing a paragraph to a group', () => {
  const park = ({ ids, norway }: Founded): CommandInput => ({
    kind: 'park-with-group',
    paragraph: ids[0] ?? 'par-0000000000000000',
    with: 'Friends of the Chair',
    members: [norway.participant ?? 'ptc-0000000000000000'],
    coordinator: norway.participant,
  });

  it('D23 the room and the parked paragraph are in one commit, or neither is there', async () => {
    const house = open(openMemoryStorage(), new ManualClock());
    const founded = await foundIn(house);
    house.toggle.fault = new StorageFault('The disk is full.', { retryable: true });
    await expect(house.order(founded.draft, founded.chair, park(founded))).rejects.toThrow('not-saved');
    house.toggle.fault = null;
    expect(await house.house.storage.list('proposal', founded.draft)).toEqual([]);
    const before = house.toggle.commits;
    await house.order(founded.draft, founded.chair, park(founded));
    expect(house.toggle.commits - before).toBe(1);
    expect(await statuses(house, founded)).toEqual(['parked', 'open', 'open']);
    const [draft] = await house.house.storage.list('proposal', founded.draft);
    expect(draft && (await house.house.rooms.open(draft.id))).not.toBeNull();
  });

  it('D24 ended before anybody wrote, the draft is gone; written in, it stays', async () => {
    const house = open(openMemoryStorage(), new ManualClock());
    const founded = await foundIn(house);
    const { draft, chair } = founded;
    const { storage, rooms } = house.house;
    const first = await house.order(draft, chair, park(founded));
    await house.order(draft, chair, { kind: 'end-parking', parking: first.created as never });
    expect(await storage.list('proposal', draft)).toEqual([]);
    const second = await house.order(draft, chair, park(founded));
    const [written] = await storage.list('proposal', draft);
    const room = written && (await rooms.open(written.id));
    await room?.act(() => ({
      writes: [],
      result: null,
      change: (doc) => doc.getXmlFragment('text').delete(0, 1),
    }));
    await house.order(draft, chair, { kind: 'end-parking', parking: second.created as never });
    expect(await storage.list('proposal', draft)).toMatchObject([{ id: written?.id, fate: 'draft' }]);
    expect(await statuses(house, founded)).toEqual(['open', 'open', 'open']);
  });
});
