/** Keeps what a page has read of the process fresh: listens to the server while somebody is signed in, and reads again what has changed. */
import { PROCESS_AREAS, type ProcessArea } from '@chapeau/model';
import { EVENTS_PATH, type ProcessEvent } from '@chapeau/protocol';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { KEPT, repeatDelayMs } from './queries.ts';

/** Close codes from 4400 to 4499 stop for good. */
const isFinal = (code: number): boolean => code >= 4400 && code < 4500;

interface Listening {
  readonly changed: (areas: readonly ProcessArea[]) => void;
}

/** Listens until the function that it gives is called. After a gap everything counts as changed. */
function listen({ changed }: Listening): () => void {
  let socket: WebSocket | null = null;
  let timer: number | undefined;
  let failures = 0;
  let wasOpen = false;
  let isOver = false;
  const connect = () => {
    const opened = new WebSocket(`${window.location.origin.replace(/^http/u, 'ws')}${EVENTS_PATH}`);
    socket = opened;
    opened.addEventListener('open', () => {
      if (wasOpen) changed(PROCESS_AREAS);
      wasOpen = true;
      failures = 0;
    });
    opened.addEventListener('message', ({ data }) => {
      const event: ProcessEvent = JSON.parse(String(data));
      changed(event.areas);
    });
    opened.addEventListener('close', ({ code }) => {
      if (isOver || isFinal(code)) return;
      timer = window.setTimeout(connect, repeatDelayMs(failures));
      failures += 1;
    });
  };
  connect();
  return () => {
    isOver = true;
    window.clearTimeout(timer);
    socket?.close();
  };
}

/** Listens for as long as `isOn`. */
export function useProcessEvents(isOn: boolean): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!isOn) return undefined;
    return listen({
      changed: (areas) => {
        for (const area of areas) void client.invalidateQueries({ queryKey: KEPT.area(area) });
        void client.invalidateQueries({ queryKey: KEPT.process(), exact: true });
      },
    });
  }, [client, isOn]);
}
