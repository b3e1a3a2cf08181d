import { describe, expect, it } from 'vitest';
import { EVERYTHING, readShown, writeShown, type Shown } from './shown.ts';

const SHOWN: Shown = {
  view: 'side-by-side',
  isFolded: true,
  filter: {
    hidden: new Set(['moved', 'status']),
    unheard: new Set(['quiet']),
    section: 'par-0000000000000001',
    by: 'NOR',
    unmarked: true,
  },
};

describe('what is shown', () => {
  it('S14 stands in the address and comes back from it', () => {
    const search = writeShown(new URLSearchParams('from=live&at=par-1'), SHOWN);
    expect(readShown(search)).toEqual(SHOWN);
    expect(search.get('from')).toBe('live');
    expect(search.get('at')).toBe('par-1');
  });

  it('S14 is everything, inline, in an address that says nothing', () => {
    expect(readShown(new URLSearchParams())).toEqual({
      view: 'inline',
      isFolded: false,
      filter: EVERYTHING,
    });
    const written = writeShown(new URLSearchParams('view=before'), readShown(new URLSearchParams()));
    expect(written.toString()).toBe('');
  });

  it('S14 passes over words that it does not know', () => {
    expect(readShown(new URLSearchParams('view=sideways&hide=moved.frozen&unheard=shrill'))).toEqual({
      view: 'inline',
      isFolded: false,
      filter: { ...EVERYTHING, hidden: new Set(['moved']) },
    });
  });
});
