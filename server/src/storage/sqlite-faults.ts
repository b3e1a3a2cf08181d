/** What an error of SQLite means: may the same work later, or is something broken. */
import Database from 'better-sqlite3';
import { StorageFault } from './port.ts';

const MAY_WORK_LATER = ['SQLITE_FULL', 'SQLITE_BUSY', 'SQLITE_LOCKED', 'SQLITE_NOMEM'];

/** The fault that stands for an error of the engine; faults pass as they are, other errors are not its business. */
export function storageFaultOf(error: unknown): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  const retryable = MAY_WORK_LATER.some((code) => error.code.startsWith(code));
  return new StorageFault(`The store failed: ${error.message} (${error.code}).`, { retryable, cause: error });
}

/** Whether the disk itself failed: what it holds since is unknown, so nothing may be written until a restart. */
export function isDiskFailure(error: unknown): boolean {
  const cause = error instanceof StorageFault ? error.cause : error;
  return (
    cause instanceof Database.SqliteError &&
    (cause.code.startsWith('SQLITE_IOERR') || cause.code.startsWith('SQLITE_CORRUPT'))
  );
}
