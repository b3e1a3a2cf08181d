import type { VersionId } from '@chapeau/model';
import { describe, expect, it } from 'vitest';
import { chooseSources } from './chosen-texts.ts';

const [zero, one, two] = ['ver-0', 'ver-1', 'ver-2'].map((id) => ({ id: id as VersionId }));
const versions = [zero!, one!, two!];

describe('the texts of a table of sources', () => {
  it.each([
    [null, null, 'ver-2', 'live'],
    ['ver-0', null, 'ver-0', 'live'],
    ['ver-0', 'ver-1', 'ver-0', 'ver-1'],
    [null, 'ver-1', 'ver-0', 'ver-1'],
    ['ver-2', 'ver-1', 'ver-0', 'ver-1'],
    ['live', 'ver-2', 'ver-1', 'ver-2'],
    ['ver-x', 'ver-x', 'ver-2', 'live'],
    [null, 'ver-0', 'ver-2', 'live'],
  ])('TB1 from %s to %s they are %s and %s', (from, to, earlier, later) => {
    expect(chooseSources({ from, to }, versions)).toEqual({ from: earlier, to: later });
  });

  it('TB1 there are none without a version', () => {
    expect(chooseSources({ from: null, to: null }, [])).toBeNull();
  });
});
