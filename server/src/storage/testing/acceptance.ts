/** What every storage engine must do, whatever it is made of. */
import {
  chain,
  makeId,
  type Actor,
  type Draft,
  type Participant,
  type RandomBytes,
  type RecordEntry,
} from '@chapeau/model';
import { afterEach, describe, expect, it } from 'vitest';
import { SPACING } from '../history.ts';
import { StorageFault, type Storage, type Write } from '../port.ts';

/** Opens an empty storage. */
export type OpenEmpty = () => Promise<Storage> | Storage;

const random: RandomBytes = (count) => crypto.getRandomValues(new Uint8Array(count));
const at = '2026-01-05T10:00:00.000Z';
const process = makeId('process', random);
const room = makeId('draft', random);
const actor = makeId('actor', random);
const other = makeId('actor', random);
const generation = makeId('generation', random);

const participant = (code: string): Participant => ({
  id: makeId('participant', random),
  process,
  code,
  name: code,
  category: 'member-state',
});
const put = (row: Participant): Write => ({ kind: 'put', table: 'participant', parent: process, row });
const createRoom: Write = { kind: 'create-room', room, generation, schemaVersion: 1 };
const update = (sequence: number, ...bytes: number[]): Write => ({
  kind: 'append-update',
  room,
  sequence,
  actor,
  at,
  bytes: Uint8Array.from(bytes),
});
const bind = (owner: typeof actor | 'server', ...clients: number[]): Write => ({
  kind: 'bind-clients',
  room,
  actor: owner,
  clients,
});
const checkpoint = (sequence: number, ...bytes: number[]): Write => ({
  kind: 'put-checkpoint',
  room,
  sequence,
  bytes: Uint8Array.from(bytes),
});

/** Declares the suite for one engine. */
export function acceptance(engine: string, openEmpty: OpenEmpty): void {
  describe(`${engine} as a storage`, () => {
    let storage: Storage;
    const opened = async () => {
      storage = await openEmpty();
      return storage;
    };
    afterEach(() => storage.close());

    rowsHold(opened);
    commitsHold(opened);
    roomsHold(opened);
    recordsHold(opened);
    historyHolds(opened);
  });
}

function rowsHold(open: () => Promise<Storage>): void {
  it('T1 gives back a row as it was put, or null', async () => {
    const storage = await open();
    const norway = participant('NOR');
    await storage.commit([put(norway)]);
    expect(await storage.find('participant', norway.id)).toEqual(norway);
    expect(await storage.find('participant', 'constructor')).toBeNull();
    expect(await storage.find('draft', norway.id)).toBeNull();
  });

  it('T2 lists rows of a parent in the order in which they were first put', async () => {
    const storage = await open();
    const rows = ['NOR', 'EU', 'G77'].map(participant);
    await storage.commit(rows.map(put));
    const [norway] = rows;
    await storage.commit([put({ ...norway!, name: 'Norway' })]);
    const listed = await storage.list('participant', process);
    expect(listed.map(({ code, name }) => [code, name])).toEqual([
      ['NOR', 'Norway'],
      ['EU', 'EU'],
      ['G77', 'G77'],
    ]);
    expect(await storage.list('participant', 'elsewhere')).toEqual([]);
  });

  it('T1 takes a row out', async () => {
    const storage = await open();
    const norway = participant('NOR');
    await storage.commit([put(norway)]);
    await storage.commit([{ kind: 'remove', table: 'participant', id: norway.id }]);
    expect(await storage.find('participant', norway.id)).toBeNull();
    expect(await storage.list('participant', process)).toEqual([]);
  });

  it('T1 keeps what it was given, whatever becomes of the value outside', async () => {
    const storage = await open();
    const clients: number[] = [1];
    const bytes = Uint8Array.from([1, 2, 3]);
    await storage.commit([
      createRoom,
      { kind: 'append-update', room, sequence: 1, actor, at, bytes },
      { kind: 'bind-clients', room, actor, clients },
    ]);
    bytes.fill(9);
    clients.push(2);
    const stored = await storage.loadRoom(room);
    expect([...stored!.updates[0]!.bytes]).toEqual([1, 2, 3]);
    expect([...stored!.clients]).toEqual([[1, actor]]);
  });

  it('T1 keeps answers of repeated commands', async () => {
    const storage = await open();
    const answer = { key: 'k', fingerprint: 'f', status: 201, body: '{"a":1}', at };
    await storage.commit([{ kind: 'keep-answer', answer }]);
    expect(await storage.findAnswer('k')).toEqual(answer);
    expect(await storage.findAnswer('l')).toBeNull();
  });
}

function commitsHold(open: () => Promise<Storage>): void {
  it('T3 carries out a commit whole or not at all', async () => {
    const storage = await open();
    const [norway, union] = [participant('NOR'), participant('EU')];
    await storage.commit([createRoom, put(norway), bind(actor, 7)]);
    const refused: Write[] = [
      put({ ...norway, name: 'changed' }),
      put(union),
      { kind: 'remove', table: 'participant', id: norway.id },
      update(1, 1),
      bind(actor, 8),
      checkpoint(1, 1),
      update(3, 3),
    ];
    await expect(storage.commit(refused)).rejects.toThrow(StorageFault);
    expect(await storage.list('participant', process)).toEqual([norway]);
    const stored = await storage.loadRoom(room);
    expect(stored!.updates).toEqual([]);
    expect(stored!.checkpoint).toBeNull();
    expect([...stored!.clients.keys()]).toEqual([7]);
  });

  it('T4 one failing commit among many leaves the others alone', async () => {
    const storage = await open();
    const rows = Array.from({ length: 20 }, (_, index) => participant(`P${index}`));
    const outcomes = await Promise.allSettled(
      rows.map((row, index) => storage.commit(index === 7 ? [put(row), update(5)] : [put(row)])),
    );
    expect(outcomes.flatMap(({ status }, index) => (status === 'rejected' ? [index] : []))).toEqual([7]);
    const listed = await storage.list('participant', process);
    expect(listed.map(({ code }) => code)).toEqual(rows.map(({ code }) => code).toSpliced(7, 1));
  });

  it('T5 commits are carried out in the order of asking', async () => {
    const storage = await open();
    await storage.commit([createRoom]);
    await Promise.all([1, 2, 3, 4, 5].map((sequence) => storage.commit([update(sequence, sequence)])));
    const stored = await storage.loadRoom(room);
    expect(stored!.updates.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5]);
  });

  it('T6 says that it takes writes', async () => {
    const storage = await open();
    await expect(storage.check()).resolves.toBeUndefined();
  });
}

function roomsHold(open: () => Promise<Storage>): void {
  it('T7 gives null for a room that was never made, never an empty one', async () => {
    const storage = await open();
    expect(await storage.loadRoom(room)).toBeNull();
    await expect(storage.commit([update(1, 1)])).rejects.toThrow(StorageFault);
    expect(await storage.loadRoom(room)).toBeNull();
  });

  it('T7 makes a room once', async () => {
    const storage = await open();
    await storage.commit([createRoom]);
    await expect(storage.commit([createRoom])).rejects.toThrow(StorageFault);
    expect(await storage.loadRoom(room)).toMatchObject({ generation, schemaVersion: 1, updates: [] });
  });

  it('T7 tells the generation of a room without loading it', async () => {
    const storage = await open();
    expect(await storage.readGeneration(room)).toBeNull();
    await storage.commit([createRoom]);
    expect(await storage.readGeneration(room)).toBe(generation);
  });

  it('T8 updates follow each other without gaps; another writer is found out', async () => {
    const storage = await open();
    await storage.commit([createRoom, update(1, 1, 2), update(2, 3)]);
    for (const sequence of [0, 1, 2, 4]) {
      await expect(storage.commit([update(sequence, 9)])).rejects.toMatchObject({ otherWriter: true });
    }
    const stored = await storage.loadRoom(room);
    expect(stored!.updates).toEqual([
      { sequence: 1, actor, at, bytes: Uint8Array.of(1, 2) },
      { sequence: 2, actor, at, bytes: Uint8Array.of(3) },
    ]);
  });

  it('T9 a client id belongs to one actor for ever', async () => {
    const storage = await open();
    await storage.commit([createRoom, bind(actor, 1, 2), bind('server', 4294967295)]);
    await storage.commit([bind(actor, 2, 3)]);
    await expect(storage.commit([bind('server', 3)])).rejects.toThrow(StorageFault);
    await expect(
      storage.commit([{ kind: 'bind-clients', room, actor: other, clients: [5, 1] }]),
    ).rejects.toThrow(StorageFault);
    const { clients } = (await storage.loadRoom(room))!;
    expect(new Map(clients)).toEqual(
      new Map<number, string>([
        [1, actor],
        [2, actor],
        [3, actor],
        [4294967295, 'server'],
      ]),
    );
  });

  it('T10 a checkpoint stands for the updates that it covers', async () => {
    const storage = await open();
    await storage.commit([createRoom, update(1, 1), update(2, 2), update(3, 3)]);
    await storage.commit([checkpoint(2, 12)]);
    await storage.commit([update(4, 4)]);
    const first = await storage.loadRoom(room);
    expect(first!.checkpoint).toEqual({ sequence: 2, bytes: Uint8Array.of(12) });
    expect(first!.updates.map(({ sequence }) => sequence)).toEqual([3, 4]);
    await storage.commit([checkpoint(4, 14)]);
    await storage.commit([update(5, 5)]);
    const second = await storage.loadRoom(room);
    expect(second!.checkpoint).toEqual({ sequence: 4, bytes: Uint8Array.of(14) });
    expect(second!.updates.map(({ sequence }) => sequence)).toEqual([5]);
  });

  it('T10 a checkpoint is never ahead of the log', async () => {
    const storage = await open();
    await storage.commit([createRoom, update(1, 1)]);
    await expect(storage.commit([checkpoint(2, 12)])).rejects.toThrow(StorageFault);
    expect((await storage.loadRoom(room))!.checkpoint).toBeNull();
  });
}

function recordsHold(open: () => Promise<Storage>): void {
  const entryAfter = (last: RecordEntry | null): RecordEntry => {
    const by: Pick<Actor, 'id' | 'name'> = { id: actor, name: 'Chair' };
    const draft: Draft['id'] = room;
    return chain(
      {
        id: makeId('decision', random),
        draft,
        at,
        actor: by.id,
        actorName: by.name,
        participant: null,
        reading: null,
        act: { kind: 'floor-taken', paragraph: null },
        paragraphs: [],
        reason: '',
      },
      last,
    );
  };

  it('T11 the record is append-only, in sequence, and read back from anywhere', async () => {
    const storage = await open();
    const first = entryAfter(null);
    const second = entryAfter(first);
    await storage.commit([{ kind: 'append-record', entry: first }]);
    await storage.commit([{ kind: 'append-record', entry: second }]);
    await expect(storage.commit([{ kind: 'append-record', entry: second }])).rejects.toThrow(StorageFault);
    const gap = { ...second, sequence: 4 };
    await expect(storage.commit([{ kind: 'append-record', entry: gap }])).rejects.toThrow(StorageFault);
    expect(await storage.readRecord(room)).toEqual([first, second]);
    expect(await storage.readRecord(room, 1)).toEqual([second]);
    expect(await storage.readRecord('elsewhere')).toEqual([]);
  });

  it('T14 says after which update of the room each entry of the record stood', async () => {
    const storage = await open();
    const first = entryAfter(null);
    const second = entryAfter(first);
    await storage.commit([createRoom, update(1, 1), { kind: 'append-record', entry: first }]);
    await storage.commit([update(2, 1), update(3, 1), { kind: 'append-record', entry: second }]);
    await expect(storage.commit([update(4, 1), { kind: 'append-record', entry: first }])).rejects.toThrow(
      StorageFault,
    );
    expect(await storage.readRecordMoments(room)).toEqual([
      { sequence: 1, moment: 1 },
      { sequence: 2, moment: 3 },
    ]);
    expect(await storage.readRecordMoments(room, 1)).toEqual([{ sequence: 2, moment: 3 }]);
  });

  it('T12 a version keeps its bytes and its plain text exactly', async () => {
    const storage = await open();
    const version = makeId('version', random);
    const plain = '{"title":"\u0000 lone \ud800 and 的"}'.replace('\ud800', '');
    const bytes = random(5000);
    await storage.commit([{ kind: 'put-version-text', version, bytes, plain }]);
    expect(await storage.readVersionText(version)).toEqual({ bytes, plain });
    expect(await storage.readVersionText(makeId('version', random))).toBeNull();
  });
}

function historyHolds(open: () => Promise<Storage>): void {
  const sequences = (updates: readonly { readonly sequence: number }[] | undefined) =>
    updates?.map(({ sequence }) => sequence);

  it('T14 gives a draft as it was after any of its updates: a checkpoint and what came after it', async () => {
    const storage = await open();
    await storage.commit([createRoom, ...[1, 2, 3, 4, 5, 6].map((sequence) => update(sequence, sequence))]);
    for (const sequence of [2, 4, 6]) await storage.commit([checkpoint(sequence, 10 + sequence)]);
    const early = await storage.readMoment(room, 1);
    expect(early).toMatchObject({ room, schemaVersion: 1, checkpoint: null });
    expect(early!.updates).toEqual([{ sequence: 1, actor, at, bytes: Uint8Array.of(1) }]);
    const covered = await storage.readMoment(room, 4);
    expect(covered).toMatchObject({ checkpoint: { sequence: 4, bytes: Uint8Array.of(14) }, updates: [] });
    const after = await storage.readMoment(room, 5);
    expect([after!.checkpoint!.sequence, sequences(after!.updates)]).toEqual([4, [5]]);
    for (const never of [0, 7, -1]) expect(await storage.readMoment(room, never)).toBeNull();
    expect(await storage.readMoment(makeId('draft', random), 1)).toBeNull();
  });

  it('T14 says when and by whom updates were made, in pieces', async () => {
    const storage = await open();
    await storage.commit([createRoom, ...[1, 2, 3, 4, 5].map((sequence) => update(sequence, 9))]);
    for (const sequence of [2, 4, 5]) await storage.commit([checkpoint(sequence, 1)]);
    expect(await storage.listUpdates(room, 0, 2)).toEqual([
      { sequence: 1, actor, at },
      { sequence: 2, actor, at },
    ]);
    expect(sequences(await storage.listUpdates(room, 2, 9))).toEqual([3, 4, 5]);
    expect(await storage.listUpdates(room, 5, 9)).toEqual([]);
  });

  it('T14 keeps no past of a drafting room', async () => {
    const storage = await open();
    const drafting = makeId('proposal', random);
    await storage.commit([
      { kind: 'create-room', room: drafting, generation, schemaVersion: 1 },
      { ...update(1, 1), room: drafting } as Write,
    ]);
    expect(await storage.readMoment(drafting, 1)).toBeNull();
    expect(await storage.listUpdates(drafting, 0, 9)).toEqual([]);
  });

  it('T15 older checkpoints stand no closer than they are needed, and never too far apart', async () => {
    const storage = await open();
    const last = 3 * SPACING.updates;
    const updates = Array.from({ length: last }, (_, index) => update(index + 1, 1));
    const step = SPACING.updates / 4;
    await storage.commit([createRoom]);
    for (let sequence = step; sequence <= last; sequence += step) {
      await storage.commit([...updates.slice(sequence - step, sequence), checkpoint(sequence, 1)]);
    }
    const starts = new Set<number>();
    for (let sequence = 1; sequence <= last; sequence += step / 10) {
      const moment = await storage.readMoment(room, sequence);
      const start = moment!.checkpoint?.sequence ?? 0;
      starts.add(start);
      expect(sequence - start).toBeLessThanOrEqual(SPACING.updates);
    }
    // Of twelve that were made: the two newest, and of the others one for each span.
    expect(starts.size).toBeLessThanOrEqual(5);
  });

  it('T15 checkpoints between which much was written stay', async () => {
    const storage = await open();
    const large = { ...update(1), bytes: new Uint8Array(SPACING.bytes / 2 + 1) } as Extract<
      Write,
      { kind: 'append-update' }
    >;
    await storage.commit([createRoom]);
    for (let sequence = 1; sequence <= 5; sequence += 1)
      await storage.commit([{ ...large, sequence }, checkpoint(sequence, 1)]);
    const starts = await Promise.all(
      [1, 2, 3, 4, 5].map(
        async (sequence) => (await storage.readMoment(room, sequence))!.checkpoint?.sequence,
      ),
    );
    expect(starts).toEqual([1, 2, 3, 4, 5]);
  });
}
