import { makeId, type PlainParagraph, type VersionId } from '@chapeau/model';
import { paragraphId } from '@chapeau/text/testing';
import { expect, test } from 'vitest';
import { goneWords } from './gone-words.ts';
import { addressWith, changedLines, findSince, toggled } from './since-choice.ts';

const id = (nth: number): VersionId => makeId('version', (count) => new Uint8Array(count).fill(nth));
const versions = [{ id: id(0) }, { id: id(1) }];

test('LV5 only a version that the reader may read is shown against', () => {
  expect(findSince(id(1), versions)).toBe(versions[1]);
  expect(findSince(id(9), versions)).toBeUndefined();
  expect(findSince(null, versions)).toBeUndefined();
});

test('LV5 the key switches off, and on with the version shown last, else with the newest', () => {
  expect(toggled(id(0), id(0), versions)).toBeNull();
  expect(toggled(null, id(0), versions)).toBe(id(0));
  expect(toggled(null, id(9), versions)).toBe(id(1));
  expect(toggled(null, null, [])).toBeUndefined();
});

test('LV5 the choice stands in the address beside everything else', () => {
  const address = { pathname: '/drafts/d', search: '?x=1', hash: '#par-1' };
  expect(addressWith(id(0), address)).toBe(`/drafts/d?x=1&since=${id(0)}#par-1`);
  expect(addressWith(null, { ...address, search: `?since=${id(0)}` })).toBe('/drafts/d#par-1');
});

test('LV6 one steps through what differs in words, place or status, or has lost something after it', () => {
  const outline = [1, 2, 3].map((number) => ({ id: paragraphId(number) }));
  const found = {
    before: new Map(),
    order: { added: new Set<never>(), moved: new Set<never>(), gone: new Map() },
    reworded: new Set([paragraphId(3)]),
  };
  const sign = { isNew: false, hasMoved: false, status: null, stage: null, gone: 1 };
  const signOf = (paragraph: string) => (paragraph === paragraphId(1) ? sign : undefined);
  expect(changedLines(outline, found, signOf)).toEqual([0, 2]);
});

test('LV1 what is gone is told by its number and its words, at a bearable length', () => {
  const paragraph = (number: string | null, text: string) =>
    ({ number, runs: [{ text }, { footnote: paragraphId(9) }] }) as unknown as PlainParagraph;
  expect(goneWords([paragraph('3.', 'One\ntwo'), paragraph(null, 'Three')])).toBe('3. One two*\nThree*');
  expect(goneWords([paragraph(null, 'x'.repeat(900))])).toHaveLength(601);
});
