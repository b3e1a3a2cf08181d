/** The log of a room in the SQLite store: checkpoints and updates, each held against its checksum before anything is made of it. */
import { isId, type ActorId, type RoomId } from '@chapeau/model';
import { checksumOf, sameBytes } from './checksum.ts';
import { StorageFault, type StoredRoom, type StoredUpdate } from './port.ts';
import { query, type Runner } from './sqlite-queries.ts';

/** The newest checkpoint at or before that sequence that is as it was kept; null: none is. Damaged ones are passed over. */
export function soundCheckpoint(runner: Runner, id: RoomId, upTo: number): StoredRoom['checkpoint'] {
  let next = upTo + 1;
  for (;;) {
    // One at a time: a draft has many, and nearly always the first is sound.
    const found = runner.first(
      query
        .selectFrom('checkpoint')
        .selectAll()
        .where('room', '=', id)
        .where('sequence', '<', next)
        .orderBy('sequence', 'desc')
        .limit(1),
    );
    if (found === undefined) return null;
    const { sequence, bytes, checksum } = found;
    if (sameBytes(checksumOf([id, sequence], bytes), checksum)) return { sequence, bytes: plainBytes(bytes) };
    next = sequence;
  }
}

/** The updates after one sequence up to and with another, in order. Throws StorageFault for the first that is missing or damaged. */
export function updatesBetween(
  runner: Runner,
  id: RoomId,
  { after, upTo }: { readonly after: number; readonly upTo: number },
): StoredUpdate[] {
  const rows = runner.all(
    query
      .selectFrom('room_update')
      .selectAll()
      .where('room', '=', id)
      .where('sequence', '>', after)
      .where('sequence', '<=', upTo)
      .orderBy('sequence'),
  );
  return rows.map((row, index) => {
    const isSound =
      row.sequence === after + index + 1 &&
      sameBytes(checksumOf([id, row.sequence, row.actor, row.at], row.bytes), row.checksum);
    if (!isSound) throw damaged(id, after + index + 1);
    return { sequence: row.sequence, actor: actorOf(row.actor), at: row.at, bytes: plainBytes(row.bytes) };
  });
}

/** The fault of an update that cannot be read. */
export function damaged(id: RoomId, sequence: number): StorageFault {
  return new StorageFault(
    `Update ${sequence} of room ${id} is missing or damaged; the ${sequence - 1} before it are intact.`,
    { retryable: false },
  );
}

/** Whose an update is, as stored. Throws StorageFault where that is nobody. */
export function actorOf(stored: string): ActorId | 'server' {
  if (stored === 'server' || isId('actor', stored)) return stored;
  throw new StorageFault(`An update belongs to ${JSON.stringify(stored)}, which is no actor.`, {
    retryable: false,
  });
}

/** SQLite hands out Node buffers; what leaves the storage is plain bytes. */
export function plainBytes(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes);
}
