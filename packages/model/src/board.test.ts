import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forecastOf, isUnsettled, leftIn, paragraphsIn } from './board.ts';
import { CLOSED_STATUSES, STATUSES } from './status.ts';

describe('the board', () => {
  it('BD1 a paragraph is left exactly while its words are not closed', () => {
    expect(STATUSES.filter(isUnsettled)).toEqual(STATUSES.filter((one) => !CLOSED_STATUSES.includes(one)));
  });

  it('BD1 what is left and what is counted are sums over stage and status', () => {
    const counts = [
      { stage: 0, status: 'open', paragraphs: 4 },
      { stage: 1, status: 'parked', paragraphs: 2 },
      { stage: 1, status: 'agreed', paragraphs: 7 },
    ] as const;
    expect([leftIn({ counts }), paragraphsIn({ counts })]).toEqual([6, 13]);
  });

  it.each([
    [{ before: 20, left: 0, held: 3 }, { kind: 'nothing-left' }],
    [
      { before: 20, left: 20, held: 0 },
      { kind: 'no-pace', held: 0 },
    ],
    [
      { before: 20, left: 22, held: 3 },
      { kind: 'no-pace', held: 3 },
    ],
    [
      { before: 20, left: 12, held: 4 },
      { kind: 'pace', held: 4, perMeeting: 2, needed: 6 },
    ],
    [
      { before: 20, left: 11, held: 4 },
      { kind: 'pace', held: 4, perMeeting: 2.25, needed: 5 },
    ],
  ] as const)('BD2 %j', (asked, told) => {
    expect(forecastOf(asked)).toEqual(told);
  });

  it('BD2 so many meetings at that pace are enough, and one less is not', () => {
    const count = fc.integer({ min: 1, max: 500 });
    fc.assert(
      fc.property(count, count, fc.integer({ min: 1, max: 30 }), (left, settled, held) => {
        const told = forecastOf({ before: left + settled, left, held });
        if (told.kind !== 'pace') throw new Error(told.kind);
        expect(told.needed * settled).toBeGreaterThanOrEqual(left * held);
        expect((told.needed - 1) * settled).toBeLessThan(left * held);
      }),
      { seed: 5 },
    );
  });
});
