/** Carets and selections of the others, named. */
import type { Plugin } from 'prosemirror-state';
import type { DecorationAttrs } from 'prosemirror-view';
import { yCursorPlugin } from 'y-prosemirror';
import type { Awareness } from 'y-protocols/awareness';
import { colourOf } from '../sync/presence.ts';
import styles from './editor.module.css';

interface Stamped {
  readonly id?: unknown;
  readonly name?: unknown;
}

function colourOfUser({ id, name }: Stamped): string {
  return colourOf(String(id ?? name));
}

/** Shows where others are, by what the server stamps on their awareness; shows nothing of those without a name. */
export function cursorsPlugin(awareness: Awareness): Plugin {
  const plugin: Plugin = yCursorPlugin(awareness, {
    cursorBuilder: (user: Stamped) => caretOf(user),
    selectionBuilder: (user: Stamped): DecorationAttrs => ({
      class: styles['otherSelection'] ?? '',
      style: `--other: ${colourOfUser(user)}`,
    }),
  });
  return plugin;
}

function caretOf(user: Stamped): HTMLElement {
  const caret = document.createElement('span');
  caret.className = styles['otherCaret'] ?? '';
  caret.style.setProperty('--other', colourOfUser(user));
  const name = document.createElement('span');
  name.className = styles['otherName'] ?? '';
  name.textContent = typeof user.name === 'string' ? user.name : '';
  // Joiners keep the line from breaking at the caret.
  caret.append('\u2060', name, '\u2060');
  return caret;
}
