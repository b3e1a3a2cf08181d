/** ProseMirror in React: made once per room, told of its surroundings, thrown away with them. */
import type { ParagraphId } from '@chapeau/model';
import { identityPlugin, schema, textRoot } from '@chapeau/text';
import { EditorState, type Plugin, type Transaction } from 'prosemirror-state';
import { EditorView, type NodeViewConstructor } from 'prosemirror-view';
import { useEffect, useRef } from 'react';
import { initProseMirrorDoc, ySyncPlugin, yUndoPlugin } from 'y-prosemirror';
import type { RoomClient } from '../sync/room-client.ts';
import { stateAfter } from './closed-paragraphs.ts';
import { cursorsPlugin } from './cursors.ts';
import styles from './editor.module.css';
import { draftKeys } from './keys.ts';
import { typingPlugin } from './typing.ts';

export interface EditorSetUp {
  /** A room, or a text that is only here. */
  readonly room: Pick<RoomClient, 'doc' | 'awareness'>;
  /** Plugins of the page: outline, closed paragraphs, marks of changes. Made once with the editor. */
  readonly plugins: readonly Plugin[];
  readonly nodeViews: Record<string, NodeViewConstructor>;
  readonly makeParagraphId: () => ParagraphId;
}

export interface DraftEditorProps {
  /** Another object makes another editor: keep it the same. */
  readonly setUp: EditorSetUp;
  readonly mayWrite: boolean;
  /** What the text is, for the ear. */
  readonly label: string;
  /** BCP 47 tag of the text. */
  readonly language: string;
  /** Called with the view when it is made, and with null when it is gone. */
  readonly onView: (view: EditorView | null) => void;
}

/** The live text of a room. Whoever may not write in it gets a text that cannot be typed in. */
export function DraftEditor({ setUp, mayWrite, label, language, onView }: DraftEditorProps) {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const editable = useRef(mayWrite);

  useEffect(() => {
    if (place.current === null) return undefined;
    const made = makeView(place.current, setUp, () => editable.current);
    view.current = made;
    onView(made);
    return () => {
      view.current = null;
      onView(null);
      made.destroy();
    };
  }, [setUp, onView]);

  useEffect(() => {
    editable.current = mayWrite;
    view.current?.setProps({
      attributes: {
        ...(mayWrite ? { role: 'textbox', 'aria-multiline': 'true' } : { role: 'document' }),
        'aria-label': label,
        lang: language,
        spellcheck: 'false',
        tabindex: '0',
        class: styles['text'] ?? '',
      },
    });
  }, [setUp, mayWrite, label, language]);

  return <div ref={place} className={styles['editor']} />;
}

function makeView(place: HTMLElement, setUp: EditorSetUp, isEditable: () => boolean): EditorView {
  const { room, plugins, nodeViews, makeParagraphId } = setUp;
  const root = textRoot(room.doc);
  const { doc, mapping } = initProseMirrorDoc(root, schema);
  const state = EditorState.create({
    doc,
    plugins: [
      ySyncPlugin(root, { mapping }),
      cursorsPlugin(room.awareness),
      yUndoPlugin(),
      identityPlugin(makeParagraphId),
      typingPlugin(),
      ...plugins,
      ...draftKeys(() => (document.activeElement as HTMLElement | null)?.blur()),
    ],
  });
  return new EditorView(place, {
    state,
    nodeViews,
    editable: isEditable,
    dispatchTransaction(this: EditorView, transaction: Transaction) {
      // The room may end while a listener still holds the view.
      if (!this.isDestroyed) this.updateState(stateAfter(this.state, transaction));
    },
  });
}
