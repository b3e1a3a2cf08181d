import type { ParagraphId, ParagraphKind } from '@chapeau/model';
import { identityPlugin, nodeOf, schema } from '@chapeau/text';
import { EditorState, Plugin, TextSelection, type Command, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { expect, test } from 'vitest';
import { bracketsIn } from './bracket-marks.ts';
import { bracketSelection, hrefAt, insertFootnote, leaveFootnote, linkTo } from './format.ts';

function idOf(index: number): ParagraphId {
  return `par-${String(index).padStart(16, '0')}` as ParagraphId;
}

/** A text of paragraphs with a selection in the first; commands are carried out one after the other. */
function editing(
  words: readonly string[],
  options: {
    readonly from?: number;
    readonly to?: number;
    readonly kind?: ParagraphKind;
    readonly isClosed?: boolean;
  } = {},
) {
  const { from = 0, to = from, kind = 'numbered', isClosed = false } = options;
  const closed: Plugin = new Plugin({ filterTransaction: ({ docChanged }) => !isClosed || !docChanged });
  const doc = schema.node(
    'doc',
    null,
    words.map((text, index) => nodeOf({ id: idOf(index + 1), kind, level: 1, runs: [{ text }] })),
  );
  const view = {
    state: EditorState.create({
      doc,
      // The compiler takes the types of one library, required and imported, for two.
      plugins: [identityPlugin(() => idOf(90)) as unknown as Plugin, closed],
      selection: TextSelection.create(doc, from + 1, to + 1),
    }),
  };
  return (...commands: readonly Command[]): EditorState => {
    for (const command of commands) {
      const dispatch = (transaction: Transaction) => {
        view.state = view.state.applyTransaction(transaction).state;
      };
      command(view.state, dispatch, view as EditorView);
    }
    return view.state;
  };
}

const footnote = insertFootnote(() => idOf(7));
const kindsOf = (state: EditorState) => state.doc.children.map((node) => node.attrs['kind'] as ParagraphKind);

test('ED7 brackets go around the selected words, which stay selected', () => {
  const state = editing(['States shall act'], { from: 7, to: 12 })(bracketSelection);
  expect(state.doc.textContent).toBe('States [shall] act');
  const { from, to } = state.selection;
  expect(state.doc.textBetween(from, to)).toBe('shall');
});

test('ED7 without a selection the caret comes to stand between the brackets', () => {
  const state = editing(['act'], { from: 3 })(bracketSelection);
  expect([state.doc.textContent, state.selection.from]).toEqual(['act[]', 5]);
});

test('ED8 a footnote is marked after the words and written at the end of the text', () => {
  const state = editing(['one', 'two'], { from: 3 })(footnote);
  expect(kindsOf(state)).toEqual(['numbered', 'numbered', 'footnote']);
  expect(state.doc.child(0).lastChild?.attrs['to']).toBe(state.doc.lastChild?.attrs['id']);
  expect(state.selection.$head.index(0)).toBe(2);
});

test('ED8 from the footnote the caret goes back behind its mark', () => {
  const state = editing(['one', 'two'], { from: 3 })(footnote, leaveFootnote);
  expect([state.selection.$head.index(0), state.selection.$head.parentOffset]).toEqual([0, 4]);
});

test('ED8 a closed paragraph gets no footnote, and none is left over at the end', () => {
  expect(kindsOf(editing(['one'], { isClosed: true })(footnote))).toEqual(['numbered']);
});

test('ED8 a footnote has no footnotes', () => {
  expect(kindsOf(editing(['one'], { kind: 'footnote' })(footnote))).toEqual(['footnote']);
});

test('ED9 a link is set on the selected words and taken off around the caret', () => {
  const edit = editing(['see the text now'], { from: 8, to: 12 });
  expect(hrefAt(edit(linkTo('https://example.org/')))).toBe('https://example.org/');
  const caret: Command = (state, dispatch) => {
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, 11)));
    return true;
  };
  expect(hrefAt(edit(caret))).toBe('https://example.org/');
  expect(edit(linkTo('')).doc.child(0).childCount).toBe(1);
});

test('ED9 an address that no link may lead to is not set', () => {
  expect(hrefAt(editing(['see'], { to: 3 })(linkTo('javascript:alert(1)')))).toBeNull();
});

test('ED10 brackets are found where they stand, footnote marks counted as one', () => {
  const paragraph = editing(['a [b]'], { from: 1 })(footnote).doc.child(0);
  expect(bracketsIn(paragraph)).toEqual([
    { at: 3, side: 'opening', kind: 'dispute' },
    { at: 5, side: 'closing', kind: 'dispute' },
  ]);
});
