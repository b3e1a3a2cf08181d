import type { ParagraphId } from '@chapeau/model';
import { nodeOf, schema } from '@chapeau/text';
import { EditorState, TextSelection } from 'prosemirror-state';
import { expect, test } from 'vitest';
import { findBracketAtCaret } from './bracket-partner.ts';

/** The caret stands at the `|`. */
function stateOf(marked: string): EditorState {
  const at = marked.indexOf('|');
  const text = marked.replace('|', '');
  const id = 'par-0000000000000001' as ParagraphId;
  const first = nodeOf({ id, kind: 'numbered', level: 1, runs: [{ text: 'Before.' }] });
  const node = nodeOf({ id, kind: 'numbered', level: 1, runs: [{ text }] });
  const doc = schema.node('doc', null, [first, node]);
  return EditorState.create({ doc, selection: TextSelection.create(doc, first.nodeSize + 1 + at) });
}

const START = 10;

test.each([
  ['|[shall] consider', [0, 6]],
  ['[|shall] consider', [0, 6]],
  ['[shall|] consider', [0, 6]],
  ['[shall]| consider', [0, 6]],
  ['[a |[b] c]', [3, 5]],
])('ED13 at %s the partner is found', (marked, ends) => {
  expect(findBracketAtCaret(stateOf(marked))?.ends).toEqual(ends.map((end) => START + end));
});

test('ED13 away from brackets there is none', () => {
  expect(findBracketAtCaret(stateOf('[sh|all] consider'))).toBeNull();
});

test('ED13 a bracket without partner is told as such', () => {
  expect(findBracketAtCaret(stateOf('shall|] consider'))).toEqual({ kind: 'unopened', ends: [START + 5] });
});
