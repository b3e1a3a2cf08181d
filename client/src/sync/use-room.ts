/** A room for as long as a page shows it; made anew, with a fresh document, after a refusal. */
import type { Refusal } from '@chapeau/model';
import type { NoticeTopic } from '@chapeau/protocol';
import { useEffect, useMemo, useState } from 'react';
import { RescueCopies } from './rescue.ts';
import { RoomClient, type RoomOptions } from './room-client.ts';
import { Store, useReadable } from './store.ts';

export interface OpenRoom {
  /** Null for a moment at first, and between a refusal and the fresh document. */
  readonly client: RoomClient | null;
  readonly rescues: RescueCopies;
  /** The last refusal of an edit since the page was opened. */
  readonly lastRefusal: Refusal | null;
  /** Makes a new connection with a fresh document, e.g. after the server closed for good. */
  readonly renew: () => void;
}

/** Longer with each refusal, so that a program that goes on offending does not hammer the server. */
const renewalDelayMs = (refusals: number): number => Math.min(30_000, 150 * 2 ** refusals);

/** Opens the room that the options name; another room, generation, person or right opens another. */
export function useRoom(options: RoomOptions, noticed: (topic: NoticeTopic) => void): OpenRoom {
  const { room, layout, generation, owner, mayWrite } = options;
  const rescues = useMemo(() => new RescueCopies(localStorage, owner, room), [owner, room]);
  const [attempt, setAttempt] = useState(0);
  const [opened] = useState(() => new Store<RoomClient | null>(null));
  const client = useReadable(opened);
  const [lastRefusal, setLastRefusal] = useState<Refusal | null>(null);
  const [refusals, setRefusals] = useState(0);

  useEffect(() => {
    const next = new RoomClient(
      { room, layout, generation, owner, mayWrite },
      {
        address: location.origin.replace(/^http/u, 'ws'),
        Socket: WebSocket,
        kept: localStorage,
        rescues,
        now: () => Date.now(),
        noticed,
      },
    );
    opened.set(next);
    return () => next.end();
  }, [room, layout, generation, owner, mayWrite, rescues, noticed, attempt, opened]);

  useEffect(() => {
    if (client === null) return;
    return client.savedState.subscribe(() => {
      const state = client.savedState.get();
      if (state.kind !== 'refused') return;
      setLastRefusal(state.refusal);
      setRefusals((count) => count + 1);
    });
  }, [client]);

  useEffect(() => {
    if (refusals === 0) return;
    const timer = setTimeout(() => setAttempt((count) => count + 1), renewalDelayMs(refusals));
    return () => clearTimeout(timer);
  }, [refusals]);

  const renew = useMemo(() => () => setAttempt((count) => count + 1), []);
  return { client, rescues, lastRefusal, renew };
}
