/** A storage that forgets, of which one commit fails when a test says so. */
import { openMemoryStorage } from '../../storage/memory.ts';
import { StorageFault, type Storage, type Write } from '../../storage/port.ts';

export interface FailingStorage {
  /** Outlives the servers that close it. */
  readonly storage: Storage;
  /** The first commit with such a write fails, whole; those after it do not. */
  failNext(isIn: (write: Write) => boolean): void;
}

/** Makes one. Nothing fails before a test says so. */
export function openFailingStorage(): FailingStorage {
  const storage = openMemoryStorage();
  let fails: ((write: Write) => boolean) | null = null;
  const commit: Storage['commit'] = async (writes) => {
    if (fails === null || !writes.some(fails)) return await storage.commit(writes);
    fails = null;
    throw new StorageFault('the disk is full', { retryable: true });
  };
  return {
    storage: new Proxy(storage, {
      get: (whole, name: keyof Storage) => {
        if (name === 'commit') return commit;
        if (name === 'close') return async () => undefined;
        const member = whole[name];
        return typeof member === 'function' ? member.bind(whole) : member;
      },
    }),
    failNext: (isIn) => {
      fails = isIn;
    },
  };
}
