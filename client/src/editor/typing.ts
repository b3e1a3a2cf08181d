/** Types characters as transactions of the editor. The browser's own typing costs it 10 ms a key in a text of a thousand paragraphs. */
import { Plugin } from 'prosemirror-state';
import { selectionAgrees } from './dom-selection.ts';

/** Leaves to the browser what is composed (input methods, dead keys), what is pressed with a modifier, and a caret that has only just moved. */
export function typingPlugin(): Plugin {
  return new Plugin({
    props: {
      handleKeyPress: (view, event) => {
        const isPlain = !event.ctrlKey && !event.metaKey && !event.isComposing && [...event.key].length === 1;
        if (!isPlain || view.composing || !view.editable || !selectionAgrees(view)) return false;
        view.dispatch(view.state.tr.insertText(event.key).scrollIntoView());
        return true;
      },
    },
  });
}
