/** What stands around every part of the text page: the scene, its editor, and the acts that open from anywhere. */
import type { EditorView } from 'prosemirror-view';
import { useMemo, type ReactNode } from 'react';
import type { Readable } from '../../sync/store.ts';
import { BracketActProvider } from '../brackets/bracket-act.tsx';
import { NotedProvider } from '../notes/noted.tsx';
import { AtAddress } from './at-address.ts';
import { EditorPlaceProvider } from './editor-place.ts';
import { SceneProvider, type Scene } from './scene.ts';

export interface SceneFrameProps {
  readonly scene: Scene;
  readonly view: Readable<EditorView | null>;
  /** Shows the text, where a narrow window shows something else. */
  readonly bringUpText: () => void;
  readonly children: ReactNode;
}

export function SceneFrame({ scene, view, bringUpText, children }: SceneFrameProps) {
  const place = useMemo(() => ({ view, bringUp: bringUpText }), [view, bringUpText]);
  return (
    <SceneProvider value={scene}>
      <EditorPlaceProvider value={place}>
        <NotedProvider>
          <BracketActProvider>
            <AtAddress />
            {children}
          </BracketActProvider>
        </NotedProvider>
      </EditorPlaceProvider>
    </SceneProvider>
  );
}
