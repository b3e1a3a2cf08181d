/** Undo does not reach behind a decision: what was decided is not taken back by a key. */
import { isClosed, type ParagraphId, type Tag } from '@chapeau/model';
import type { EditorView } from 'prosemirror-view';
import { useEffect } from 'react';
import { yUndoPluginKey } from 'y-prosemirror';
import type { RoomClient } from '../sync/room-client.ts';
import type { Store } from '../sync/store.ts';

type Tags = ReadonlyMap<ParagraphId, Tag>;

/** Forgets what could be undone whenever a paragraph is closed or another reading begins: undoing would be refused. */
export function useClearedUndo(room: RoomClient, view: Store<EditorView | null>): void {
  useEffect(() => {
    const { allTags, floor } = room.stores;
    let tags = allTags.get();
    let reading = floor.get().reading?.id;
    const clear = () => {
      const state = view.get()?.state;
      if (state !== undefined) yUndoPluginKey.getState(state)?.undoManager.clear();
    };
    const stopTags = allTags.subscribe(() => {
      if (closesAny(tags, allTags.get())) clear();
      tags = allTags.get();
    });
    const stopFloor = floor.subscribe(() => {
      if (floor.get().reading?.id !== reading) clear();
      reading = floor.get().reading?.id;
    });
    return () => {
      stopTags();
      stopFloor();
    };
  }, [room, view]);
}

function closesAny(before: Tags, after: Tags): boolean {
  return [...after].some(
    ([id, { status }]) => isClosed(status) && !isClosed(before.get(id)?.status ?? 'open'),
  );
}
