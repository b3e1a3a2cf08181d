import type { PositionFilter } from '@chapeau/compare';
import type { ParagraphId } from '@chapeau/model';
import { describe, expect, it } from 'vitest';
import { fileFilter, readFilter, SPOKEN_ON, writeFilter } from './filter-at-address.ts';

const WITHIN = 'par-0000000000000001' as ParagraphId;

describe('the filter in the address', () => {
  it.each<Partial<PositionFilter>>([
    {},
    { within: WITHIN, disputed: true },
    { column: 'group:the group of 77 & china', words: 'shall = should' },
    { open: true, said: false },
  ])('TB3 comes back as it went: %j', (parts) => {
    const filter = { ...SPOKEN_ON, ...parts };
    expect(readFilter(new URLSearchParams(writeFilter(filter)))).toEqual(filter);
  });

  it('TB10 an address that says nothing understood asks for what somebody spoke on, and its file for the same', () => {
    expect(readFilter(new URLSearchParams('within=here&disputed=perhaps'))).toEqual(SPOKEN_ON);
    expect(writeFilter(SPOKEN_ON)).toEqual({});
    expect(fileFilter(SPOKEN_ON)).toEqual({ said: 'yes' });
    expect(fileFilter({ ...SPOKEN_ON, said: false })).toEqual({});
  });
});
