/** The lock of a store: one server at a time. Held by the operating system, so that it falls with the process however that ends. */
import Database from 'better-sqlite3';
import { StorageFault } from './port.ts';

/**
 * Takes the lock file and keeps it; gives what releases it. Throws StorageFault where another server holds it.
 * An exclusive transaction on a database of its own is a lock that every operating system releases with the process,
 * and it leaves the store itself free to be read and backed up by others.
 */
export function takeLock(file: string, held: string): () => void {
  const database = new Database(file, { timeout: 0 });
  try {
    database.pragma('journal_mode = DELETE');
    database.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    database.close();
    throw new StorageFault(
      `Another Chapeau server is using ${held}. Stop it first, or give this one a data folder of its own.`,
      { retryable: false, cause },
    );
  }
  return () => database.close();
}
