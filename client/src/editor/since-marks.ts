/**
 * The live text with what changed since an earlier one: inserted words underlined, deleted ones struck between them, and paragraphs that
 * are gone struck beneath the one that they stood after. All of it is drawn, nothing is in the document.
 */
import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state';
import type { DecorationSet } from 'prosemirror-view';
import { narrowMapping, positionOfChild, replacesAll, sameEnds } from './changed-stretch.ts';
import { idOf, Pen, type Drawn } from './since-pen.ts';
import { NOTHING, SinceWork, type Sheet, type SinceMarksOptions } from './since-work.ts';

const KEY = new PluginKey<Drawn>('since-marks');

const SHEET: Sheet = {
  read: (state) => KEY.getState(state) ?? NOTHING,
  write: (transaction, drawn) => transaction.setMeta(KEY, drawn),
};

/** Between two comparisons the marks move with the text; only paragraphs that changed are compared again, after what is typed is on the screen. */
export function sinceMarksPlugin(options: SinceMarksOptions): Plugin<Drawn> {
  const pen = new Pen(options.spoken);
  return new Plugin<Drawn>({
    key: KEY,
    state: {
      init: () => NOTHING,
      apply: (transaction, drawn) => {
        const fresh = transaction.getMeta(KEY) as Drawn | undefined;
        if (fresh !== undefined) return fresh;
        if (!transaction.docChanged || drawn === NOTHING) return drawn;
        return { ...drawn, marks: movedAlong(transaction, drawn, pen) };
      },
    },
    props: {
      decorations: (state: EditorState) => SHEET.read(state).marks,
      attributes: (state: EditorState): Record<string, string> => {
        const first = SHEET.read(state).gone.get(null);
        return first === undefined ? {} : { 'data-gone': first };
      },
    },
    view: (view) => new SinceWork(view, options, { pen, sheet: SHEET }),
  });
}

/** What stood in the paragraphs that changed is put where it should stand now, until they are compared again. */
function movedAlong(transaction: Transaction, { marks, gone }: Drawn, pen: Pen): DecorationSet {
  const { before, doc } = transaction;
  const ends = sameEnds(before, doc);
  const old = new Map(
    before.children.slice(ends.left, before.childCount - ends.right).map((node) => [idOf(node), node]),
  );
  const changed = doc.children.slice(ends.left, doc.childCount - ends.right);
  for (const node of changed) pen.inherit(node, old.get(idOf(node)));
  if (!replacesAll(transaction)) return marks.map(transaction.mapping, doc);
  const mapped = marks.map(narrowMapping(before, doc, ends), doc);
  let position = positionOfChild(doc, ends.left);
  return mapped.add(
    doc,
    changed.flatMap((node) => {
      const start = position;
      position += node.nodeSize;
      return pen.draw(node, start, gone);
    }),
  );
}
