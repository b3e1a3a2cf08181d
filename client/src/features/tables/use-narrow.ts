/** Whether the window is too narrow for a table with many columns. */
import { useSyncExternalStore } from 'react';

const NARROW = '(max-width: 700px)';

export function useNarrow(): boolean {
  return useSyncExternalStore(listen, () => matchMedia(NARROW).matches);
}

function listen(changed: () => void): () => void {
  const query = matchMedia(NARROW);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}
