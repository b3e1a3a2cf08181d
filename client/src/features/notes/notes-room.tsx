/** The open room of one note: its words live in every window of the delegation, saved as they are typed. */
import { makeId, textOf } from '@chapeau/model';
import type { NotesAnswer } from '@chapeau/protocol';
import { paragraphsOf } from '@chapeau/text';
import { useQueryClient } from '@tanstack/react-query';
import type { EditorView } from 'prosemirror-view';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useIntl } from 'react-intl';
import { KEPT, useRefreshTopic } from '../../api/queries.ts';
import { randomBytes } from '../../app/random.ts';
import { SavedMark } from '../../app/saved-mark.tsx';
import { DraftEditor, type EditorSetUp } from '../../editor/draft-editor.tsx';
import type { RoomClient } from '../../sync/room-client.ts';
import { useReadable } from '../../sync/store.ts';
import { useRoom } from '../../sync/use-room.ts';
import { useIsStopped, useShownState } from '../../sync/use-shown-state.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { RoomNotices } from '../text/room-notices.tsx';
import { useScene } from '../text/scene.ts';
import css from './notes.module.css';

export interface NotesRoomProps {
  readonly opened: NotesAnswer;
  /** Whether its paragraph is looked at; one that is not stays open for a way back. */
  readonly isShown: boolean;
  /** Begun a moment ago: the caret goes into it. */
  readonly isNew: boolean;
  /** Called when the caret was put there. */
  readonly onEntered: () => void;
}

export function NotesRoom(props: NotesRoomProps) {
  const { opened: place, isShown, isNew, onEntered } = props;
  const { notes, generation } = place;
  const { draft, actor } = useScene();
  const opened = useRoom(
    { room: notes.id, layout: 'drafting-room', generation, owner: actor.id, mayWrite: true },
    useRefreshTopic(draft),
  );
  const { client } = opened;
  return (
    <div hidden={!isShown}>
      <RoomNotices opened={opened} />
      {client === null ? (
        <Skeleton lines={2} />
      ) : (
        <Live key={client.doc.guid} room={client} isNew={isNew} onEntered={onEntered} />
      )}
    </div>
  );
}

const makeParagraphId = () => makeId('paragraph', randomBytes);

interface LiveProps extends Pick<NotesRoomProps, 'isNew' | 'onEntered'> {
  readonly room: RoomClient;
}

function Live({ room, isNew, onEntered }: LiveProps) {
  const intl = useIntl();
  const { head } = useScene();
  const isReady = useReadable(room.isReady);
  const isStopped = useIsStopped(room);
  const saved = useShownState(room);
  useListRefreshed(room);
  const setUp = useMemo<EditorSetUp>(() => ({ room, plugins: [], nodeViews: {}, makeParagraphId }), [room]);
  const [wasNew] = useState(isNew);
  const onView = useCallback(
    (view: EditorView | null) => {
      if (!wasNew || view === null) return;
      view.focus();
      onEntered();
    },
    [wasNew, onEntered],
  );
  if (!isReady) return <Skeleton lines={2} />;
  return (
    <>
      <div className={css.editor}>
        <DraftEditor
          setUp={setUp}
          mayWrite={!isStopped}
          label={intl.formatMessage({ id: 'notes.label', defaultMessage: 'Private note' })}
          language={head.draft.language}
          onView={onView}
        />
      </div>
      <SavedMark state={saved} />
    </>
  );
}

/** The list tells which paragraphs have notes: it is read again when a note begins to say something, or says nothing any more. */
function useListRefreshed(room: RoomClient): void {
  const client = useQueryClient();
  const { draft } = useScene();
  useEffect(() => {
    let said = saysSomething(room);
    const refresh = () => void client.invalidateQueries({ queryKey: KEPT.notes(draft) });
    const stop = room.savedState.subscribe(() => {
      // Asked earlier the server would not know it yet.
      if (room.savedState.get().kind !== 'saved') return;
      const saysNow = saysSomething(room);
      if (saysNow === said) return;
      said = saysNow;
      refresh();
    });
    return () => {
      stop();
      refresh();
    };
  }, [room, client, draft]);
}

function saysSomething({ doc }: RoomClient): boolean {
  return paragraphsOf(doc).some((paragraph) => textOf(paragraph).trim() !== '');
}
