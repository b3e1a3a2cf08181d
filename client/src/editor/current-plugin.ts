/** Tells which paragraph the person is at: where the caret goes, or what is clicked where there is no caret. */
import { isId, type ParagraphId } from '@chapeau/model';
import { Plugin } from 'prosemirror-state';
import { findCurrent } from './commands.ts';

/** `entered` is called with each paragraph that is entered, the same one twice in a row excepted. */
export function currentParagraphPlugin(entered: (paragraph: ParagraphId) => void): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        click: (_view, event) => {
          const target = event.target instanceof Element ? event.target.closest('[data-paragraph]') : null;
          const id = target?.getAttribute('data-paragraph');
          if (isId('paragraph', id)) entered(id);
          return false;
        },
      },
    },
    view: () => ({
      update: (view, before) => {
        if (!view.hasFocus() || before.selection.eq(view.state.selection)) return;
        const id: unknown = findCurrent(view.state)?.node.attrs['id'];
        if (id !== findCurrent(before)?.node.attrs['id'] && isId('paragraph', id)) entered(id);
      },
    }),
  });
}
