import type { ParagraphId, ParagraphKind } from '@chapeau/model';
import { countDisputed, nodeOf, schema } from '@chapeau/text';
import type { Node } from 'prosemirror-model';
import { expect, test } from 'vitest';
import { OutlineReader } from './outline.ts';

let made = 0;
function paragraph(text: string, kind: ParagraphKind = 'numbered'): Node {
  return nodeOf(paragraphParts(text, kind));
}

function paragraphParts(text: string, kind: ParagraphKind = 'numbered') {
  made += 1;
  const id = `par-${String(made).padStart(16, '0')}` as ParagraphId;
  return { id, kind, level: 1, runs: text === '' ? [] : [{ text }] };
}

function docOf(...paragraphs: readonly Node[]): Node {
  return schema.node('doc', null, [...paragraphs]);
}

test('ED3 a line has label, first words and brackets', () => {
  const [line] = new OutlineReader().read(docOf(paragraph('[Parties] [shall\nact]]')));
  expect(line).toMatchObject({
    label: '1.',
    opening: '[Parties] [shall act]]',
    brackets: 2,
    hasUnbalancedBrackets: true,
  });
});

test('ED3 brackets are counted as the figures over time count them', () => {
  const node = nodeOf({ ...paragraphParts('[Parties] [shall act]'), number: '[4][2].' });
  const [line] = new OutlineReader().read(docOf(node));
  const { id, kind, level, label } = line!;
  const text = node.textContent;
  expect(line?.brackets).toBe(countDisputed([{ id, kind, level, number: label, text }]).brackets);
  expect(line?.brackets).toBe(4);
});

test('ED3 lines of paragraphs that did not change stay the same objects', () => {
  const [one, two] = [paragraph('one'), paragraph('two')];
  const reader = new OutlineReader();
  const before = reader.read(docOf(one, two));
  const changed = schema.node('paragraph', two.attrs, [schema.text('changed')]);
  const after = reader.read(docOf(one, changed));
  expect(after[0]).toBe(before[0]);
  expect(after[1]).not.toBe(before[1]);
  expect(reader.read(docOf(one, changed))).toBe(after);
});

test('ED3 labels follow the structure', () => {
  const [one, two, three] = [paragraph('one'), paragraph('two'), paragraph('three')];
  const reader = new OutlineReader();
  reader.read(docOf(one, three));
  expect(reader.read(docOf(one, two, three)).map((line) => line.label)).toEqual(['1.', '2.', '3.']);
});
