/** The editor of the text page, for the parts of the page that act in it. */
import type { EditorView } from 'prosemirror-view';
import { createContext, useContext } from 'react';
import { Store, type Readable } from '../../sync/store.ts';

const NO_EDITOR: Readable<EditorView | null> = new Store<EditorView | null>(null);

const EditorViewContext = createContext(NO_EDITOR);

export const EditorViewProvider = EditorViewContext.Provider;

/** Holds null while no editor is there. */
export function useEditorView(): Readable<EditorView | null> {
  return useContext(EditorViewContext);
}
