import { refuse, type ParagraphId, type ParagraphKind } from '@chapeau/model';
import { identityPlugin, nodeOf, schema } from '@chapeau/text';
import { EditorState, Plugin, TextSelection, type Command, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { expect, test } from 'vitest';
import { closedParagraphsPlugin } from './closed-paragraphs.ts';
import {
  breakLine,
  moveParagraph,
  selectAllWords,
  setKindOf,
  shiftLevel,
  splitParagraph,
} from './commands.ts';

function idOf(index: number): ParagraphId {
  return `par-${String(index).padStart(16, '0')}` as ParagraphId;
}

/** A text of paragraphs of one kind, with the caret at an offset in the first. */
function editing(
  words: readonly string[],
  options: {
    readonly kind?: ParagraphKind;
    readonly at?: number;
    readonly isClosed?: boolean;
    readonly held?: readonly number[];
  } = {},
) {
  const { kind = 'numbered', at = 0, isClosed = false, held = [] } = options;
  let made = words.length;
  // Lets no paragraph go.
  const closed: Plugin = new Plugin({
    filterTransaction: (transaction) => !isClosed || transaction.doc.childCount >= words.length,
  });
  const holding = closedParagraphsPlugin({
    refusalFor: () => null,
    removalRefusalFor: (id) =>
      held.some((index) => idOf(index) === id)
        ? refuse('proposals-undecided', { count: 1, number: '' })
        : null,
    refused: () => {},
  });
  const doc = schema.node(
    'doc',
    null,
    words.map((text, index) => nodeOf({ id: idOf(index + 1), kind, level: 1, runs: [{ text }] })),
  );
  // The compiler takes the types of one library, required and imported, for two.
  const state = EditorState.create({
    doc,
    plugins: [identityPlugin(() => idOf((made += 1))) as unknown as Plugin, closed, holding],
    selection: TextSelection.create(doc, at + 1),
  });
  return (command: Command): EditorState => {
    const view = { state };
    const dispatch = (transaction: Transaction) => {
      view.state = view.state.applyTransaction(transaction).state;
    };
    command(state, dispatch, view as EditorView);
    return view.state;
  };
}

const lines = (state: EditorState) =>
  state.doc.children.map((node) => `${String(node.attrs['kind'])} ${node.textContent}`);

test('ED6 Enter splits; both parts are of the same kind and only one keeps the id', () => {
  const after = editing(['Parties shall act'], { at: 7 })(splitParagraph);
  expect(lines(after)).toEqual(['numbered Parties', 'numbered  shall act']);
  const ids = after.doc.children.map((node) => node.attrs['id'] as ParagraphId);
  expect(new Set(ids).size).toBe(2);
  expect(ids).toContain(idOf(1));
});

test('ED6 Enter at the end of a heading begins a paragraph', () => {
  expect(lines(editing(['Scope'], { kind: 'heading', at: 5 })(splitParagraph))).toEqual([
    'heading Scope',
    'unnumbered ',
  ]);
});

test('ED6 Shift-Enter stays in the paragraph', () => {
  expect(lines(editing(['one'], { at: 3 })(breakLine))).toEqual(['numbered one\n']);
});

test('ED6 Tab makes a sub-paragraph of a numbered one, and back', () => {
  expect(lines(editing(['one'])(shiftLevel(1)))).toEqual(['sub-paragraph one']);
  expect(lines(editing(['one'], { kind: 'sub-paragraph' })(shiftLevel(-1)))).toEqual(['numbered one']);
  expect(editing(['one'], { kind: 'sub-paragraph' })(shiftLevel(1)).doc.child(0).attrs['level']).toBe(2);
});

test('ED6 a moved paragraph keeps its id and takes the caret along', () => {
  const after = editing(['one', 'two'], { at: 2 })(moveParagraph(1));
  expect(lines(after)).toEqual(['numbered two', 'numbered one']);
  expect(after.doc.child(1).attrs['id']).toBe(idOf(1));
  expect([after.selection.$head.index(0), after.selection.$head.parentOffset]).toEqual([1, 2]);
  expect(lines(editing(['one', 'two'])(moveParagraph(-1)))).toEqual(['numbered one', 'numbered two']);
});

test('ED6 a paragraph that is closed is neither moved nor doubled', () => {
  expect(lines(editing(['one', 'two'], { isClosed: true })(moveParagraph(1)))).toEqual([
    'numbered one',
    'numbered two',
  ]);
});

test.each([1, -1] as const)('ED6 a held paragraph moves by its neighbour being taken past it (%i)', (by) => {
  const words = by === 1 ? ['held', 'other'] : ['other', 'held'];
  const index = by === 1 ? 1 : 2;
  const editor = editing(words, { at: by === 1 ? 2 : 'other'.length + 4, held: [index] });
  const after = editor(moveParagraph(by));
  expect(after.doc.children.map((node) => node.textContent)).toEqual(words.toReversed());
  expect(after.doc.child(by === 1 ? 1 : 0).attrs['id']).toBe(idOf(index));
  const { $head } = after.selection;
  expect([$head.parent.textContent, $head.parentOffset]).toEqual(['held', 2]);
});

test('ED6 of two held paragraphs neither is taken past the other', () => {
  const after = editing(['one', 'two'], { held: [1, 2] })(moveParagraph(1));
  expect(lines(after)).toEqual(['numbered one', 'numbered two']);
});

test('ED6 a paragraph is given another kind by its id', () => {
  expect(lines(editing(['one', 'two'])(setKindOf(idOf(2), 'operative')))).toEqual([
    'numbered one',
    'operative two',
  ]);
});

test('ED16 what is typed over all the words leaves the first paragraph what it is', () => {
  const all = editing(['one', 'two'])(selectAllWords);
  const after = all.applyTransaction(all.tr.insertText('another')).state;
  expect(lines(after)).toEqual(['numbered another']);
  expect(after.doc.child(0).attrs['id']).toBe(idOf(1));
});
