/** Tells the format bar how the words at the caret are set and what may be done with them, and listens to its keys. */
import { isId, type ParagraphId } from '@chapeau/model';
import { schema } from '@chapeau/text';
import { keydownHandler } from 'prosemirror-keymap';
import { Plugin, type Command, type EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { Readable, Store } from '../sync/store.ts';
import { findCurrent } from './commands.ts';
import { FORMATS, hrefAt, insertFootnote, leaveFootnote, toggleFormat, type Format } from './format.ts';
import { showParagraph } from './show-paragraph.ts';

export interface FormatState {
  readonly formats: readonly Format[];
  /** Where the words at the selection lead to; null: nowhere. */
  readonly href: string | null;
  readonly hasSelection: boolean;
  readonly isInFootnote: boolean;
  /** The caret is in a paragraph that may be changed. */
  readonly mayChange: boolean;
}

/** No caret is in the text. */
export const NO_FORMAT: FormatState = {
  formats: [],
  href: null,
  hasSelection: false,
  isInFootnote: false,
  mayChange: false,
};

export interface FormatOptions {
  readonly state: Store<FormatState>;
  readonly mayChange: (paragraph: ParagraphId) => boolean;
  /** What `mayChange` hangs on: it is asked again when one of them changes. */
  readonly circumstances: readonly Readable<unknown>[];
  readonly makeParagraphId: () => ParagraphId;
  readonly askForLink: () => void;
}

/** Keys as ProseMirror writes them; `[` around a selection is seen to where typing is. */
const FORMAT_KEYS = {
  superscript: 'Mod-.',
  link: 'Mod-k',
  footnote: 'Mod-Alt-f',
} as const;

/** Keeps the state for as long as the editor lives. */
export function formatPlugin(options: FormatOptions): Plugin {
  const { state: store, circumstances, makeParagraphId, askForLink } = options;
  const keys = keydownHandler({
    [FORMAT_KEYS.superscript]: toggleFormat('superscript'),
    [FORMAT_KEYS.footnote]: leaveOrInsert(makeParagraphId),
    [FORMAT_KEYS.link]: (state) => {
      if (state.selection.empty && hrefAt(state) === null) return true;
      askForLink();
      return true;
    },
  });
  return new Plugin({
    props: {
      handleKeyDown: keys,
      handleClickOn: (view, _position, node) => {
        const to: unknown = node.attrs['to'];
        if (node.type !== schema.nodes['footnote'] || !isId('paragraph', to)) return false;
        showParagraph(view, to, { focus: view.editable });
        return true;
      },
    },
    view: (view) => {
      // Before somebody has been in the text the editor's caret stands at its beginning, where nobody put it.
      let isEntered = false;
      const read = () => {
        isEntered ||= view.hasFocus();
        const next = isEntered ? stateOf(view, options) : NO_FORMAT;
        if (!isSame(next, store.get())) store.set(next);
      };
      const stops = circumstances.map((one) => one.subscribe(read));
      view.dom.addEventListener('focus', read);
      return {
        update: (_view, before: EditorState) => {
          if (before !== view.state) read();
        },
        destroy: () => {
          for (const stop of stops) stop();
          view.dom.removeEventListener('focus', read);
          store.set(NO_FORMAT);
        },
      };
    },
  });
}

/** One key there and back. */
export function leaveOrInsert(makeParagraphId: () => ParagraphId): Command {
  const insert = insertFootnote(makeParagraphId);
  return (state, dispatch, view) => leaveFootnote(state, dispatch) || insert(state, dispatch, view);
}

function stateOf(view: EditorView, { mayChange }: FormatOptions): FormatState {
  const { state } = view;
  const { selection, storedMarks } = state;
  const current = findCurrent(state);
  const id: unknown = current?.node.attrs['id'];
  const marks = storedMarks ?? selection.$from.marksAcross(selection.$to) ?? selection.$from.marks();
  return {
    formats: FORMATS.filter((format) => marks.some((mark) => mark.type.name === format)),
    href: hrefAt(state),
    hasSelection: !selection.empty,
    isInFootnote: current?.node.attrs['kind'] === 'footnote',
    mayChange: isId('paragraph', id) && mayChange(id),
  };
}

function isSame(a: FormatState, b: FormatState): boolean {
  return (
    a.formats.join() === b.formats.join() &&
    a.href === b.href &&
    a.hasSelection === b.hasSelection &&
    a.isInFootnote === b.isInFootnote &&
    a.mayChange === b.mayChange
  );
}
