import fc from 'fast-check';
import { EditorState } from 'prosemirror-state';
import { ySyncPluginKey } from 'y-prosemirror';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { identityPlugin } from './identity.ts';
import { openRoots } from './layout.ts';
import { withoutForeignReferences } from './pasted-references.ts';
import { nodeOf, plainOfNode, type NewParagraph } from './plain.ts';
import { schema } from './schema.ts';
import { textParagraphsOf, writeParagraphs } from './take.ts';
import { deeds, idMaker, paragraphId, textParagraphs } from './testing/arbitraries.ts';
import { TestEditor } from './testing/editor.ts';

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
  test('I6 what is pasted brings no reference to a paragraph that is not there', () => {
    const words = [
      '#par-0000000000000001',
      '#par-0000000000000002',
      '#par-zzzzzzzzzzzzzzzz',
      'https://example.org/',
    ];
    const runs = words.map((href, n) => ({ text: String(n), href }));
    const pasted = schema.node('doc', null, [nodeOf({ ...paragraph(2, ''), runs })]);
    const { doc } = editorOf(paragraph(1, 'abc'));
    const slice = withoutForeignReferences(pasted.slice(0, pasted.content.size), doc);
    const kept = plainOfNode(slice.content.child(0)).runs;
    expect(kept).toEqual(runs.map((run, n) => (n === 2 ? { text: '2' } : run)));
    expect(slice.openStart).toBe(0);
  });

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
  test('I5 any mix of edits leaves unique ids, and the shared text is what the editor shows', () => {
    fc.assert(
      fc.property(textParagraphs, fc.array(deeds, { minLength: 1, maxLength: 25 }), (paragraphs, all) => {
        const doc = new Y.Doc();
        openRoots(doc, 'draft');
        writeParagraphs(doc, paragraphs);
        const editor = new TestEditor(Y.encodeStateAsUpdate(doc), {
          layout: 'draft',
          client: 100,
          makeId: idMaker(500),
        });
        for (const deed of all) {
          editor.do(deed);
          const texts = textParagraphsOf(editor.doc);
          expect(texts).toEqual(editor.shown);
          expect(new Set(texts.map(({ id }) => id)).size).toBe(texts.length);
        }
      }),
    );
  });
});
