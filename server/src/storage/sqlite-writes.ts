/** One step of a commit, carried out on the SQLite store within the transaction that is open. */
import { checksumOf, sameBytes } from './checksum.ts';
import { isNeededWithin, keepsHistory } from './history.ts';
import { recordOf, StorageFault, type Write } from './port.ts';
import type { Format } from './sqlite-format.ts';
import { prepare, query, type Runner } from './sqlite-queries.ts';

type WriteOf<Kind extends Write['kind']> = Extract<Write, { kind: Kind }>;

/** Carries one step out. Throws StorageFault, or an error of SQLite, where it cannot be. */
export function carryOut(runner: Runner, write: Write): void {
  switch (write.kind) {
    case 'put':
      return put(runner, write);
    case 'remove':
      return remove(runner, write);
    case 'create-room':
      return createRoom(runner, write);
    case 'append-update':
      return appendUpdate(runner, write);
    case 'bind-clients':
      return bindClients(runner, write);
    case 'put-checkpoint':
      return putCheckpoint(runner, write);
    case 'append-record':
      return appendRecord(runner, write);
    case 'put-version-text':
      return putVersionText(runner, write);
    case 'keep-answer':
      return keepAnswer(runner, write);
  }
}

function put(runner: Runner, { table, parent, row }: WriteOf<'put'>): void {
  const json = JSON.stringify(row);
  runner.run(
    query
      .insertInto('item')
      .values({ position: null, kind: table, id: row.id, parent, json })
      .onConflict((conflict) => conflict.columns(['kind', 'id']).doUpdateSet({ parent, json })),
  );
}

function remove(runner: Runner, { table, id }: WriteOf<'remove'>): void {
  runner.run(query.deleteFrom('item').where('kind', '=', table).where('id', '=', id));
}

function createRoom(runner: Runner, { room, generation, schemaVersion }: WriteOf<'create-room'>): void {
  const made = runner.run(
    query
      .insertInto('room')
      .values({ id: room, generation, schema_version: schemaVersion, last_sequence: 0, history_from: 0 })
      .onConflict((conflict) => conflict.doNothing()),
  );
  if (made === 0) throw fault(`Room ${room} exists already.`);
}

/** The two queries that every edit runs. */
const ADVANCE = prepare<{ room: string; sequence: number; before: number }>((value) =>
  query
    .updateTable('room')
    .set({ last_sequence: value('sequence') })
    .where('id', '=', value('room'))
    .where('last_sequence', '=', value('before')),
);
const INSERT_UPDATE = prepare<Format['room_update']>((value) =>
  query.insertInto('room_update').values({
    room: value('room'),
    sequence: value('sequence'),
    actor: value('actor'),
    at: value('at'),
    bytes: value('bytes'),
    checksum: value('checksum'),
  }),
);

function appendUpdate(runner: Runner, write: WriteOf<'append-update'>): void {
  const { room, sequence, actor, at, bytes } = write;
  const follows = runner.runPrepared(ADVANCE, { room, sequence, before: sequence - 1 });
  if (follows === 0) {
    throw new StorageFault(
      `Update ${sequence} of room ${room} does not follow the last: somebody else has written to it.`,
      { retryable: false, otherWriter: true },
    );
  }
  const checksum = checksumOf([room, sequence, actor, at], bytes);
  runner.runPrepared(INSERT_UPDATE, { room, sequence, actor, at, bytes, checksum });
}

function bindClients(runner: Runner, { room, actor, clients }: WriteOf<'bind-clients'>): void {
  for (const client of clients) {
    runner.run(
      query
        .insertInto('client')
        .values({ room, client, actor })
        .onConflict((conflict) => conflict.doNothing()),
    );
    const owner = runner.first(
      query.selectFrom('client').select('actor').where('room', '=', room).where('client', '=', client),
    );
    if (owner?.actor !== actor) throw fault(`Client ${client} in room ${room} belongs to another actor.`);
  }
}

function putCheckpoint(runner: Runner, { room, sequence, bytes }: WriteOf<'put-checkpoint'>): void {
  const last = runner.first(query.selectFrom('room').select('last_sequence').where('id', '=', room));
  if (last === undefined || sequence > last.last_sequence) {
    throw fault(`The checkpoint of room ${room} is ahead of its log.`);
  }
  const checksum = checksumOf([room, sequence], bytes);
  runner.run(query.replaceInto('checkpoint').values({ room, sequence, bytes, checksum }));
  const checkpoints = runner.all(
    query
      .selectFrom('checkpoint')
      .select(['sequence', 'bytes', 'checksum'])
      .where('room', '=', room)
      .orderBy('sequence', 'desc')
      .limit(2),
  );
  const [latest, before] = checkpoints;
  if (
    latest === undefined ||
    !sameBytes(checksumOf([room, latest.sequence], latest.bytes), latest.checksum)
  ) {
    throw fault(`The checkpoint of room ${room} was not kept as it was given.`);
  }
  if (keepsHistory(room)) return thin(runner, room);
  // The log is the truth: what only the newest checkpoint covers stays, in case that one is found damaged some day.
  if (before !== undefined) compact(runner, room, before.sequence);
}

function compact(runner: Runner, room: string, covered: number): void {
  runner.run(query.deleteFrom('room_update').where('room', '=', room).where('sequence', '<=', covered));
  runner.run(query.deleteFrom('checkpoint').where('room', '=', room).where('sequence', '<', covered));
}

/** The third checkpoint from the end goes where those around it stand near enough. The one with which history begins stays. */
function thin(runner: Runner, room: string): void {
  const [, next, old, before] = runner.all(
    query
      .selectFrom('checkpoint')
      .select('sequence')
      .where('room', '=', room)
      .orderBy('sequence', 'desc')
      .limit(4),
  );
  const begins = runner.first(query.selectFrom('room').select('history_from').where('id', '=', room));
  if (next === undefined || old === undefined || old.sequence <= (begins?.history_from ?? 0)) return;
  const between = runner.first(
    query
      .selectFrom('room_update')
      .select((row) => [
        row.fn.countAll<number>().as('updates'),
        row.fn.coalesce(row.fn.sum<number>(row.fn<number>('length', ['bytes'])), row.lit(0)).as('bytes'),
      ])
      .where('room', '=', room)
      .where('sequence', '>', before?.sequence ?? 0)
      .where('sequence', '<=', next.sequence),
  );
  if (between === undefined || isNeededWithin(between)) return;
  runner.run(query.deleteFrom('checkpoint').where('room', '=', room).where('sequence', '=', old.sequence));
}

function appendRecord(runner: Runner, { entry }: WriteOf<'append-record'>): void {
  const { sequence } = entry;
  const draft = recordOf(entry);
  const last = runner.first(
    query
      .selectFrom('record')
      .select('sequence')
      .where('draft', '=', draft)
      .orderBy('sequence', 'desc')
      .limit(1),
  );
  if (sequence !== (last?.sequence ?? 0) + 1) {
    throw fault(`Entry ${sequence} of the record of ${draft} does not follow the last.`);
  }
  const room = runner.first(query.selectFrom('room').select('last_sequence').where('id', '=', draft));
  const room_sequence = room?.last_sequence ?? null;
  runner.run(
    query.insertInto('record').values({ draft, sequence, json: JSON.stringify(entry), room_sequence }),
  );
}

function putVersionText(runner: Runner, { version, bytes, plain }: WriteOf<'put-version-text'>): void {
  const checksum = checksumOf([version, plain], bytes);
  runner.run(query.replaceInto('version_text').values({ version, bytes, plain, checksum }));
}

function keepAnswer(runner: Runner, { answer }: WriteOf<'keep-answer'>): void {
  const { key, fingerprint, status, body, at } = answer;
  runner.run(query.replaceInto('answer').values({ key, fingerprint, status, body, at }));
}

function fault(message: string): StorageFault {
  return new StorageFault(message, { retryable: false });
}
