/** How the words are set: a quiet row of tools for those who may type, each with its key. */
import type { ParagraphId } from '@chapeau/model';
import {
  Asterisk,
  Bold,
  Brackets,
  CornerLeftUp,
  Italic,
  Link2,
  Superscript,
  Underline,
  type LucideIcon,
} from 'lucide-react';
import type { Command } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { Toolbar } from 'react-aria-components';
import { defineMessages, useIntl, type MessageDescriptor } from 'react-intl';
import { useReadable, type Store } from '../sync/store.ts';
import { IconButton } from '../ui/button.tsx';
import { bracketSelection, FORMATS, toggleFormat, type Format } from './format.ts';
import css from './format-bar.module.css';
import type { FormatDesk } from './format-desk.ts';
import { leaveOrInsert } from './format-plugin.ts';
import { LinkDialog } from './link-dialog.tsx';

interface Tool {
  readonly icon: LucideIcon;
  readonly words: MessageDescriptor;
  readonly keys: string;
}

const WORDS: Readonly<
  Record<Format | 'brackets' | 'footnote' | 'leaveFootnote' | 'link' | 'withKey', MessageDescriptor>
> = defineMessages({
  strong: { id: 'format.strong', defaultMessage: 'Bold' },
  emphasis: { id: 'format.emphasis', defaultMessage: 'Italic' },
  underline: { id: 'format.underline', defaultMessage: 'Underlined' },
  superscript: { id: 'format.superscript', defaultMessage: 'Superscript' },
  brackets: { id: 'format.brackets', defaultMessage: 'Square brackets around the selected words' },
  footnote: { id: 'format.footnote', defaultMessage: 'Insert a footnote' },
  leaveFootnote: { id: 'format.footnote.leave', defaultMessage: 'Back from the footnote to the text' },
  link: { id: 'format.link', defaultMessage: 'Link' },
  withKey: { id: 'format.with-key', defaultMessage: '{name} ({keys})' },
});

const IS_APPLE = /Mac|iPhone|iPad/u.test(navigator.userAgent);
const MOD = IS_APPLE ? '⌘' : 'Ctrl+';
const ALT = IS_APPLE ? '⌥' : 'Alt+';

const TOOLS: Readonly<Record<Format, Tool>> = {
  strong: { icon: Bold, words: WORDS.strong, keys: `${MOD}B` },
  emphasis: { icon: Italic, words: WORDS.emphasis, keys: `${MOD}I` },
  underline: { icon: Underline, words: WORDS.underline, keys: `${MOD}U` },
  superscript: { icon: Superscript, words: WORDS.superscript, keys: `${MOD}.` },
};
const BRACKETS: Tool = { icon: Brackets, words: WORDS.brackets, keys: '[' };
const FOOTNOTE: Tool = { icon: Asterisk, words: WORDS.footnote, keys: `${MOD}${ALT}F` };
const LEAVE_FOOTNOTE: Tool = { ...FOOTNOTE, icon: CornerLeftUp, words: WORDS.leaveFootnote };
const LINK: Tool = { icon: Link2, words: WORDS.link, keys: `${MOD}K` };

export interface FormatBarProps {
  readonly desk: FormatDesk;
  readonly view: Store<EditorView | null>;
  readonly makeParagraphId: () => ParagraphId;
}

/** Nothing in it can be pressed while the caret is in no paragraph that may be changed. */
export function FormatBar({ desk, view, makeParagraphId }: FormatBarProps) {
  const intl = useIntl();
  const state = useReadable(desk.state);
  const run = (command: Command) => {
    const shown = view.get();
    if (shown === null) return;
    // The focus first: whoever typed goes on typing.
    shown.focus();
    command(shown.state, shown.dispatch, shown);
  };
  const isDisabled = !state.mayChange;
  return (
    <Toolbar
      className={css.bar}
      aria-label={intl.formatMessage({ id: 'format.label', defaultMessage: 'Format of the text' })}
    >
      {FORMATS.map((format) => (
        <ToolButton
          key={format}
          tool={TOOLS[format]}
          isPressed={state.formats.includes(format)}
          isDisabled={isDisabled}
          onPress={() => run(toggleFormat(format))}
        />
      ))}
      <span className={css.parted} aria-hidden />
      <ToolButton tool={BRACKETS} isDisabled={isDisabled} onPress={() => run(bracketSelection)} />
      <ToolButton
        tool={state.isInFootnote ? LEAVE_FOOTNOTE : FOOTNOTE}
        isDisabled={isDisabled && !state.isInFootnote}
        onPress={() => run(leaveOrInsert(makeParagraphId))}
      />
      <ToolButton
        tool={LINK}
        isPressed={state.href !== null}
        isDisabled={isDisabled || (!state.hasSelection && state.href === null)}
        onPress={desk.askForLink}
      />
      <LinkDialog desk={desk} run={run} />
    </Toolbar>
  );
}

interface ToolButtonProps {
  readonly tool: Tool;
  /** Absent: it does something once. */
  readonly isPressed?: boolean;
  readonly isDisabled: boolean;
  readonly onPress: () => void;
}

function ToolButton({ tool, isPressed, isDisabled, onPress }: ToolButtonProps) {
  const intl = useIntl();
  const label = intl.formatMessage(WORDS.withKey, { name: intl.formatMessage(tool.words), keys: tool.keys });
  return (
    <IconButton
      icon={tool.icon}
      size="small"
      label={label}
      isDisabled={isDisabled}
      onPress={onPress}
      {...(isPressed === undefined ? {} : { 'aria-pressed': isPressed })}
    />
  );
}
