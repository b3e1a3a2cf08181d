import { describe, expect, it } from 'vitest';
import { namesIn, namesToSettle } from './naming.ts';

const SOURCE = '1. Parties [shall - US; Holy\nSee delete] report [soon - ROK].';

describe('names in the brackets of a text', () => {
  it('N8 are settled in the order of the text, and a choice that was made stays to be changed', () => {
    expect(namesToSettle(SOURCE, ['ROK', 'Holy See'], { US: 'USA' })).toEqual([
      { written: 'US', code: 'USA' },
      { written: 'Holy See', code: null },
      { written: 'ROK', code: null },
    ]);
  });

  it('N8 that no longer stand in the text ask nothing', () => {
    expect(namesToSettle(SOURCE, [], { US: 'USA', Cuba: 'CUB' })).toEqual([{ written: 'US', code: 'USA' }]);
    expect(namesIn(SOURCE, { 'Holy See': 'VAT', Cuba: 'CUB' })).toEqual({ 'Holy See': 'VAT' });
  });

  it('N8 that the reading does not take for the delegation chosen are open', () => {
    expect(namesToSettle(SOURCE, ['US'], { US: 'GONE' })).toEqual([{ written: 'US', code: null }]);
  });
});
