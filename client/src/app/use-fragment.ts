/** The part of the address after `#`: it is never sent to the server, so secrets travel in it. */
import { useSyncExternalStore } from 'react';

/** Without the `#`; empty where there is none. */
export function useFragment(): string {
  return useSyncExternalStore(listen, () => window.location.hash.slice(1));
}

function listen(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}
