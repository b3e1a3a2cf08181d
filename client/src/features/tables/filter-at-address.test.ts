import { EVERY_POSITION, type PositionFilter } from '@chapeau/compare';
import type { ParagraphId } from '@chapeau/model';
import { describe, expect, it } from 'vitest';
import { readFilter, writeFilter } from './filter-at-address.ts';

const WITHIN = 'par-0000000000000001' as ParagraphId;

describe('the filter in the address', () => {
  it.each<Partial<PositionFilter>>([
    {},
    { within: WITHIN, disputed: true },
    { column: 'group:the group of 77 & china', words: 'shall = should' },
    { open: true, said: true },
  ])('TB3 comes back as it went: %j', (parts) => {
    const filter = { ...EVERY_POSITION, ...parts };
    expect(readFilter(new URLSearchParams(writeFilter(filter)))).toEqual(filter);
  });

  it('TB3 an address that says nothing understood asks for everything', () => {
    expect(readFilter(new URLSearchParams('within=here&disputed=perhaps'))).toEqual(EVERY_POSITION);
    expect(writeFilter(EVERY_POSITION)).toEqual({});
  });
});
