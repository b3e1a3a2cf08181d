import { makeId, type VersionId } from '@chapeau/model';
import { describe, expect, it } from 'vitest';
import { areAsAsked, chooseSides, findEarlier } from './sides.ts';

const id = (nth: number): VersionId => makeId('version', (count) => new Uint8Array(count).fill(nth));
const versions = [{ id: id(0) }, { id: id(1) }, { id: id(2) }];
const NONE = { from: null, to: null };

describe('the sides of a comparison', () => {
  it('S9 are the last version and the text as it stands for whoever may read that', () => {
    expect(chooseSides(NONE, versions, true)).toEqual({ from: id(2), to: 'live' });
  });

  it('S9 are the last two versions for everyone else', () => {
    expect(chooseSides(NONE, versions, false)).toEqual({ from: id(1), to: id(2) });
  });

  it('S9 are those of the address where they are open to the reader', () => {
    expect(chooseSides({ from: id(0), to: id(2) }, versions, true)).toEqual({ from: id(0), to: id(2) });
    expect(chooseSides({ from: id(0), to: 'live' }, versions, false)).toEqual({ from: id(0), to: id(2) });
    expect(chooseSides({ from: id(9), to: id(1) }, versions, false)).toEqual({ from: id(0), to: id(1) });
  });

  it('S28 are as asked where the address names them or none, not where it names one that is not open', () => {
    const shown = { from: id(0), to: id(1) };
    expect(areAsAsked(NONE, shown)).toBe(true);
    expect(areAsAsked({ from: id(0), to: null }, shown)).toBe(true);
    expect(areAsAsked({ from: id(9), to: id(1) }, shown)).toBe(false);
    expect(areAsAsked({ from: null, to: 'live' }, shown)).toBe(false);
  });

  it('MO5 may be a moment of the text, for whoever reads that', () => {
    const wanted = { from: 'moment:12', to: 'live' };
    expect(chooseSides(wanted, versions, true)).toEqual(wanted);
    expect(chooseSides(wanted, [], true)).toEqual(wanted);
    expect(chooseSides(wanted, versions, false)).toEqual({ from: id(1), to: id(2) });
    expect(chooseSides({ from: 'moment:0', to: 'live' }, versions, true)).toEqual({
      from: id(2),
      to: 'live',
    });
    expect(chooseSides({ from: id(0), to: 'moment:7' }, versions, true)).toEqual({
      from: id(0),
      to: 'moment:7',
    });
  });

  it('S9 never repeat a text unless the address says so', () => {
    expect(chooseSides({ from: null, to: id(0) }, versions, false)).toEqual({ from: id(1), to: id(0) });
  });

  it('S9 are absent where there is one text only', () => {
    expect(chooseSides(NONE, versions.slice(0, 1), false)).toBeNull();
    expect(chooseSides(NONE, [], true)).toBeNull();
  });
});

describe('further back', () => {
  it('S10 is the version before, none before the first', () => {
    expect(findEarlier('live', versions)).toBe(id(2));
    expect(findEarlier(id(2), versions)).toBe(id(1));
    expect(findEarlier(id(0), versions)).toBeUndefined();
    expect(findEarlier(id(9), versions)).toBeUndefined();
  });
});
