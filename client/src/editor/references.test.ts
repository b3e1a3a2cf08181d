// @vitest-environment jsdom
import { refuse, type ParagraphId } from '@chapeau/model';
import { linkToParagraph, nodeOf, plainOfNode, schema } from '@chapeau/text';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { expect, test } from 'vitest';
import { closedParagraphsPlugin } from './closed-paragraphs.ts';
import { linkReferences, referenceLinksOf, rewordReference } from './references.ts';

const [a, b] = ['par-000000000000000a', 'par-000000000000000b'] as [ParagraphId, ParagraphId];

function open(words: string, closed: readonly ParagraphId[] = []): EditorView {
  const nodes = [
    nodeOf({ id: a, kind: 'numbered', level: 1, runs: [{ text: 'First.' }] }),
    nodeOf({ id: b, kind: 'numbered', level: 1, runs: [{ text: words }] }),
  ];
  const plugin = closedParagraphsPlugin({
    refusalFor: (id) => (closed.includes(id) ? refuse('not-found') : null),
    removalRefusalFor: () => null,
    refused: () => undefined,
  });
  const state = EditorState.create({ doc: schema.node('doc', null, nodes), plugins: [plugin] });
  return new EditorView(document.createElement('div'), { state });
}

const place = { from: 14, to: 15, text: '1', target: a };
const runsOf = (view: EditorView) => plainOfNode(view.state.doc.child(1)).runs;

test('ED14 a number becomes a link to its paragraph, and done again nothing changes', () => {
  const view = open('See paragraph 1.');
  expect(linkReferences(view, b, [place])).toBe(1);
  expect(runsOf(view)).toEqual([
    { text: 'See paragraph ' },
    { text: '1', href: linkToParagraph(a) },
    { text: '.' },
  ]);
  expect(linkReferences(view, b, [place])).toBe(0);
});

test('ED14 what reads otherwise by now is left alone', () => {
  const view = open('See paragraph 2.');
  expect(linkReferences(view, b, [place])).toBe(0);
  expect(linkReferences(view, b, [{ ...place, from: 40, to: 41 }])).toBe(0);
});

test('ED14 a closed paragraph takes none', () => {
  const view = open('See paragraph 1.', [b]);
  expect(linkReferences(view, b, [place])).toBe(0);
  expect(rewordReference(view, b, { from: 14, text: '1', words: '3' })).toBe(false);
});

test('ED15 a reference that is reworded leads where it led', () => {
  const view = open('See paragraph 1.');
  linkReferences(view, b, [place]);
  expect(rewordReference(view, b, { from: 14, text: '1', words: '12 bis' })).toBe(true);
  expect(referenceLinksOf(view.state.doc.child(1))).toEqual([
    { from: 14, to: 20, text: '12 bis', target: a },
  ]);
  expect(rewordReference(view, b, { from: 14, text: '1', words: '3' })).toBe(false);
});
