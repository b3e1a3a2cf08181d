import type { ParagraphId } from '@chapeau/model';
import { openRoots, textRoot, writeParagraphs } from '@chapeau/text';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { UnsavedParagraphs } from './unsaved-paragraphs.ts';

const [ONE, TWO] = ['par-0000000000000001', 'par-0000000000000002'] as [ParagraphId, ParagraphId];

/** Two paragraphs, in which each `type` is the next edit. */
function world() {
  const doc = new Y.Doc();
  openRoots(doc, 'draft');
  const paragraph = (id: ParagraphId) =>
    ({ id, kind: 'numbered', level: 1, runs: [{ text: 'words' }] }) as const;
  writeParagraphs(doc, [paragraph(ONE), paragraph(TWO)]);
  const told: (readonly ParagraphId[])[] = [];
  const unsaved = new UnsavedParagraphs(textRoot(doc), (ids) => told.push(ids));
  let edits = 0;
  doc.on('afterTransaction', (transaction) => unsaved.note(transaction, (edits += 1)));
  const type = (index: number) => {
    const element = textRoot(doc).get(index);
    const words = element instanceof Y.XmlElement ? element.get(0) : undefined;
    if (words instanceof Y.XmlText) words.insert(0, 'x');
  };
  return { unsaved, told, type };
}

test('SY10 a paragraph stays unsaved until the last edit in it is saved', () => {
  const { unsaved, type } = world();
  type(0);
  type(1);
  type(0);
  unsaved.saved(2);
  expect(unsaved.ids).toEqual([ONE]);
  unsaved.saved(3);
  expect(unsaved.ids).toEqual([]);
});

test('SY4 what an earlier visit left is unsaved until its edit is saved', () => {
  const { unsaved, told } = world();
  unsaved.add([TWO], 1);
  expect([unsaved.ids, told]).toEqual([[TWO], [[TWO]]]);
  unsaved.saved(1);
  expect([unsaved.ids, told.at(-1)]).toEqual([[], []]);
});
