/** The middle: the live text in the editor. */
import { covers, makeId, type ParagraphId, type Refusal } from '@chapeau/model';
import { spokenNumber } from '@chapeau/text';
import type { EditorView } from 'prosemirror-view';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useIntl } from 'react-intl';
import { closedParagraphsPlugin } from '../../editor/closed-paragraphs.ts';
import { currentParagraphPlugin } from '../../editor/current-plugin.ts';
import { DraftEditor, showParagraph, type EditorSetUp } from '../../editor/draft-editor.tsx';
import { outlinePlugin } from '../../editor/outline-plugin.ts';
import { draftNodeViews } from '../../editor/paragraph-view.ts';
import { useClearedUndo } from '../../editor/use-cleared-undo.ts';
import { randomBytes } from '../../app/random.ts';
import { useRefusalSentence } from '../../intl/refusals.ts';
import { useIsStopped } from '../../sync/use-shown-state.ts';
import { Store, useReadable } from '../../sync/store.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useMarginWords } from './margin-words.ts';
import { may, refusalOf, useScene, type Scene } from './scene.ts';

export interface TextPaneProps {
  readonly view: Store<EditorView | null>;
  readonly className: string | undefined;
}

export function TextPane({ view, className }: TextPaneProps) {
  const intl = useIntl();
  const scene = useScene();
  const { room, head } = scene;
  const isReady = useReadable(room.isReady);
  const isStopped = useIsStopped(room);
  const setUp = useEditorSetUp(scene);
  const { current } = scene;
  const onView = useCallback(
    (made: EditorView | null) => {
      view.set(made);
      const at = current.get();
      if (made !== null && at !== null) showParagraph(made, at);
    },
    [view, current],
  );
  useClearedUndo(room, view);
  const mayWrite = may(scene, 'edit-text') && !isStopped;
  return (
    <div className={className} data-scrolls>
      {isReady ? (
        <DraftEditor
          setUp={setUp}
          mayWrite={mayWrite}
          label={intl.formatMessage(
            { id: 'text.label', defaultMessage: 'Text of {title}' },
            { title: head.draft.title },
          )}
          language={head.draft.language}
          onView={onView}
        />
      ) : (
        <Skeleton lines={14} />
      )}
    </div>
  );
}

function useEditorSetUp(scene: Scene): EditorSetUp {
  const words = useMarginWords();
  const toast = useToast();
  const sentence = useRefusalSentence();
  // The editor outlives renderings: what it calls is looked up when it calls.
  const [latest] = useState(() => new Store({ scene, toast, sentence }));
  useEffect(() => latest.set({ scene, toast, sentence }), [latest, scene, toast, sentence]);
  const { room, outline, margins, current, follows } = scene;
  return useMemo(() => {
    const made = new Set<ParagraphId>();
    return {
      room,
      nodeViews: draftNodeViews(margins.margins, words),
      makeParagraphId: () => {
        const id = makeId('paragraph', randomBytes);
        made.add(id);
        return id;
      },
      plugins: [
        outlinePlugin(outline),
        currentParagraphPlugin((id) => {
          if (current.get() !== id) follows.set(false);
          current.set(id);
        }),
        closedParagraphsPlugin({
          refusalFor: (id) => refusalForEdit(latest.get().scene, id, made.has(id)),
          refused: (refusal) => latest.get().toast.refused(latest.get().sentence(refusal)),
        }),
      ],
    };
  }, [room, outline, margins, current, follows, words, latest]);
}

/** A paragraph that was made here a moment ago is not in the scope of the reading yet; the server puts it there. */
function refusalForEdit(scene: Scene, id: ParagraphId, isNew: boolean): Refusal | null {
  const { stores } = scene.room;
  const { reading } = stores.floor.get();
  return refusalOf(scene, 'edit-text', {
    number: spokenNumber(scene.margins.margins.get(id).label ?? ''),
    status: stores.tags.get(id).status,
    reading: reading && { takes: reading.takes, coversParagraph: isNew || covers(reading, id) },
  });
}
