import fc from 'fast-check';
import { EditorState, type Transaction } from 'prosemirror-state';
import { initProseMirrorDoc, updateYFragment, ySyncPluginKey } from 'y-prosemirror';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { identityPlugin } from './identity.ts';
import { openRoots, textRoot } from './layout.ts';
import { nodeOf, plainOfNode, type NewParagraph } from './plain.ts';
import { schema } from './schema.ts';
import { textParagraphsOf, writeParagraphs } from './take.ts';
import { idMaker, paragraphId, textParagraphs } from './testing/arbitraries.ts';

const paragraph = (n: number, text: string): NewParagraph => ({
  id: paragraphId(n),
  kind: 'numbered',
  level: 1,
  runs: text === '' ? [] : [{ text }],
  number: `${n}.`,
});

/** New paragraphs get the id 500. */
function editorOf(...paragraphs: NewParagraph[]): EditorState {
  const doc = schema.node('doc', null, paragraphs.map(nodeOf));
  return EditorState.create({ doc, plugins: [identityPlugin(() => paragraphId(500))] });
}

const shown = (state: EditorState) =>
  state.doc.children.map((node) => [node.attrs['id'], node.attrs['number'], node.textContent]);

describe('identity in the editor', () => {
  test('I1 the larger part of a split keeps id and number', () => {
    const editor = editorOf(paragraph(1, 'abcdefgh'));
    expect(shown(editor.apply(editor.tr.split(7)))).toEqual([
      [paragraphId(1), '1.', 'abcdef'],
      [paragraphId(500), null, 'gh'],
    ]);
    expect(shown(editor.apply(editor.tr.split(3)))).toEqual([
      [paragraphId(500), null, 'ab'],
      [paragraphId(1), '1.', 'cdefgh'],
    ]);
  });

  test('I1 a split at either end gives the empty paragraph the new id', () => {
    const editor = editorOf(paragraph(1, 'abc'));
    expect(shown(editor.apply(editor.tr.split(1)))).toEqual([
      [paragraphId(500), null, ''],
      [paragraphId(1), '1.', 'abc'],
    ]);
    expect(shown(editor.apply(editor.tr.split(4)))).toEqual([
      [paragraphId(1), '1.', 'abc'],
      [paragraphId(500), null, ''],
    ]);
  });

  test('I2 a copy pasted before the original does not take its id', () => {
    const editor = editorOf(paragraph(1, 'abc'), paragraph(2, 'def'));
    const pasted = editor.apply(editor.tr.insert(0, nodeOf(paragraph(2, 'def def def'))));
    expect(shown(pasted).map(([id]) => id)).toEqual([500, 1, 2].map(paragraphId));
  });

  test('I2 a paragraph that was cut and pasted elsewhere keeps its id and number', () => {
    const editor = editorOf(paragraph(1, 'abc'), paragraph(2, 'def'));
    const cut = editor.apply(editor.tr.delete(0, 5));
    const pasted = cut.apply(cut.tr.insert(5, nodeOf(paragraph(1, 'abc'))));
    expect(shown(pasted)).toEqual([
      [paragraphId(2), '2.', 'def'],
      [paragraphId(1), '1.', 'abc'],
    ]);
  });

  test('I3 a paragraph without an id gets one; turned unnumbered it loses its number', () => {
    const editor = editorOf(paragraph(1, 'abc'));
    const typed = editor.apply(editor.tr.insert(5, schema.node('paragraph')));
    expect(shown(typed)[1]).toEqual([paragraphId(500), null, '']);
    const attrs = { ...editor.doc.child(0).attrs, kind: 'unnumbered' };
    expect(shown(editor.apply(editor.tr.setNodeMarkup(0, null, attrs)))[0]).toEqual([
      paragraphId(1),
      null,
      'abc',
    ]);
  });

  test('I4 what arrives from others is left to the server', () => {
    const editor = editorOf(paragraph(1, 'abc'));
    const arriving = editor.tr.insert(5, nodeOf(paragraph(1, 'abc')));
    const after = editor.apply(arriving.setMeta(ySyncPluginKey, { isChangeOrigin: true }));
    expect(shown(after).map(([id]) => id)).toEqual([1, 1].map(paragraphId));
    const typedOn = after.apply(after.tr.insertText('x', 2));
    expect(shown(typedOn).map(([id]) => id)).toEqual([1, 1].map(paragraphId));
  });
});

describe('identity through y-prosemirror', () => {
  const edit = fc.record({
    what: fc.constantFrom('split', 'join', 'insert', 'delete', 'format'),
    at: fc.nat(),
  });

  function step(tr: Transaction, what: string, at: number): Transaction {
    const inside: number[] = [];
    const between: number[] = [];
    tr.doc.forEach((node, position, index) => {
      for (let offset = 0; offset <= node.content.size; offset += 1) inside.push(position + 1 + offset);
      if (index > 0) between.push(position);
    });
    const place = inside[at % inside.length]!;
    if (what === 'split') return tr.split(place);
    if (what === 'insert') return tr.insertText('Ω ', place);
    if (what === 'join' && between.length > 0) return tr.join(between[at % between.length]!);
    const end = Math.min(place + (at % 9), tr.doc.content.size);
    if (what === 'format') return tr.addMark(place, end, schema.mark('strong'));
    return what === 'delete' ? tr.delete(place, end) : tr;
  }

  test('I5 any mix of edits leaves unique ids, and the shared text is what the editor shows', () => {
    fc.assert(
      fc.property(textParagraphs, fc.array(edit, { maxLength: 25 }), (paragraphs, edits) => {
        const doc = new Y.Doc();
        openRoots(doc, 'draft');
        writeParagraphs(doc, paragraphs);
        const { doc: node, meta } = initProseMirrorDoc(textRoot(doc), schema);
        let state = EditorState.create({ doc: node, plugins: [identityPlugin(idMaker(500))] });
        for (const { what, at } of edits) {
          if (state.doc.childCount === 0) break;
          state = state.apply(step(state.tr, what, at));
          updateYFragment(doc, textRoot(doc), state.doc, meta);
        }
        const texts = textParagraphsOf(doc);
        expect(texts).toEqual(state.doc.children.map(plainOfNode));
        expect(new Set(texts.map(({ id }) => id)).size).toBe(texts.length);
      }),
      { seed: 31, numRuns: 150 },
    );
  });
});
