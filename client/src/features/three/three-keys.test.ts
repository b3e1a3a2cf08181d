import { makeId, type VersionId } from '@chapeau/model';
import { expect, test } from 'vitest';
import { chooseThree, withText } from './three-keys.ts';

const id = (nth: number): VersionId => makeId('version', (count) => new Uint8Array(count).fill(nth));
const versions = [{ id: id(0) }, { id: id(1) }, { id: id(2) }, { id: id(3) }];
const NONE = { base: null, theirs: null, ours: null };

test('TW1 the three texts are the latest where the address names none, the last of them ours', () => {
  expect(chooseThree(NONE, versions, true)).toEqual({ base: id(2), theirs: id(3), ours: 'live' });
  expect(chooseThree(NONE, versions, false)).toEqual({ base: id(1), theirs: id(2), ours: id(3) });
});

test('TW1 they are those of the address where the reader may read them, and no text twice', () => {
  const all = { base: id(0), theirs: id(3), ours: id(1) };
  expect(chooseThree(all, versions, false)).toEqual(all);
  expect(chooseThree({ ...all, ours: 'live' }, versions, false)).toEqual({ ...all, ours: id(2) });
  expect(chooseThree({ ...all, ours: id(0) }, versions, false)).toEqual({ ...all, ours: id(2) });
});

test('TW1 without three texts there are none', () => {
  expect(chooseThree(NONE, versions.slice(0, 2), false)).toBeNull();
  expect(chooseThree(NONE, versions.slice(0, 2), true)).not.toBeNull();
});

test('TW2 a text that stands in another place changes places', () => {
  const keys = { base: id(0), theirs: id(1), ours: id(2) };
  expect(withText(keys, 'ours', id(0))).toEqual({ base: id(2), theirs: id(1), ours: id(0) });
  expect(withText(keys, 'base', id(3))).toEqual({ ...keys, base: id(3) });
});
