// @vitest-environment jsdom
import type { ParagraphId, PlainParagraph } from '@chapeau/model';
import { openRoots, removeParagraph, schema, textRoot, writeParagraphs } from '@chapeau/text';
import { paragraphId } from '@chapeau/text/testing';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { initProseMirrorDoc, ySyncPlugin } from 'y-prosemirror';
import * as Y from 'yjs';
import { KeyedStore, Store } from '../sync/store.ts';
import { EMPTY_MARGIN, type Margin } from './margins.ts';
import type { MarginWords } from './margin-text.ts';
import { draftNodeViews } from './paragraph-view.ts';
import { sinceMarksPlugin } from './since-marks.ts';
import type { SinceFound } from './since-work.ts';
import type { SinceBase } from './since.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

const TEXTS = ['Parties should report.', 'Parties may act.', 'Reports are public.'];
const paragraph = (index: number, text: string): PlainParagraph => ({
  id: paragraphId(index + 1),
  kind: 'numbered',
  level: 1,
  number: `${index + 1}.`,
  alternativeOf: null,
  stage: 0,
  status: 'open',
  runs: [{ text }],
});
const BASE: SinceBase = { paragraphs: TEXTS.map((text, index) => paragraph(index, text)) };

const silent = () => '';
const WORDS: MarginWords = {
  status: silent,
  pending: silent,
  stage: silent,
  proposals: silent,
  brackets: silent,
  signs: () => [],
  since: () => [],
  unseen: '',
  floor: '',
};

/** The live text in an editor, shown against a base, and the updates that left it. */
function desk(base: SinceBase | null, texts: readonly string[] = TEXTS) {
  const doc = new Y.Doc();
  doc.clientID = 7;
  openRoots(doc, 'draft');
  writeParagraphs(
    doc,
    texts.map((text, index) => paragraph(index, text)),
  );
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const store = new Store(base);
  const found = new Store<SinceFound | null>(null);
  const root = textRoot(doc);
  const { doc: initial, mapping } = initProseMirrorDoc(root, schema);
  const place = document.body.appendChild(document.createElement('div'));
  const plugin = sinceMarksPlugin({
    base: store,
    language: 'en',
    spoken: () => ({}),
    gone: (paragraphs) => paragraphs.map(({ number }) => number).join('\n'),
    found: (one) => found.set(one),
  });
  const view = new EditorView(place, {
    state: EditorState.create({ doc: initial, plugins: [ySyncPlugin(root, { mapping }), plugin] }),
    nodeViews: draftNodeViews(new KeyedStore<ParagraphId, Margin>(EMPTY_MARGIN), WORDS),
  });
  vi.runAllTimers();
  const shown = () => {
    const copy = view.dom.cloneNode(true) as HTMLElement;
    for (const one of copy.querySelectorAll('del')) one.textContent = `[-${one.textContent}-]`;
    for (const one of copy.querySelectorAll('ins')) one.textContent = `{+${one.textContent}+}`;
    return Array.from(copy.querySelectorAll('p'), (one) => {
      const { gone } = one.dataset;
      return one.textContent + (gone === undefined ? '' : ` <${gone}>`);
    });
  };
  return {
    doc,
    view,
    store,
    found,
    shown,
    updates,
    insert: (at: number, text: string) => view.dispatch(view.state.tr.insertText(text, at)),
  };
}

/** Somebody else's edit of the first paragraph. */
function editElsewhere(doc: Y.Doc, edit: (text: Y.XmlText) => void): void {
  const other = new Y.Doc();
  other.clientID = 9;
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  openRoots(other, 'draft');
  edit((textRoot(other).get(0) as Y.XmlElement).get(0) as Y.XmlText);
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
}

const CHANGED = ['Parties shall report.', 'Parties may act now.'];

test('LV1 what was inserted is underlined, what was deleted struck, what is gone stands beneath', () => {
  const { shown, found } = desk(BASE, CHANGED);
  expect(shown()).toEqual(['Parties [-should-]{+shall+} report.', 'Parties may act{+ now+}. <3.>']);
  expect([...(found.get()?.reworded ?? [])]).toEqual([paragraphId(1), paragraphId(2)]);
});

test('LV1 what is gone before all that is left stands at the top', () => {
  const { view, doc } = desk(BASE);
  removeParagraph(doc, paragraphId(1));
  vi.runAllTimers();
  expect(view.dom.dataset['gone']).toBe('1.');
});

test('LV2 nothing of it is in the document: what is sent is the same with and without', () => {
  const [without, withMarks] = [desk(null, CHANGED), desk(BASE, CHANGED)];
  for (const { insert, view, doc } of [without, withMarks]) {
    insert(1, 'All ');
    vi.runAllTimers();
    view.dispatch(view.state.tr.delete(5, 9));
    vi.runAllTimers();
    editElsewhere(doc, (text) => text.insert(0, 'x'));
    vi.runAllTimers();
    const { size } = view.state.doc.content;
    view.dispatch(view.state.tr.delete(size - 6, size - 2));
    vi.runAllTimers();
  }
  expect(withMarks.shown().join('')).toContain('[-');
  expect(withMarks.view.state.doc.toJSON()).toEqual(without.view.state.doc.toJSON());
  expect(withMarks.updates).toEqual(without.updates);
  expect(Y.encodeStateAsUpdate(withMarks.doc)).toEqual(Y.encodeStateAsUpdate(without.doc));
  expect(withMarks.view.state.doc.textContent).not.toContain('should');
});

test('LV3 until they are compared again the marks move along, also with what others write', () => {
  const { insert, shown, doc } = desk(BASE, CHANGED);
  insert(1, 'All ');
  expect(shown()[0]).toBe('All Parties [-should-]{+shall+} report.');
  editElsewhere(doc, (text) => text.insert(4, 'the '));
  expect(shown()).toEqual(['All the Parties [-should-]{+shall+} report.', 'Parties may act{+ now+}. <3.>']);
  vi.runAllTimers();
  expect(shown()[0]).toBe('{+All the +}Parties [-should-]{+shall+} report.');
});

test('LV3 only what changed is drawn anew', () => {
  const { insert, view } = desk(BASE, CHANGED);
  const before = view.dom.querySelectorAll('p')[1]?.querySelector('ins');
  insert(1, 'All ');
  vi.runAllTimers();
  expect(view.dom.querySelectorAll('p')[1]?.querySelector('ins')).toBe(before);
});

test('LV4 switched off, nothing of it is left; another base is compared anew', () => {
  const { store, view, shown, found } = desk(BASE, CHANGED);
  const plain = desk(null, CHANGED).view.dom.innerHTML;
  store.set(null);
  expect(view.dom.innerHTML).toBe(plain);
  expect(view.dom.dataset['gone']).toBeUndefined();
  expect(found.get()).toBeNull();
  store.set({ paragraphs: CHANGED.map((text, index) => paragraph(index, text)) });
  vi.runAllTimers();
  expect(shown()).toEqual(CHANGED);
  expect(found.get()?.reworded.size).toBe(0);
});

test('LV7 what is copied has none of it', () => {
  const { view } = desk(BASE, CHANGED);
  const { size } = view.state.doc.content;
  const { dom, text } = view.serializeForClipboard(view.state.doc.slice(0, size));
  expect(text).toBe(CHANGED.join('\n\n'));
  expect(dom.textContent).toBe(CHANGED.join(''));
  expect(dom.innerHTML).not.toMatch(/<ins|<del|data-gone/u);
});
