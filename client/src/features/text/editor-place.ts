/** The editor of the text page, for the parts of the page that act in it. */
import type { EditorView } from 'prosemirror-view';
import { createContext, useContext } from 'react';
import { Store, type Readable } from '../../sync/store.ts';

export interface EditorPlace {
  /** Holds null while no editor is there. */
  readonly view: Readable<EditorView | null>;
  /** Shows the text, where a narrow window shows something else. */
  readonly bringUp: () => void;
}

const NOWHERE: EditorPlace = { view: new Store<EditorView | null>(null), bringUp: () => undefined };

const EditorPlaceContext = createContext(NOWHERE);

export const EditorPlaceProvider = EditorPlaceContext.Provider;

export function useEditorPlace(): EditorPlace {
  return useContext(EditorPlaceContext);
}
