import { refuse, type ParagraphId, type Refusal } from '@chapeau/model';
import { nodeOf, schema } from '@chapeau/text';
import type { Node } from 'prosemirror-model';
import { EditorState, TextSelection } from 'prosemirror-state';
import { expect, test } from 'vitest';
import { closedParagraphsPlugin, standingIn, stateAfter, touchedParagraphs } from './closed-paragraphs.ts';

function idOf(word: string): ParagraphId {
  return `par-${String(word.toLowerCase().charCodeAt(0)).padStart(16, '0')}` as ParagraphId;
}

/** A text of one-word paragraphs; the words in capitals stand in closed paragraphs, those with a capital in held ones. */
function textOf(words: string): Node {
  return schema.node(
    'doc',
    null,
    words.split(' ').map((word) =>
      nodeOf({
        id: idOf(word),
        kind: 'numbered',
        level: 1,
        runs: [{ text: word }],
      }),
    ),
  );
}

function editing(words: string) {
  const refusals: Refusal[] = [];
  const doc = textOf(words);
  const idsOf = (matching: RegExp) =>
    new Set(doc.children.filter((node) => matching.test(node.textContent)).map((node) => node.attrs['id']));
  const [closed, held] = [idsOf(/^[A-Z]+$/), idsOf(/^[A-Z][a-z]/)];
  const plugin = closedParagraphsPlugin({
    refusalFor: (id) =>
      closed.has(id) ? refuse('paragraph-closed', { number: '1', status: 'agreed' }) : null,
    removalRefusalFor: (id) =>
      held.has(id) ? refuse('proposals-undecided', { count: 1, number: '' }) : null,
    refused: (refusal) => refusals.push(refusal),
  });
  return { state: EditorState.create({ doc, plugins: [plugin] }), refusals };
}

test('ED1 typing in a closed paragraph is held back and said', () => {
  const { state, refusals } = editing('one TWO');
  expect(state.apply(state.tr.insertText('x', 7)).doc.eq(state.doc)).toBe(true);
  expect(refusals.map((refusal) => refusal.refusal)).toEqual(['paragraph-closed']);
});

test('ED1 an edit that is held back takes the caret to its place, so that nothing goes on elsewhere', () => {
  const { state } = editing('one TWO');
  const edit = state.tr.insertText('x', 7);
  edit.setSelection(TextSelection.create(edit.doc, 8));
  const after = stateAfter(state, edit);
  expect(after.doc.eq(state.doc)).toBe(true);
  expect(after.selection.head).toBe(7);
});

test('ED1 typing beside a closed paragraph is taken', () => {
  const { state, refusals } = editing('one TWO');
  expect(state.apply(state.tr.insertText('x', 2)).doc.child(0).textContent).toBe('oxne');
  expect(refusals).toEqual([]);
});

test('ED1 deleting a stretch with a closed paragraph in it is held back', () => {
  const { state, refusals } = editing('one WHEN three');
  expect(state.apply(state.tr.delete(0, state.doc.content.size)).doc.childCount).toBe(3);
  expect(refusals).toHaveLength(1);
});

test('ED1 moving a paragraph past a closed one is held back: the binding would write both anew', () => {
  const { state, refusals } = editing('one TWO');
  const [one, two] = state.doc.children;
  state.apply(state.tr.replaceWith(0, state.doc.content.size, [two!, one!]));
  expect(refusals).toHaveLength(1);
});

test('ED1 a new paragraph right after a closed one is taken', () => {
  const { state, refusals } = editing('ONE two');
  const after = state.apply(state.tr.insert(5, textOf('new').child(0)));
  expect(after.doc.childCount).toBe(3);
  expect(refusals).toEqual([]);
});

test('ED1 a held paragraph is reworded, emptied and split, but not taken out or joined to the one before', () => {
  const { state, refusals } = editing('one Four three');
  const start = state.doc.child(0).nodeSize;
  const end = start + state.doc.child(1).nodeSize;
  expect(state.apply(state.tr.insertText('x', start + 1)).doc.child(1).textContent).toBe('xFour');
  expect(state.apply(state.tr.delete(start + 1, end - 1)).doc.child(1).textContent).toBe('');
  expect(state.apply(state.tr.split(start + 3)).doc.childCount).toBe(4);
  expect(state.apply(state.tr.join(end)).doc.childCount).toBe(2);
  expect(refusals).toEqual([]);
  expect(state.apply(state.tr.join(start)).doc.childCount).toBe(3);
  expect(state.apply(state.tr.delete(start, end)).doc.childCount).toBe(3);
  expect(state.apply(state.tr.delete(2, start + 2)).doc.childCount).toBe(3);
  expect(refusals.map(({ refusal }) => refusal)).toEqual(Array(3).fill('proposals-undecided'));
});

test('ED1 a held paragraph that is put elsewhere by one transaction is still there', () => {
  const { state, refusals } = editing('one Four');
  const [one, four] = state.doc.children;
  state.apply(state.tr.replaceWith(0, state.doc.content.size, [four!, one!]));
  expect(refusals).toEqual([]);
});

test('ED1 how a paragraph stands is told to commands', () => {
  const { state } = editing('one Four TWO');
  const standings = state.doc.children.map((node) => standingIn(state, node.attrs['id'] as ParagraphId));
  expect(standings).toEqual(['open', 'held', 'closed']);
});

test('ED2 only what differs counts as touched', () => {
  const before = textOf('one when three');
  expect(touchedParagraphs(before, before)).toEqual([]);
  expect(touchedParagraphs(before, textOf('one four three')).map((node) => node.textContent)).toEqual([
    'when',
  ]);
  expect(touchedParagraphs(before, textOf('one three')).map((node) => node.textContent)).toEqual(['when']);
});
