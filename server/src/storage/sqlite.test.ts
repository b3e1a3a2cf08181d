import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { makeId, type RandomBytes } from '@chapeau/model';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StorageFault, type Storage, type Write } from './port.ts';
import { openSqliteStorage } from './sqlite.ts';
import { acceptance } from './testing/acceptance.ts';

const random: RandomBytes = (count) => crypto.getRandomValues(new Uint8Array(count));
const room = makeId('draft', random);
const actor = makeId('actor', random);
const at = '2026-01-05T10:00:00.000Z';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chapeau-'));
  file = join(folder, 'store.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

acceptance('SQLite', () => openSqliteStorage(file));

const update = (sequence: number, size = 100): Write => ({
  kind: 'append-update',
  room,
  sequence,
  actor,
  at,
  bytes: new Uint8Array(size).fill(sequence),
});
const checkpoint = (sequence: number): Write => ({
  kind: 'put-checkpoint',
  room,
  sequence,
  bytes: new Uint8Array(50).fill(sequence),
});

/** A store whose one room has so many updates. */
async function storeOf(updates: number, tune?: (database: Database.Database) => void): Promise<Storage> {
  const storage = openSqliteStorage(file, tune);
  const generation = makeId('generation', random);
  await storage.commit([{ kind: 'create-room', room, generation, schemaVersion: 1 }]);
  for (let sequence = 1; sequence <= updates; sequence += 1) await storage.commit([update(sequence)]);
  return storage;
}

/** Damages the file as a failing disk would, past the engine. */
function damage(sql: string): void {
  const database = new Database(file);
  database.exec(sql);
  database.close();
}

/** The values of one column, read past the engine. */
function column(sql: string): unknown[] {
  const database = new Database(file, { readonly: true });
  const values = database.prepare(sql).pluck().all();
  database.close();
  return values;
}

describe('SQLite on the disk', () => {
  it('T13 waits for the disk with every commit', async () => {
    const settings: unknown[] = [];
    const storage = openSqliteStorage(file, (database) => {
      for (const name of ['journal_mode', 'synchronous'])
        settings.push(database.pragma(name, { simple: true }));
    });
    await storage.close();
    const FULL = 2;
    expect(settings).toEqual(['wal', FULL]);
  });

  it('T13 keeps everything over a restart', async () => {
    const before = await storeOf(3);
    const stored = await before.loadRoom(room);
    await before.close();
    const after = openSqliteStorage(file);
    expect(await after.loadRoom(room)).toEqual(stored);
    await after.close();
  });

  it('F05 a flipped bit is found, told with room and sequence, and harms nothing before it', async () => {
    const storage = await storeOf(5);
    await storage.close();
    damage('UPDATE room_update SET bytes = zeroblob(100) WHERE sequence = 4');
    const after = openSqliteStorage(file);
    await expect(after.loadRoom(room)).rejects.toThrow(
      `Update 4 of room ${room} is missing or damaged; the 3 before it are intact.`,
    );
    await after.close();
  });

  it.each([
    ['a hole', 'DELETE FROM room_update WHERE sequence = 3', 3],
    ['a lost tail', 'DELETE FROM room_update WHERE sequence >= 4', 4],
    ['a lost log', 'DELETE FROM room_update', 1],
    [
      'rows in each other’s place',
      'UPDATE room_update SET bytes = (SELECT bytes FROM room_update WHERE sequence = 2) WHERE sequence = 5',
      5,
    ],
  ])('F05 %s is found and told', async (_name, sql, sequence) => {
    const storage = await storeOf(5);
    await storage.close();
    damage(sql);
    const after = openSqliteStorage(file);
    await expect(after.loadRoom(room)).rejects.toThrow(`Update ${sequence} of room ${room}`);
    await after.close();
  });

  it('F07 a damaged checkpoint is passed over: the log it covered is still there', async () => {
    const storage = await storeOf(6);
    await storage.commit([checkpoint(3)]);
    await storage.commit([checkpoint(5)]);
    await storage.close();
    damage("UPDATE checkpoint SET bytes = x'00' WHERE sequence = 5");
    const after = openSqliteStorage(file);
    const stored = await after.loadRoom(room);
    expect(stored?.checkpoint?.sequence).toBe(3);
    expect(stored?.updates.map(({ sequence }) => sequence)).toEqual([4, 5, 6]);
    await after.close();
  });

  it('T10 drops updates once two checkpoints cover them, of a room that keeps no history', async () => {
    const drafting = makeId('proposal', random);
    const storage = openSqliteStorage(file);
    const generation = makeId('generation', random);
    await storage.commit([{ kind: 'create-room', room: drafting, generation, schemaVersion: 1 }]);
    for (let sequence = 1; sequence <= 6; sequence += 1)
      await storage.commit([{ ...update(sequence), room: drafting } as Write]);
    for (const sequence of [2, 4, 6])
      await storage.commit([{ ...checkpoint(sequence), room: drafting } as Write]);
    await storage.close();
    expect(column('SELECT sequence FROM room_update')).toEqual([5, 6]);
    expect(column('SELECT sequence FROM checkpoint')).toEqual([4, 6]);
  });

  it('T14 a damaged checkpoint of the past is passed over, as long as the log reaches', async () => {
    const storage = await storeOf(6);
    for (const sequence of [2, 4, 6]) await storage.commit([checkpoint(sequence)]);
    await storage.close();
    damage("UPDATE checkpoint SET bytes = x'00' WHERE sequence = 4");
    const after = openSqliteStorage(file);
    const moment = await after.readMoment(room, 5);
    expect(moment?.checkpoint).toBeNull();
    expect(moment?.updates.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5]);
    await after.close();
  });

  it('T14 damage in the past is told by its place, and keeps nobody out of the room', async () => {
    const storage = await storeOf(6);
    await storage.commit([checkpoint(4)]);
    await storage.close();
    damage('UPDATE room_update SET bytes = zeroblob(100) WHERE sequence = 2');
    const after = openSqliteStorage(file);
    await expect(after.readMoment(room, 3)).rejects.toThrow(`Update 2 of room ${room} is missing or damaged`);
    expect((await after.readMoment(room, 1))?.updates).toHaveLength(1);
    expect((await after.readMoment(room, 5))?.updates).toHaveLength(1);
    expect((await after.loadRoom(room))?.updates.map(({ sequence }) => sequence)).toEqual([5, 6]);
    await after.close();
  });

  it('T15 the past costs what was typed and at most 300 bytes a time', async () => {
    const storage = await storeOf(1);
    const before = statSync(file).size;
    const count = 4_000;
    const bytes = 100;
    await storage.commit(Array.from({ length: count }, (_, index) => update(index + 2)));
    await storage.close();
    expect((statSync(file).size - before) / count - bytes).toBeLessThan(300);
  });

  it('T16 of a store from before, entries of the record are put among its updates by their time', async () => {
    const minute = (number: number) => `2026-01-05T10:0${number}:00.000Z`;
    const storage = await storeOf(0);
    for (const sequence of [1, 2, 3])
      await storage.commit([{ ...update(sequence), at: minute(sequence) } as Write]);
    await storage.close();
    const entry = (sequence: number, time: string) =>
      `INSERT INTO record (draft, sequence, json) VALUES ('${room}', ${sequence}, '{"at":"${time}"}');`;
    damage(`
      ALTER TABLE room DROP COLUMN history_from; ALTER TABLE record DROP COLUMN room_sequence;
      ${entry(1, at)} ${entry(2, minute(2))} ${entry(3, minute(4))}
      PRAGMA user_version = 1;
    `);
    const after = openSqliteStorage(file);
    const moments = await after.readRecordMoments(room);
    expect(moments.map(({ moment }) => moment)).toEqual([null, 2, 3]);
    await after.close();
  });

  it('FL4 of a store from before, the words of statements are kept apart and none is lost', async () => {
    await (await storeOf(0)).close();
    const put = (kept: string, content: object) =>
      `INSERT INTO item (kind, id, parent, json) VALUES ('statement', '${kept}', 'mtg', '${JSON.stringify({ id: kept, item: '5', content })}');`;
    const link = { kind: 'link', href: 'https://a.example' };
    damage(`
      ${put('one', { kind: 'text', text: 'One "word"' })} ${put('two', link)}
      ${put('odd', { kind: 'text', text: 'Half \ud840 and \0 and 𠀀' })}
      PRAGMA user_version = 2;
    `);
    const after = openSqliteStorage(file);
    const [one, two] = await after.list('statement', 'mtg');
    expect(two?.content).toEqual(link);
    expect(one).toMatchObject({ item: '5', content: { kind: 'text', letters: 10 } });
    const key = one?.content.kind === 'text' ? one.content.key : '';
    expect(await after.find('statement-text', `one:${key}`)).toEqual({
      id: `one:${key}`,
      text: 'One "word"',
    });
    expect(await after.list('statement-text', 'one')).toHaveLength(1);
    const [odd] = await after.list('statement-text', 'odd');
    expect(odd?.text).toBe('Half \ud840 and \0 and 𠀀');
    await after.close();
  });

  it('T16 of a store from before, the past begins where its log begins', async () => {
    const storage = await storeOf(6);
    for (const sequence of [2, 4, 6]) await storage.commit([checkpoint(sequence)]);
    await storage.close();
    damage(`
      DELETE FROM room_update WHERE sequence <= 4; DELETE FROM checkpoint WHERE sequence < 4;
      ALTER TABLE room DROP COLUMN history_from; ALTER TABLE record DROP COLUMN room_sequence;
      PRAGMA user_version = 1;
    `);
    const after = openSqliteStorage(file);
    expect((await after.loadRoom(room))?.checkpoint?.sequence).toBe(6);
    for (const sequence of [3, 4]) expect(await after.readMoment(room, sequence)).toBeNull();
    const first = await after.readMoment(room, 5);
    expect([first?.checkpoint?.sequence, first?.updates.length]).toEqual([4, 1]);
    expect((await after.listUpdates(room, 0, 9)).map(({ sequence }) => sequence)).toEqual([5, 6]);
    await after.commit([update(7), checkpoint(7)]);
    await after.commit([update(8), checkpoint(8)]);
    expect((await after.readMoment(room, 5))?.checkpoint?.sequence).toBe(4);
    await after.close();
    damage("UPDATE checkpoint SET bytes = x'00' WHERE sequence = 4");
    const hurt = openSqliteStorage(file);
    await expect(hurt.readMoment(room, 5)).rejects.toThrow(
      `Checkpoint 4 of room ${room}, with which its history begins, is missing or damaged.`,
    );
    await hurt.close();
  });

  it('F08 a second server on the same store is refused in one sentence', async () => {
    const storage = openSqliteStorage(file);
    expect(() => openSqliteStorage(file)).toThrow(
      `Another Chapeau server is using ${file}. Stop it first, or give this one a data folder of its own.`,
    );
    await storage.close();
    await openSqliteStorage(file).close();
  });

  it('F08 others may read while the server runs', async () => {
    const storage = await storeOf(2);
    const reader = new Database(file, { readonly: true });
    expect(reader.prepare('SELECT count(*) FROM room_update').pluck().get()).toBe(2);
    reader.close();
    await storage.close();
  });

  it('F16 a store of a newer server is refused and left alone', async () => {
    await (await storeOf(1)).close();
    damage('PRAGMA user_version = 99');
    expect(() => openSqliteStorage(file)).toThrow(/format 99/);
    damage('PRAGMA user_version = 2');
    const after = openSqliteStorage(file);
    expect((await after.loadRoom(room))?.updates).toHaveLength(1);
    await after.close();
  });

  it('F16 the database of another program is refused', () => {
    damage('CREATE TABLE theirs (a); PRAGMA user_version = 7');
    expect(() => openSqliteStorage(file)).toThrow('This database belongs to another program.');
  });

  it('F06 a locked store fails as retryable, and works again afterwards', async () => {
    const storage = await storeOf(1);
    const outsider = new Database(file);
    outsider.exec('BEGIN IMMEDIATE');
    await expect(storage.commit([update(2)])).rejects.toMatchObject({ retryable: true });
    await expect(storage.check()).rejects.toMatchObject({ retryable: true });
    expect((await storage.loadRoom(room))?.updates).toHaveLength(1);
    outsider.exec('ROLLBACK');
    outsider.close();
    await storage.commit([update(2)]);
    expect((await storage.loadRoom(room))?.updates).toHaveLength(2);
    await storage.close();
  });

  it('F03 a full disk fails what does not fit, as retryable, and nothing else', async () => {
    let pages = (_most: number) => {};
    const storage = await storeOf(1, (database) => {
      pages = (most) => void database.pragma(`max_page_count = ${most}`);
    });
    pages(200);
    const outcomes = await Promise.allSettled([
      storage.commit([update(2, 10)]),
      storage.commit([update(3, 10_000_000)]),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(outcomes[1]).toMatchObject({ reason: { retryable: true } });
    expect((await storage.loadRoom(room))?.updates).toHaveLength(2);
    pages(1_000_000);
    await storage.commit([update(3, 10_000_000)]);
    expect((await storage.loadRoom(room))?.updates).toHaveLength(3);
    await storage.close();
  });

  it('F04 after a failure of the disk itself nothing is written until a restart', async () => {
    const storage = await storeOf(1, (database) => {
      const exec = database.exec.bind(database);
      let commits = 0;
      database.exec = (sql) => {
        if (sql === 'COMMIT' && (commits += 1) > 2)
          throw new Database.SqliteError('disk I/O error', 'SQLITE_IOERR_FSYNC');
        return exec(sql);
      };
    });
    await expect(storage.commit([update(2)])).rejects.toThrow(StorageFault);
    await expect(storage.commit([update(2)])).rejects.toThrow(/until the server starts again/);
    await expect(storage.check()).rejects.toThrow(/until the server starts again/);
    await storage.close();
  });
});
