/** The paragraphs of a room as plain values, read again shortly after each change. */
import type { PlainParagraph } from '@chapeau/model';
import { paragraphsOf } from '@chapeau/text';
import { useEffect, useState } from 'react';
import type { RoomClient } from '../../sync/room-client.ts';
import { Store, useReadable } from '../../sync/store.ts';

/** A text of a thousand paragraphs takes some milliseconds to read: once per stretch of changes is enough for a screen. */
const PAUSE_MS = 100;

export function useParagraphs(room: RoomClient): readonly PlainParagraph[] {
  const [store] = useState(() => new Store<readonly PlainParagraph[]>([]));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = () => {
      timer = undefined;
      store.set(paragraphsOf(room.doc));
    };
    // Not put off by further changes: the screen follows while somebody types.
    const changed = () => {
      timer ??= setTimeout(read, PAUSE_MS);
    };
    read();
    room.doc.on('update', changed);
    return () => {
      clearTimeout(timer);
      room.doc.off('update', changed);
    };
  }, [room, store]);
  return useReadable(store);
}
