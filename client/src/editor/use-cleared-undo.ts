/** Undo does not reach behind a decision: what was decided is not taken back by a key. */
import { isClosed, isUndecided, type ParagraphId, type Proposal, type Tag } from '@chapeau/model';
import type { EditorView } from 'prosemirror-view';
import { useEffect } from 'react';
import { yUndoPluginKey } from 'y-prosemirror';
import type { RoomClient } from '../sync/room-client.ts';
import type { Store } from '../sync/store.ts';
import { reaches } from './undo-reach.ts';

type Tags = ReadonlyMap<ParagraphId, Tag>;

/**
 * Forgets what could be undone whenever undoing would be refused: a paragraph is closed, another reading begins, or something is
 * proposed on a paragraph that undo or redo could take out.
 */
export function useClearedUndo(room: RoomClient, view: Store<EditorView | null>): void {
  useEffect(() => {
    const { allTags, allProposals, floor } = room.stores;
    let tags = allTags.get();
    let reading = floor.get().reading?.id;
    let held = targetsOf(allProposals.get());
    const history = () => {
      const state = view.get()?.state;
      return state === undefined ? undefined : yUndoPluginKey.getState(state)?.undoManager;
    };
    const clear = () => history()?.clear();
    const stopTags = allTags.subscribe(() => {
      if (closesAny(tags, allTags.get())) clear();
      tags = allTags.get();
    });
    const stopProposals = allProposals.subscribe(() => {
      const now = targetsOf(allProposals.get());
      const manager = history();
      const fresh = [...now].filter((id) => !held.has(id));
      if (manager !== undefined && fresh.some((id) => reaches(manager, room.doc, id))) clear();
      held = now;
    });
    const stopFloor = floor.subscribe(() => {
      if (floor.get().reading?.id !== reading) clear();
      reading = floor.get().reading?.id;
    });
    return () => {
      stopTags();
      stopProposals();
      stopFloor();
    };
  }, [room, view]);
}

function targetsOf(proposals: readonly Proposal[]): ReadonlySet<ParagraphId> {
  return new Set(proposals.filter(isUndecided).flatMap(({ target }) => (target === null ? [] : [target])));
}

function closesAny(before: Tags, after: Tags): boolean {
  return [...after].some(
    ([id, { status }]) => isClosed(status) && !isClosed(before.get(id)?.status ?? 'open'),
  );
}
