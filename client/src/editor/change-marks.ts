/** Marks what changed against an earlier wording while one types: inserted words underlined, deleted ones shown struck between them. */
import { markRuns } from '@chapeau/compare';
import type { ParagraphId, Wording } from '@chapeau/model';
import { plainOfNode } from '@chapeau/text';
import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, type EditorState } from 'prosemirror-state';
import { DecorationSet, type Decoration, type EditorView } from 'prosemirror-view';
import { selectionAgrees } from './dom-selection.ts';
import { drawnMark, marksOfSegments, type ParagraphMark, type SpokenMarks } from './paragraph-marks.ts';
import type { Readable } from '../sync/store.ts';

export interface ChangeMarksOptions {
  /** The earlier wording; a paragraph of another id is new from its first word on. */
  readonly before: readonly (Wording & { readonly id: ParagraphId })[];
  readonly language: string;
  /** Whether the marks are shown. */
  readonly shown: Readable<boolean>;
  /** What is read out around a mark. */
  readonly spoken: SpokenMarks;
}

/** Long enough not to fall between two keystrokes. */
const PAUSE_MS = 120;

const KEY = new PluginKey<DecorationSet>('change-marks');

/** Between two comparisons the marks move with the text; only paragraphs that changed are compared again. */
export function changeMarksPlugin(options: ChangeMarksOptions): Plugin<DecorationSet> {
  const marker = new ParagraphMarker(options);
  return new Plugin<DecorationSet>({
    key: KEY,
    state: {
      init: (_config, state) => marker.mark(state.doc),
      apply: (transaction, marks) => {
        const fresh: unknown = transaction.getMeta(KEY);
        if (fresh instanceof DecorationSet) return fresh;
        return transaction.docChanged ? marks.map(transaction.mapping, transaction.doc) : marks;
      },
    },
    props: { decorations: (state: EditorState) => KEY.getState(state) },
    view: (view) => keepMarked(view, marker, options.shown),
  });
}

function keepMarked(view: EditorView, marker: ParagraphMarker, shown: Readable<boolean>) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const mark = ({ waits = true } = {}) => {
    if (view.isDestroyed) return;
    // Marks are drawn around the caret: not while it moves.
    if (waits && view.hasFocus() && !selectionAgrees(view))
      timer = setTimeout(() => mark({ waits: false }), PAUSE_MS);
    else view.dispatch(view.state.tr.setMeta(KEY, marker.mark(view.state.doc)));
  };
  const stop = shown.subscribe(() => mark());
  return {
    update: (_view: EditorView, before: EditorState) => {
      if (before.doc === view.state.doc) return;
      clearTimeout(timer);
      timer = setTimeout(() => mark(), PAUSE_MS);
    },
    destroy: () => {
      stop();
      clearTimeout(timer);
    },
  };
}

class ParagraphMarker {
  readonly #options: ChangeMarksOptions;
  readonly #known = new WeakMap<Node, readonly ParagraphMark[]>();

  constructor(options: ChangeMarksOptions) {
    this.#options = options;
  }

  mark(doc: Node): DecorationSet {
    if (!this.#options.shown.get()) return DecorationSet.empty;
    const decorations: Decoration[] = [];
    doc.forEach((node, position) => {
      for (const mark of this.#marksOf(node))
        decorations.push(drawnMark(mark, position + 1, this.#options.spoken));
    });
    return DecorationSet.create(doc, decorations);
  }

  #marksOf(node: Node): readonly ParagraphMark[] {
    const found = this.#known.get(node);
    if (found !== undefined) return found;
    const { before, language } = this.#options;
    const paragraph = plainOfNode(node);
    const earlier = before.find(({ id }) => id === paragraph.id);
    const marks = marksOfSegments(markRuns(earlier?.runs ?? [], paragraph.runs, language).segments);
    this.#known.set(node, marks);
    return marks;
  }
}
