/** Everything is worked out before it goes to paper. */
import { useEffect } from 'react';
import { flushSync } from 'react-dom';
import type { RollingStore } from './rolling-store.ts';

export function usePaper(store: RollingStore): void {
  useEffect(() => {
    const finish = () => flushSync(() => store.finish());
    addEventListener('beforeprint', finish);
    return () => removeEventListener('beforeprint', finish);
  }, [store]);
}
