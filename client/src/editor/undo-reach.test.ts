import type { ParagraphId } from '@chapeau/model';
import { insertParagraphsAfter, openRoots, removeParagraph, textRoot, writeParagraphs } from '@chapeau/text';
import { paragraphId } from '@chapeau/text/testing';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { reaches } from './undo-reach.ts';

const [first, second] = [paragraphId(1), paragraphId(2)] as [ParagraphId, ParagraphId];
const paragraph = (id: ParagraphId) =>
  ({ id, kind: 'numbered', level: 1, runs: [{ text: 'words' }] }) as const;

/** A text of one paragraph that was there before anything could be undone. */
function history() {
  const doc = new Y.Doc();
  openRoots(doc, 'draft');
  writeParagraphs(doc, [paragraph(first)]);
  const manager = new Y.UndoManager(textRoot(doc), { captureTimeout: 0 });
  return { doc, manager };
}

test('ED11 a paragraph that was made here is within the reach of undo, one that was only reworded is not', () => {
  const { doc, manager } = history();
  const element = textRoot(doc).get(0) as Y.XmlElement;
  (element.get(0) as Y.XmlText).insert(0, 'more ');
  insertParagraphsAfter(doc, first, [paragraph(second)]);
  expect(reaches(manager, doc, first)).toBe(false);
  expect(reaches(manager, doc, second)).toBe(true);
  manager.clear();
  expect(reaches(manager, doc, second)).toBe(false);
});

test('ED11 a paragraph that came back by undo is within the reach of redo', () => {
  const { doc, manager } = history();
  removeParagraph(doc, first);
  manager.undo();
  expect(reaches(manager, doc, first)).toBe(true);
});

test('ED11 a paragraph that was given its id here is within the reach of undo', () => {
  const { doc, manager } = history();
  (textRoot(doc).get(0) as Y.XmlElement).setAttribute('id', second);
  expect(reaches(manager, doc, second)).toBe(true);
});
