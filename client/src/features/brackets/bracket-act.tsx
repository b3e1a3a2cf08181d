/** The act of bracketing, for whatever part of the text page offers it: one dialog, opened from anywhere. */
import type { ParagraphId } from '@chapeau/model';
import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import { useReadable } from '../../sync/store.ts';
import { useEditorPlace } from '../text/editor-place.ts';
import { may, useScene } from '../text/scene.ts';
import { BracketDialog } from './bracket-dialog.tsx';
import { selectedWords, type SelectedWords } from './selected-words.ts';

export interface BracketAct {
  /** Asks for whom and why; the words that are selected in that paragraph are offered first. Does nothing for whoever may not bracket. */
  readonly open: (paragraph: ParagraphId) => void;
}

const Act = createContext<BracketAct | null>(null);

/** Gives the act to everything inside; stands within the scene of the page. */
export function BracketActProvider({ children }: { readonly children: ReactNode }) {
  const scene = useScene();
  const { view } = useEditorPlace();
  const [asked, setAsked] = useState<Asked | null>(null);
  const mayBracket = may(scene, 'bracket');
  const act = useMemo<BracketAct>(
    () => ({
      open: (paragraph) => {
        if (!mayBracket) return;
        const editor = view.get();
        const words = editor === null ? null : selectedWords(editor.state, paragraph);
        setAsked({ paragraph, words });
      },
    }),
    [mayBracket, view],
  );
  return (
    <Act value={act}>
      {children}
      {asked !== null && <Asking key={asked.paragraph} {...asked} onClose={() => setAsked(null)} />}
    </Act>
  );
}

export function useBracketAct(): BracketAct {
  const act = useContext(Act);
  if (act === null) throw new Error('useBracketAct outside the text page');
  return act;
}

interface Asked {
  readonly paragraph: ParagraphId;
  /** As selected when it was asked. */
  readonly words: SelectedWords | null;
}

function Asking({ paragraph, words, onClose }: Asked & { readonly onClose: () => void }) {
  const { outline } = useScene();
  const entry = useReadable(outline).find(({ id }) => id === paragraph);
  // The paragraph has left the text meanwhile.
  if (entry === undefined) return null;
  return <BracketDialog entry={entry} words={words} onClose={onClose} />;
}
