/** The SQLite engine: one file, one process, every commit on the disk before it is told. */
import Database from 'better-sqlite3';
import type { ProcessId, RoomId, VersionId } from '@chapeau/model';
import { GroupCommit } from './group-commit.ts';
import { StorageFault, type Storage, type TableName, type Write } from './port.ts';
import { isDiskFailure, storageFaultOf } from './sqlite-faults.ts';
import { bringUpToFormat } from './sqlite-format.ts';
import { takeLock } from './sqlite-lock.ts';
import { listUpdates, readMoment, readRecordMoments } from './sqlite-history.ts';
import { query, Runner } from './sqlite-queries.ts';
import {
  findAnswer,
  findRow,
  listRows,
  loadRoom,
  readGeneration,
  readProcessRecord,
  readRecord,
  readVersionText,
} from './sqlite-reads.ts';
import { carryOut } from './sqlite-writes.ts';

/** How long a write waits for a reader from outside (a backup) before it fails as retryable. Blocks the process. */
const BUSY_MS = 50;

/**
 * Opens the store in that file, making it where there is none, and holds it against other servers.
 * Throws StorageFault where another server holds it, or where a newer one wrote it.
 * `tune` is handed the database before it is used, for settings of the engine beyond ours.
 */
export function openSqliteStorage(file: string, tune?: (database: Database.Database) => void): Storage {
  const release = takeLock(`${file}.lock`, file);
  try {
    const database = new Database(file, { timeout: BUSY_MS });
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    bringUpToFormat(database);
    tune?.(database);
    return new SqliteStorage(database, release);
  } catch (error) {
    release();
    throw storageFaultOf(error);
  }
}

class SqliteStorage implements Storage {
  readonly #database: Database.Database;
  readonly #release: () => void;
  readonly #runner: Runner;
  readonly #commits = new GroupCommit((commits) => this.#carryOutTogether(commits));
  /** Set when the disk failed: what it holds is unknown until the store is opened again. */
  #broken: StorageFault | null = null;

  constructor(database: Database.Database, release: () => void) {
    this.#database = database;
    this.#release = release;
    this.#runner = new Runner(database);
  }

  commit(writes: readonly Write[]): Promise<void> {
    return this.#commits.commit(writes);
  }

  loadRoom(room: RoomId) {
    return this.#read(() => loadRoom(this.#runner, room));
  }

  readMoment(room: RoomId, sequence: number) {
    return this.#read(() => readMoment(this.#runner, room, sequence));
  }

  listUpdates(room: RoomId, after: number, most: number) {
    return this.#read(() => listUpdates(this.#runner, { room, after, most }));
  }

  readGeneration(room: RoomId) {
    return this.#read(() => readGeneration(this.#runner, room));
  }

  find<Name extends TableName>(table: Name, id: string) {
    return this.#read(() => findRow(this.#runner, table, id));
  }

  list<Name extends TableName>(table: Name, parent: string) {
    return this.#read(() => listRows(this.#runner, table, parent));
  }

  readRecord(draft: string, after = 0) {
    return this.#read(() => readRecord(this.#runner, draft, after));
  }

  readProcessRecord(process: ProcessId, after = 0) {
    return this.#read(() => readProcessRecord(this.#runner, process, after));
  }

  readRecordMoments(draft: string, after = 0) {
    return this.#read(() => readRecordMoments(this.#runner, draft, after));
  }

  readVersionText(version: VersionId) {
    return this.#read(() => readVersionText(this.#runner, version));
  }

  findAnswer(key: string) {
    return this.#read(() => findAnswer(this.#runner, key));
  }

  async check(): Promise<void> {
    const beat = query.updateTable('pulse').set((row) => ({ beats: row('beats', '+', 1) }));
    if (this.#broken !== null) throw this.#broken;
    await this.#read(() => this.#runner.run(beat));
  }

  async close(): Promise<void> {
    this.#commits.flush();
    this.#database.close();
    this.#release();
  }

  async #read<Value>(read: () => Value): Promise<Value> {
    try {
      return read();
    } catch (error) {
      throw storageFaultOf(error);
    }
  }

  /** All in one transaction, each behind a savepoint of its own; where the transaction as a whole fails, each alone. */
  #carryOutTogether(commits: readonly (readonly Write[])[]): (StorageFault | null)[] {
    if (this.#broken !== null) return commits.map(() => this.#broken);
    const outcome = this.#inTransaction(commits);
    if (Array.isArray(outcome)) return outcome;
    if (commits.length === 1 || this.#broken !== null) return commits.map(() => outcome);
    return commits.flatMap((writes) => this.#carryOutTogether([writes]));
  }

  #inTransaction(commits: readonly (readonly Write[])[]): (StorageFault | null)[] | StorageFault {
    try {
      this.#database.exec('BEGIN IMMEDIATE');
      const faults = commits.map((writes) => this.#behindSavepoint(writes));
      this.#database.exec('COMMIT');
      return faults;
    } catch (error) {
      if (this.#database.inTransaction) this.#database.exec('ROLLBACK');
      return this.#faultOf(error);
    }
  }

  /** Null, or what kept this one commit out. Throws where the engine gave up the whole transaction. */
  #behindSavepoint(writes: readonly Write[]): StorageFault | null {
    this.#database.exec('SAVEPOINT one');
    try {
      for (const write of writes) carryOut(this.#runner, write);
      this.#database.exec('RELEASE one');
      return null;
    } catch (error) {
      if (!this.#database.inTransaction || isDiskFailure(error)) throw error;
      this.#database.exec('ROLLBACK TO one');
      this.#database.exec('RELEASE one');
      return this.#faultOf(error);
    }
  }

  #faultOf(error: unknown): StorageFault {
    const known = storageFaultOf(error);
    const fault =
      known instanceof StorageFault
        ? known
        : new StorageFault(`A commit could not be carried out: ${String(error)}.`, {
            retryable: false,
            cause: error,
          });
    if (isDiskFailure(fault)) {
      this.#broken = new StorageFault('The disk failed; nothing is written until the server starts again.', {
        retryable: false,
        cause: fault,
      });
    }
    return fault;
  }
}
