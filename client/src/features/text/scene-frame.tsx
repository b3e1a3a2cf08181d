/** What stands around every part of the text page: the scene, its editor, and the acts that open from anywhere. */
import type { EditorView } from 'prosemirror-view';
import type { ReactNode } from 'react';
import type { Readable } from '../../sync/store.ts';
import { BracketActProvider } from '../brackets/bracket-act.tsx';
import { NotedProvider } from '../notes/noted.tsx';
import { AtAddress } from './at-address.ts';
import { EditorViewProvider } from './editor-view.ts';
import { SceneProvider, type Scene } from './scene.ts';

export interface SceneFrameProps {
  readonly scene: Scene;
  readonly view: Readable<EditorView | null>;
  readonly children: ReactNode;
}

export function SceneFrame({ scene, view, children }: SceneFrameProps) {
  return (
    <SceneProvider value={scene}>
      <EditorViewProvider value={view}>
        <NotedProvider>
          <BracketActProvider>
            <AtAddress />
            {children}
          </BracketActProvider>
        </NotedProvider>
      </EditorViewProvider>
    </SceneProvider>
  );
}
