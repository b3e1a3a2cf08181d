/** Reading the SQLite store: rows, rooms with their log checked, the record, versions. */
import type { GenerationId, ProcessEntry, ProcessId, RecordEntry, RoomId } from '@chapeau/model';
import { checksumOf, sameBytes } from './checksum.ts';
import { StorageFault, type KeptAnswer, type StoredRoom, type TableName, type Tables } from './port.ts';
import { actorOf, damaged, plainBytes, soundCheckpoint, updatesBetween } from './sqlite-log.ts';
import { query, type Runner } from './sqlite-queries.ts';

/** A row by its id; null: there is none. */
export function findRow<Name extends TableName>(
  runner: Runner,
  table: Name,
  id: string,
): Tables[Name] | null {
  const row = runner.first(
    query.selectFrom('item').select('json').where('kind', '=', table).where('id', '=', id),
  );
  return row === undefined ? null : JSON.parse(row.json);
}

/** The rows of a parent in the order in which they were first put. */
export function listRows<Name extends TableName>(
  runner: Runner,
  table: Name,
  parent: string,
): readonly Tables[Name][] {
  const rows = runner.all(
    query
      .selectFrom('item')
      .select('json')
      .where('kind', '=', table)
      .where('parent', '=', parent)
      .orderBy('position'),
  );
  return rows.map(({ json }) => JSON.parse(json));
}

/** The record of a draft after a sequence. */
export function readRecord(runner: Runner, draft: string, after: number): readonly RecordEntry[] {
  return entriesOf(runner, draft, after).map((json): RecordEntry => JSON.parse(json));
}

/** The record of a process after that sequence. */
export function readProcessRecord(
  runner: Runner,
  process: ProcessId,
  after: number,
): readonly ProcessEntry[] {
  return entriesOf(runner, process, after).map((json): ProcessEntry => JSON.parse(json));
}

function entriesOf(runner: Runner, record: string, after: number): readonly string[] {
  const rows = runner.all(
    query
      .selectFrom('record')
      .select('json')
      .where('draft', '=', record)
      .where('sequence', '>', after)
      .orderBy('sequence'),
  );
  return rows.map(({ json }) => json);
}

/** The frozen text of a version; throws StorageFault where it is damaged. */
export function readVersionText(runner: Runner, version: string) {
  const row = runner.first(query.selectFrom('version_text').selectAll().where('version', '=', version));
  if (row === undefined) return null;
  if (!sameBytes(checksumOf([version, row.plain], row.bytes), row.checksum)) {
    throw new StorageFault(`The text of version ${version} is damaged.`, { retryable: false });
  }
  return { bytes: plainBytes(row.bytes), plain: row.plain };
}

/** The answer kept under an idempotency key. */
export function findAnswer(runner: Runner, key: string): KeptAnswer | null {
  return runner.first(query.selectFrom('answer').selectAll().where('key', '=', key)) ?? null;
}

/** A room from its newest sound checkpoint and the log after it; throws StorageFault where an update is missing or damaged. */
export function loadRoom(runner: Runner, id: RoomId): StoredRoom | null {
  const room = runner.first(query.selectFrom('room').selectAll().where('id', '=', id));
  if (room === undefined) return null;
  const checkpoint = soundCheckpoint(runner, id, room.last_sequence);
  const updates = updatesBetween(runner, id, { after: checkpoint?.sequence ?? 0, upTo: room.last_sequence });
  const reached = updates.at(-1)?.sequence ?? checkpoint?.sequence ?? 0;
  if (reached !== room.last_sequence) throw damaged(id, reached + 1);
  const clients = runner.all(query.selectFrom('client').select(['client', 'actor']).where('room', '=', id));
  return {
    room: id,
    generation: room.generation as GenerationId,
    schemaVersion: room.schema_version,
    checkpoint,
    updates,
    clients: new Map(clients.map(({ client, actor }) => [client, actorOf(actor)])),
  };
}

/** The generation of a room; null: there is none. */
export function readGeneration(runner: Runner, id: RoomId): GenerationId | null {
  const room = runner.first(query.selectFrom('room').select('generation').where('id', '=', id));
  // Only generations are written there.
  return room === undefined ? null : (room.generation as GenerationId);
}
