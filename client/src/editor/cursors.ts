/** Carets and selections of the others, named. */
import type { Plugin } from 'prosemirror-state';
import type { DecorationAttrs } from 'prosemirror-view';
import { yCursorPlugin } from 'y-prosemirror';
import type { Awareness } from 'y-protocols/awareness';
import styles from './editor.module.css';

interface Stamped {
  readonly name?: unknown;
  readonly color?: unknown;
}

const COLOUR = /^#[0-9a-f]{6}$/iu;

function colourOf({ color }: Stamped): string {
  return typeof color === 'string' && COLOUR.test(color) ? color : '#6b6b6b';
}

/** Shows where others are, by what the server stamps on their awareness; shows nothing of those without a name. */
export function cursorsPlugin(awareness: Awareness): Plugin {
  const plugin: Plugin = yCursorPlugin(awareness, {
    cursorBuilder: (user: Stamped) => caretOf(user),
    selectionBuilder: (user: Stamped): DecorationAttrs => ({
      class: styles['otherSelection'] ?? '',
      style: `--other: ${colourOf(user)}`,
    }),
  });
  return plugin;
}

function caretOf(user: Stamped): HTMLElement {
  const caret = document.createElement('span');
  caret.className = styles['otherCaret'] ?? '';
  caret.style.setProperty('--other', colourOf(user));
  const name = document.createElement('span');
  name.className = styles['otherName'] ?? '';
  name.textContent = typeof user.name === 'string' ? user.name : '';
  // Joiners keep the line from breaking at the caret.
  caret.append('\u2060', name, '\u2060');
  return caret;
}
