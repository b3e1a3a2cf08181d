import type { ParagraphId } from '@chapeau/model';
import { nodeOf, schema } from '@chapeau/text';
import * as fc from 'fast-check';
import { EditorState } from 'prosemirror-state';
import type { DecorationSet } from 'prosemirror-view';
import { expect, test } from 'vitest';
import { bracketMarksPlugin } from './bracket-marks.ts';

let made = 0;

function paragraph(text: string) {
  const id = `par-${String((made += 1)).padStart(16, '0')}` as ParagraphId;
  return nodeOf({ id, kind: 'numbered', level: 1, runs: text === '' ? [] : [{ text }] });
}

interface Replacement {
  readonly from: number;
  readonly length: number;
  readonly words: string;
}

const words = fc.stringMatching(/^[ab[\]]{0,6}$/u);
const replacements = fc.array(fc.record({ from: fc.nat(40), length: fc.nat(12), words }), { maxLength: 6 });

function edited(state: EditorState, { from, length, words: inserted }: Replacement): EditorState {
  const { size } = state.doc.content;
  const start = Math.min(from, size);
  const transaction = state.tr.delete(start, Math.min(start + length, size));
  const at = Math.min(start, transaction.doc.content.size);
  if (transaction.doc.resolve(at).depth === 0) transaction.insert(at, paragraph(inserted));
  else transaction.insertText(inserted, at);
  return state.apply(transaction);
}

/** Where each mark stands and what its bracket is said to be. */
function marksIn(state: EditorState): string[] {
  const marks = state.plugins[0]?.props.decorations?.call(state.plugins[0], state) as DecorationSet;
  return marks
    .find()
    .map((mark) => {
      const { type } = mark as unknown as { readonly type: { readonly attrs: Record<string, string> } };
      return `${mark.from} ${type.attrs['data-bracket']}`;
    })
    .toSorted();
}

test('ED10 after any edits brackets are what they would be in a text opened anew', () => {
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 4 }), replacements, (texts, edits) => {
      const doc = schema.node('doc', null, texts.map(paragraph));
      const first = EditorState.create({ doc, plugins: [bracketMarksPlugin()] });
      const state = edits.reduce(edited, first);
      const anew = EditorState.create({ doc: state.doc, plugins: [bracketMarksPlugin()] });
      expect(marksIn(state)).toEqual(marksIn(anew));
    }),
    { seed: 318, numRuns: 200 },
  );
});

test('ED10 after any edits every bracket is marked, once, and nothing else is', () => {
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 5 }), replacements, (texts, edits) => {
      const plugin = bracketMarksPlugin();
      const doc = schema.node('doc', null, texts.map(paragraph));
      const state = edits.reduce(edited, EditorState.create({ doc, plugins: [plugin] }));
      const marks = plugin.props.decorations?.call(plugin, state) as DecorationSet;
      const marked = marks
        .find()
        .map(({ from, to }) => `${from} ${state.doc.textBetween(from, to)}`)
        .toSorted();
      const wanted: string[] = [];
      state.doc.descendants((node, position) => {
        for (const { index, 0: bracket } of (node.text ?? '').matchAll(/[[\]]/gu))
          wanted.push(`${position + index} ${bracket}`);
      });
      expect(marked).toEqual(wanted.toSorted());
    }),
    { seed: 317, numRuns: 300 },
  );
});
