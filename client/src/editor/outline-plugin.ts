/** Keeps the outline of an editor up to date: at once where the structure changed, after a pause while somebody types. */
import { Plugin } from 'prosemirror-state';
import type { Store } from '../sync/store.ts';
import { OutlineReader, type OutlineEntry } from './outline.ts';

/** Long enough not to fall between two keystrokes, short enough to be there when one looks. */
const PAUSE_MS = 250;

/** Fills the store for as long as the editor lives. */
export function outlinePlugin(store: Store<readonly OutlineEntry[]>): Plugin {
  const reader = new OutlineReader();
  return new Plugin({
    view: (view) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const read = () => store.set(reader.read(view.state.doc));
      read();
      return {
        update: (_view, before) => {
          if (before.doc === view.state.doc) return;
          clearTimeout(timer);
          if (before.doc.childCount === view.state.doc.childCount) timer = setTimeout(read, PAUSE_MS);
          else read();
        },
        destroy: () => clearTimeout(timer),
      };
    },
  });
}
