/** Types characters as transactions of the editor. The browser's own typing costs it 10 ms a key in a text of a thousand paragraphs. */
import { Plugin } from 'prosemirror-state';
import { selectionAgrees } from './dom-selection.ts';
import { bracketSelection } from './format.ts';

/** Leaves to the browser what is composed (input methods, dead keys), what is pressed with a modifier, and a caret that has only just moved. */
export function typingPlugin(): Plugin {
  return new Plugin({
    props: {
      handleKeyPress: (view, event) => {
        const isPlain = !event.ctrlKey && !event.metaKey && !event.isComposing && /^.$/u.test(event.key);
        if (!isPlain || view.composing || !view.editable || !selectionAgrees(view)) return false;
        // A bracket typed over words goes around them: nobody means to replace them by it.
        if (event.key === '[' && !view.state.selection.empty)
          return bracketSelection(view.state, view.dispatch);
        view.dispatch(view.state.tr.insertText(event.key).scrollIntoView());
        return true;
      },
    },
  });
}
