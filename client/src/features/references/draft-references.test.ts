import type { Run } from '@chapeau/model';
import { linkToParagraph, nodeOf, schema } from '@chapeau/text';
import { expect, test } from 'vitest';
import { OutlineReader } from '../../editor/outline.ts';
import { paragraph, paragraphId } from '../deciding/testing/proposals.ts';
import { madeReferences, presentWords, unmadeReferences } from './draft-references.ts';
import { chosenPlaces, keyOfFound } from './found-references.ts';

const [a, b, c] = ['a', 'b', 'c'].map(paragraphId);
if (a === undefined || b === undefined || c === undefined) throw new Error('three ids');

const textOf = (...paragraphs: readonly (readonly [id: typeof a, runs: readonly Run[]])[]) =>
  new OutlineReader().read(
    schema.node(
      'doc',
      null,
      paragraphs.map(([id, runs]) => nodeOf(paragraph('', { id, runs, number: null }))),
    ),
  );

const link = (text: string, target: typeof a): Run => ({ text, href: linkToParagraph(target) });

test('RF1 a reference is current, stale or broken by what its target shows now', () => {
  const entries = textOf(
    [a, [{ text: 'First.' }]],
    [b, [{ text: 'See paragraph ' }, link('1', a), { text: ' and paragraph ' }, link('7', c), { text: '.' }]],
    [c, [{ text: 'See paragraph ' }, link('9', paragraphId('f')), { text: '.' }]],
  );
  expect(madeReferences(entries).map(({ text, state }) => [text, state])).toEqual([
    ['1', 'current'],
    ['7', 'stale'],
    ['9', 'broken'],
  ]);
  expect(madeReferences(entries)).toBe(madeReferences(entries));
});

test('RF2 a stale reference alone is written anew, others in its paragraph stay', () => {
  const entries = textOf(
    [a, [{ text: 'First.' }]],
    [b, [{ text: 'Paragraphs ' }, link('5', a), { text: ' and ' }, link('12', c), { text: ' apply.' }]],
    [c, [{ text: 'Third.' }]],
  );
  const [first, second] = madeReferences(entries);
  if (first === undefined || second === undefined) throw new Error('two references');
  expect(presentWords(entries, first)).toBe('1');
  expect(presentWords(entries, second)).toBe('3');
});

test('RF2 what shows the present number is not written anew', () => {
  const entries = textOf([a, [{ text: 'First.' }]], [b, [{ text: 'Paragraph ' }, link('1', a)]]);
  const [only] = madeReferences(entries);
  expect(only && presentWords(entries, only)).toBeNull();
});

test('RF3 what is a reference already, or a link, is not found again', () => {
  const plain = textOf([a, [{ text: 'First.' }]], [b, [{ text: 'See paragraph 1.' }]]);
  expect(unmadeReferences(plain, 'en')).toMatchObject([
    { paragraph: b, reference: { text: '1' }, outcome: { kind: 'target', target: a } },
  ]);
  const linked = textOf([a, [{ text: 'First.' }]], [b, [{ text: 'See paragraph ' }, link('1', a)]]);
  expect(unmadeReferences(linked, 'en')).toEqual([]);
});

test('RF4 made is what has one meaning and is not left out, and what was told its meaning', () => {
  const entries = textOf(
    [a, [{ text: 'See paragraph 2 and paragraph 3.' }]],
    [b, [{ text: 'Second.' }]],
    [c, [{ text: 'Third.' }]],
  );
  const found = unmadeReferences(entries, 'en');
  const [first, second] = found;
  if (first === undefined || second === undefined) throw new Error('two references');
  expect(chosenPlaces(found, new Map()).get(a)).toHaveLength(2);
  expect(chosenPlaces(found, new Map([[keyOfFound(first), null]])).get(a)).toMatchObject([
    { text: '3', target: c },
  ]);
  const ambiguous = { ...second, outcome: { kind: 'ambiguous', candidates: [b, c] } } as const;
  expect(chosenPlaces([ambiguous], new Map()).size).toBe(0);
  expect(chosenPlaces([ambiguous], new Map([[keyOfFound(second), b]])).get(a)).toMatchObject([{ target: b }]);
});
