/** Leads to words of the text: the paragraph is looked at and the words stand selected in the editor. */
import type { ParagraphId } from '@chapeau/model';
import { useCallback } from 'react';
import { flushSync } from 'react-dom';
import { showWords, type Words } from '../../editor/show-words.ts';
import { useEditorPlace } from './editor-place.ts';
import { useScene } from './scene.ts';

export function useShowWords(): (paragraph: ParagraphId, words: Words) => void {
  const { select, follows, textView } = useScene();
  const { view, bringUp } = useEditorPlace();
  return useCallback(
    (paragraph, words) => {
      follows.set(false);
      // Words are selected where the editor is: before it is shown it has no place for them.
      flushSync(() => {
        textView.set({ ...textView.get(), mode: 'clean' });
        bringUp();
      });
      select(paragraph);
      const editor = view.get();
      if (editor !== null) showWords(editor, paragraph, words);
    },
    [select, follows, textView, view, bringUp],
  );
}
