/** Reading the past of a draft's room from the SQLite store. */
import type { RoomId } from '@chapeau/model';
import { keepsHistory } from './history.ts';
import { StorageFault, type RecordMoment, type StoredMoment, type StoredUpdate } from './port.ts';
import { actorOf, soundCheckpoint, updatesBetween } from './sqlite-log.ts';
import { query, type Runner } from './sqlite-queries.ts';

/** A room as it was right after an update; see the port. */
export function readMoment(runner: Runner, id: RoomId, sequence: number): StoredMoment | null {
  const room = keepsHistory(id)
    ? runner.first(query.selectFrom('room').selectAll().where('id', '=', id))
    : undefined;
  if (room === undefined || sequence <= room.history_from || sequence > room.last_sequence) return null;
  // A damaged checkpoint is passed over for the one before it: the log reaches from there.
  const checkpoint = soundCheckpoint(runner, id, sequence);
  const after = checkpoint?.sequence ?? 0;
  if (after < room.history_from) {
    throw new StorageFault(
      `Checkpoint ${room.history_from} of room ${id}, with which its history begins, is missing or damaged.`,
      { retryable: false },
    );
  }
  const updates = updatesBetween(runner, id, { after, upTo: sequence });
  const reached = updates.at(-1)?.sequence ?? after;
  if (reached !== sequence) {
    throw new StorageFault(`Update ${reached + 1} of room ${id} is missing.`, { retryable: false });
  }
  return { room: id, schemaVersion: room.schema_version, checkpoint, updates };
}

/** When and by whom updates were made, without what they hold. */
export function listUpdates(
  runner: Runner,
  { room, after, most }: { readonly room: RoomId; readonly after: number; readonly most: number },
): readonly Omit<StoredUpdate, 'bytes'>[] {
  if (!keepsHistory(room)) return [];
  const rows = runner.all(
    query
      .selectFrom('room_update')
      .select(['sequence', 'at', 'actor'])
      .where('room', '=', room)
      .where('sequence', '>', after)
      .orderBy('sequence')
      .limit(most),
  );
  return rows.map(({ sequence, at, actor }) => ({ sequence, at, actor: actorOf(actor) }));
}

/** After which update each entry of a record stood. */
export function readRecordMoments(runner: Runner, draft: string, after: number): readonly RecordMoment[] {
  return runner.all(
    query
      .selectFrom('record')
      .select(['sequence', 'room_sequence as moment'])
      .where('draft', '=', draft)
      .where('sequence', '>', after)
      .orderBy('sequence'),
  );
}
