/** The keys of the editor. */
import { schema } from '@chapeau/text';
import { baseKeymap, chainCommands, toggleMark } from 'prosemirror-commands';
import { keymap } from 'prosemirror-keymap';
import type { MarkType } from 'prosemirror-model';
import type { Command, Plugin } from 'prosemirror-state';
import { redo, undo } from 'y-prosemirror';
import { breakLine, moveParagraph, selectAllWords, shiftLevel, splitParagraph } from './commands.ts';

function toggle(name: string): Command {
  const mark: MarkType | undefined = schema.marks[name];
  return mark === undefined ? () => false : toggleMark(mark);
}

/** `leave` is called on Escape: Tab belongs to the text, so there must be another way out of it. */
export function draftKeys(leave: () => void): readonly Plugin[] {
  return [
    keymap({
      Enter: splitParagraph,
      'Shift-Enter': breakLine,
      Tab: shiftLevel(1),
      'Shift-Tab': shiftLevel(-1),
      'Alt-ArrowUp': moveParagraph(-1),
      'Alt-ArrowDown': moveParagraph(1),
      'Mod-a': selectAllWords,
      'Mod-b': toggle('strong'),
      'Mod-i': toggle('emphasis'),
      'Mod-u': toggle('underline'),
      'Mod-z': undo,
      'Mod-y': redo,
      'Mod-Shift-z': redo,
      Escape: chainCommands(() => {
        leave();
        return true;
      }),
    }),
    keymap(baseKeymap),
  ];
}
