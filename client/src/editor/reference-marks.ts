/** References in the live text: quiet links that say where they lead, flagged where that is not what they show. */
import type { ParagraphId } from '@chapeau/model';
import type { MadeReference } from '@chapeau/text';
import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import type { Readable } from '../sync/store.ts';
import styles from './editor.module.css';
import { referenceLinksOf, targetOf, type ReferenceLink } from './references.ts';

/** What is known of the references of a text. */
export interface ReferenceFacts {
  readonly stateOf: (holder: ParagraphId, link: ReferenceLink) => MadeReference['state'];
  /** Where it leads, and what is wrong with it: for hover and for the ear. */
  readonly told: (link: ReferenceLink, state: MadeReference['state']) => string;
}

export interface ReferenceOptions {
  /** Null until the text has been read. */
  readonly facts: Readable<ReferenceFacts | null>;
  readonly follow: (target: ParagraphId) => void;
}

const KEY = new PluginKey<DecorationSet>('reference-marks');

/** A click follows where nobody types; with Control or Command held, and by Control and Enter, everywhere. */
export function referenceMarksPlugin({ facts, follow }: ReferenceOptions): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key: KEY,
    state: {
      init: (_config, { doc }) => decorationsOf(doc, facts.get()),
      apply: (transaction, before) => decorationsAfter(transaction, before, facts.get()),
    },
    props: {
      decorations: (state: EditorState) => KEY.getState(state),
      handleClick: (view, position, event) => {
        const target = targetAt(view.state, position);
        if (target === null || (view.editable && !isHeld(event))) return false;
        follow(target);
        return true;
      },
      handleKeyDown: (view, event) => {
        if (event.key !== 'Enter' || !isHeld(event)) return false;
        const target = targetAt(view.state, view.state.selection.head);
        if (target !== null) follow(target);
        return target !== null;
      },
      handleDOMEvents: {
        // The browser would follow it itself, to an address that only this page understands.
        click: (_view, event) => {
          const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
          if (link !== null) event.preventDefault();
          return false;
        },
      },
    },
    view: (view) => ({ destroy: facts.subscribe(() => refresh(view)) }),
  });
}

function isHeld(event: MouseEvent | KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey;
}

function refresh(view: EditorView): void {
  if (!view.isDestroyed) view.dispatch(view.state.tr.setMeta(KEY, true).setMeta('addToHistory', false));
}

function decorationsAfter(
  transaction: Transaction,
  before: DecorationSet,
  facts: ReferenceFacts | null,
): DecorationSet {
  if (transaction.getMeta(KEY) !== undefined) return decorationsOf(transaction.doc, facts);
  if (!transaction.docChanged) return before;
  // What comes from others replaces the whole document, and with it every mark.
  const isReplaced = transaction.mapping.maps.some((map) => {
    let isAll = false;
    map.forEach((from, to) => {
      isAll ||= from === 0 && to >= transaction.before.content.size;
    });
    return isAll;
  });
  return isReplaced
    ? decorationsOf(transaction.doc, facts)
    : before.map(transaction.mapping, transaction.doc);
}

function decorationsOf(doc: Node, facts: ReferenceFacts | null): DecorationSet {
  if (facts === null) return DecorationSet.empty;
  const decorations: Decoration[] = [];
  doc.forEach((node, position) => {
    for (const link of referenceLinksOf(node)) {
      const state = facts.stateOf(node.attrs['id'] as ParagraphId, link);
      const start = position + 1;
      decorations.push(
        Decoration.inline(start + link.from, start + link.to, {
          class: styles['reference'] ?? '',
          'data-reference': state,
          title: facts.told(link, state),
        }),
      );
    }
  });
  return DecorationSet.create(doc, decorations);
}

function targetAt({ doc }: EditorState, position: number): ParagraphId | null {
  const { nodeBefore, nodeAfter } = doc.resolve(position);
  return targetOf(nodeAfter?.marks ?? []) ?? targetOf(nodeBefore?.marks ?? []);
}
