/** Where the caret stands at a bracket, its partner stands out with it, and it is told what the two are. */
import type { BracketMark } from '@chapeau/text';
import { Plugin, PluginKey, type EditorState } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { bracketTreeOf } from './bracket-marks.ts';
import styles from './editor.module.css';

/** The bracket at the caret. */
export interface BracketAtCaret {
  readonly kind: BracketMark['kind'];
  /** Positions in the document; one where it has no partner in its paragraph. */
  readonly ends: readonly number[];
}

/** The bracket right after the caret, else the one right before it; null: neither, or something is selected. */
export function findBracketAtCaret({ selection }: EditorState): BracketAtCaret | null {
  const { $head, empty } = selection;
  if (!empty || $head.depth === 0) return null;
  const { all, lone } = bracketTreeOf($head.node(1));
  const start = $head.start(1);
  for (const at of [$head.parentOffset, $head.parentOffset - 1]) {
    const pair = all.find((one) => one.start === at || one.end - 1 === at);
    if (pair !== undefined) return { kind: pair.kind, ends: [start + pair.start, start + pair.end - 1] };
    const single = lone.find((one) => one.at === at);
    if (single !== undefined) return { kind: single.kind, ends: [start + at] };
  }
  return null;
}

const KEY = new PluginKey<BracketAtCaret | null>('bracket-partner');

/** `told` hears of the bracket that the caret has come to without typing, and of none when it has left it. */
export function bracketPartnerPlugin(told: (at: BracketAtCaret | null) => void): Plugin {
  return new Plugin<BracketAtCaret | null>({
    key: KEY,
    state: {
      init: () => null,
      apply: (transaction, before, _old, state) =>
        transaction.docChanged || transaction.selectionSet ? findBracketAtCaret(state) : before,
    },
    props: { decorations: (state) => decorationsOf(state) },
    view: () => ({
      update: (view, before) => {
        const now = KEY.getState(view.state) ?? null;
        if (now === (KEY.getState(before) ?? null)) return;
        // Whoever types a bracket knows what it is.
        told(view.state.doc === before.doc ? now : null);
      },
    }),
  });
}

function decorationsOf(state: EditorState): DecorationSet {
  const at = KEY.getState(state) ?? null;
  if (at === null) return DecorationSet.empty;
  const look = { class: styles[at.ends.length === 2 ? 'partner' : 'partnerless'] ?? '' };
  return DecorationSet.create(
    state.doc,
    at.ends.map((end) => Decoration.inline(end, end + 1, look)),
  );
}
