/** The saved state of a room as it is shown: truthful, and calm while one types. */
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { SavedState as ShownState } from '../app/corner.tsx';
import type { RoomClient } from './room-client.ts';
import type { SavedState } from './saved-state.ts';
import { Store, useReadable } from './store.ts';

/** How long everything must have been saved before it is shown: each keystroke is saved within milliseconds. */
const CALM_MS = 350;

/** Bad news at once, good news after a moment of calm: `Saved` never stands there while something is not. */
export function useShownState(room: RoomClient): ShownState {
  const [shown] = useState(() => new Store<ShownState>('loading'));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const follow = () => {
      const next = shownState(room.savedState.get());
      clearTimeout(timer);
      if (next === 'saved' && shown.get() === 'saving') timer = setTimeout(() => shown.set(next), CALM_MS);
      else shown.set(next);
    };
    follow();
    const stop = room.savedState.subscribe(follow);
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [room, shown]);
  return useReadable(shown);
}

function shownState(state: SavedState): ShownState {
  switch (state.kind) {
    case 'loading':
    case 'saved':
    case 'saving':
    case 'offline':
      return state.kind;
    case 'refused':
      return 'not-saved';
    case 'closed':
      return 'stopped';
  }
}

/** Whether nothing that is typed would be taken any more: an edit was refused, or the server closed. */
export function useIsStopped(room: RoomClient): boolean {
  const subscribe = useCallback((listener: () => void) => room.savedState.subscribe(listener), [room]);
  return useSyncExternalStore(subscribe, () => {
    const { kind } = room.savedState.get();
    return kind === 'refused' || kind === 'closed';
  });
}
