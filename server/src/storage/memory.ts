/** The storage engine that forgets: keeps everything in memory, under the same rules as those that last. */
import type { ActorId, GenerationId, ProcessEntry, ProcessId, RecordEntry, RoomId } from '@chapeau/model';
import { isNeededWithin, keepsHistory } from './history.ts';
import {
  recordOf,
  StorageFault,
  type KeptAnswer,
  type RecordMoment,
  type Storage,
  type StoredMoment,
  type StoredRoom,
  type StoredUpdate,
  type TableName,
  type Tables,
  type Write,
} from './port.ts';

interface Row {
  readonly parent: string;
  readonly json: string;
}

interface MemoryRoom {
  readonly generation: GenerationId;
  readonly schemaVersion: number;
  readonly updates: StoredUpdate[];
  readonly clients: Map<number, ActorId | 'server'>;
  /** In the order of their sequence. */
  checkpoints: readonly MemoryCheckpoint[];
}

type MemoryCheckpoint = NonNullable<StoredRoom['checkpoint']>;

type Undo = () => void;

/** An empty storage that lasts as long as the process. */
export function openMemoryStorage(): Storage {
  return new MemoryStorage();
}

class MemoryStorage implements Storage {
  readonly #tables = new Map<TableName, Map<string, Row>>();
  readonly #rooms = new Map<RoomId, MemoryRoom>();
  readonly #records = new Map<string, string[]>();
  readonly #recordMoments = new Map<string, RecordMoment[]>();
  readonly #versionTexts = new Map<string, { readonly bytes: Uint8Array; readonly plain: string }>();
  readonly #answers = new Map<string, KeptAnswer>();

  async commit(writes: readonly Write[]): Promise<void> {
    const undo: Undo[] = [];
    try {
      for (const write of writes) undo.push(this.#carryOut(write));
    } catch (fault) {
      for (const step of undo.toReversed()) step();
      throw fault;
    }
  }

  async loadRoom(id: RoomId) {
    const room = this.#rooms.get(id);
    if (room === undefined) return null;
    const { generation, schemaVersion, clients } = room;
    const checkpoint = room.checkpoints.at(-1) ?? null;
    const updates = room.updates.filter(({ sequence }) => sequence > (checkpoint?.sequence ?? 0));
    return { room: id, generation, schemaVersion, checkpoint, updates, clients: new Map(clients) };
  }

  async readMoment(id: RoomId, sequence: number): Promise<StoredMoment | null> {
    const room = keepsHistory(id) ? this.#rooms.get(id) : undefined;
    if (room === undefined || sequence < 1 || sequence > room.updates.length) return null;
    const checkpoint = room.checkpoints.findLast((each) => each.sequence <= sequence) ?? null;
    const updates = room.updates.slice(checkpoint?.sequence ?? 0, sequence);
    return { room: id, schemaVersion: room.schemaVersion, checkpoint, updates };
  }

  async listUpdates(id: RoomId, after: number, most: number) {
    const updates = (keepsHistory(id) && this.#rooms.get(id)?.updates) || [];
    return updates.slice(after, after + most).map(({ bytes: _bytes, ...told }) => told);
  }

  async readGeneration(id: RoomId) {
    return this.#rooms.get(id)?.generation ?? null;
  }

  async find<Name extends TableName>(table: Name, id: string) {
    const row = this.#tables.get(table)?.get(id);
    return row === undefined ? null : rowOf<Name>(row);
  }

  async list<Name extends TableName>(table: Name, parent: string) {
    const rows = [...(this.#tables.get(table)?.values() ?? [])];
    return rows.filter((row) => row.parent === parent).map((row) => rowOf<Name>(row));
  }

  async readRecord(draft: string, after = 0) {
    const entries = this.#records.get(draft) ?? [];
    return entries.slice(after).map((json): RecordEntry => JSON.parse(json));
  }

  async readProcessRecord(process: ProcessId, after = 0) {
    const entries = this.#records.get(process) ?? [];
    return entries.slice(after).map((json): ProcessEntry => JSON.parse(json));
  }

  async readRecordMoments(draft: string, after = 0) {
    return (this.#recordMoments.get(draft) ?? []).slice(after);
  }

  async readVersionText(version: string) {
    return this.#versionTexts.get(version) ?? null;
  }

  async findAnswer(key: string) {
    return this.#answers.get(key) ?? null;
  }

  async check(): Promise<void> {}

  async close(): Promise<void> {}

  #carryOut(write: Write): Undo {
    switch (write.kind) {
      case 'put':
        return this.#put(write);
      case 'remove':
        return this.#remove(write);
      case 'create-room':
        return this.#createRoom(write);
      case 'append-update':
        return this.#appendUpdate(write);
      case 'bind-clients':
        return this.#bindClients(write);
      case 'put-checkpoint':
        return this.#putCheckpoint(write);
      case 'append-record':
        return this.#appendRecord(write);
      case 'put-version-text':
        return setIn(this.#versionTexts, write.version, { bytes: copyOf(write.bytes), plain: write.plain });
      case 'keep-answer':
        return setIn(this.#answers, write.answer.key, { ...write.answer });
    }
  }

  #put(write: Extract<Write, { kind: 'put' }>): Undo {
    const rows = this.#tables.get(write.table) ?? new Map<string, Row>();
    this.#tables.set(write.table, rows);
    return setIn(rows, write.row.id, { parent: write.parent, json: JSON.stringify(write.row) });
  }

  #remove(write: Extract<Write, { kind: 'remove' }>): Undo {
    const rows = this.#tables.get(write.table);
    if (rows === undefined) return () => {};
    const before = [...rows];
    rows.delete(write.id);
    // Put back in whole: a row keeps its place in lists.
    return () => {
      rows.clear();
      for (const [id, row] of before) rows.set(id, row);
    };
  }

  #createRoom(write: Extract<Write, { kind: 'create-room' }>): Undo {
    if (this.#rooms.has(write.room)) throw fault(`Room ${write.room} exists already.`);
    const { generation, schemaVersion } = write;
    return setIn(this.#rooms, write.room, {
      generation,
      schemaVersion,
      updates: [],
      clients: new Map(),
      checkpoints: [],
    });
  }

  #appendUpdate(write: Extract<Write, { kind: 'append-update' }>): Undo {
    const { sequence, actor, at, bytes } = write;
    const { updates } = this.#room(write.room);
    if (sequence !== updates.length + 1) {
      throw new StorageFault(
        `Update ${sequence} of room ${write.room} does not follow the last: somebody else has written to it.`,
        { retryable: false, otherWriter: true },
      );
    }
    updates.push({ sequence, actor, at, bytes: copyOf(bytes) });
    return () => updates.pop();
  }

  #bindClients(write: Extract<Write, { kind: 'bind-clients' }>): Undo {
    const { clients } = this.#room(write.room);
    const undo: Undo[] = [];
    for (const client of write.clients) {
      const owner = clients.get(client);
      if (owner !== undefined && owner !== write.actor) {
        for (const step of undo) step();
        throw fault(`Client ${client} in room ${write.room} belongs to another actor.`);
      }
      undo.push(setIn(clients, client, write.actor));
    }
    return () => undo.forEach((step) => step());
  }

  #putCheckpoint(write: Extract<Write, { kind: 'put-checkpoint' }>): Undo {
    const room = this.#room(write.room);
    const before = room.checkpoints;
    if (write.sequence > room.updates.length) {
      throw fault(`The checkpoint of room ${write.room} is ahead of its log.`);
    }
    const others = before.filter(({ sequence }) => sequence !== write.sequence);
    const added = { sequence: write.sequence, bytes: copyOf(write.bytes) };
    const checkpoints = [...others, added].toSorted((a, b) => a.sequence - b.sequence);
    room.checkpoints = keepsHistory(write.room) ? thinned(room, checkpoints) : checkpoints.slice(-2);
    return () => {
      room.checkpoints = before;
    };
  }

  #appendRecord({ entry }: Extract<Write, { kind: 'append-record' }>): Undo {
    const record = recordOf(entry);
    const entries = this.#records.get(record) ?? [];
    this.#records.set(record, entries);
    if (entry.sequence !== entries.length + 1)
      throw fault(`Entry ${entry.sequence} of the record of ${record} does not follow the last.`);
    const moments = this.#recordMoments.get(record) ?? [];
    this.#recordMoments.set(record, moments);
    entries.push(JSON.stringify(entry));
    const isDraft = 'draft' in entry;
    const moment = isDraft ? (this.#rooms.get(entry.draft)?.updates.length ?? null) : null;
    moments.push({ sequence: entry.sequence, moment });
    return () => {
      entries.pop();
      moments.pop();
    };
  }

  #room(id: RoomId): MemoryRoom {
    const room = this.#rooms.get(id);
    if (room === undefined) throw fault(`There is no room ${id}.`);
    return room;
  }
}

/** Without the third from the end, where those around it stand near enough. */
function thinned(
  { updates }: MemoryRoom,
  checkpoints: readonly MemoryCheckpoint[],
): readonly MemoryCheckpoint[] {
  const at = checkpoints.length - 3;
  const next = checkpoints[at + 1];
  if (at < 0 || next === undefined) return checkpoints;
  const between = updates.slice(checkpoints[at - 1]?.sequence ?? 0, next.sequence);
  const bytes = between.reduce((sum, update) => sum + update.bytes.byteLength, 0);
  return isNeededWithin({ updates: between.length, bytes }) ? checkpoints : checkpoints.toSpliced(at, 1);
}

function rowOf<Name extends TableName>(row: Row): Tables[Name] {
  return JSON.parse(row.json);
}

function setIn<Key, Value>(map: Map<Key, Value>, key: Key, value: Value): Undo {
  const before = map.get(key);
  map.set(key, value);
  return () => {
    if (before === undefined) map.delete(key);
    else map.set(key, before);
  };
}

function copyOf(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes);
}

function fault(message: string): StorageFault {
  return new StorageFault(message, { retryable: false });
}
