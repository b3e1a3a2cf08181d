import { textOf, type ParagraphId, type Wording } from '@chapeau/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctableText, correctedWording } from './corrected-wording.ts';

const note = 'par-0000000000000001' as ParagraphId;
const wording = (...runs: Wording['runs']): Wording => ({ kind: 'numbered', level: 1, runs });

describe('a correction of a translation', () => {
  it('TG8 leaves formats, links and references to footnotes of what it leaves alone', () => {
    const before = wording(
      { text: 'Les ' },
      { text: 'Parties', marks: ['emphasis'] },
      { text: ' partage' },
      { footnote: note },
      { text: ' tout.' },
    );
    expect(correctedWording(before, 'Les Parties partagent tout.', 'fr').runs).toEqual([
      { text: 'Les ' },
      { text: 'Parties', marks: ['emphasis'] },
      { text: ' partagent' },
      { footnote: note },
      { text: ' tout.' },
    ]);
  });

  it('TG8 reads as proposed to the character, whatever stood there, and keeps every footnote', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'é', '中'), maxLength: 12 });
    const run = fc.oneof(
      words.filter((text) => text !== '').map((text) => ({ text })),
      fc.constant({ footnote: note }),
    );
    fc.assert(
      fc.property(fc.array(run, { maxLength: 6 }), words, (runs, correction) => {
        const before = wording(...runs);
        const after = correctedWording(before, correction, 'fr');
        expect(correctableText(after)).toBe(correction);
        expect(after.runs.filter((one) => 'footnote' in one)).toEqual(
          runs.filter((one) => 'footnote' in one),
        );
        expect(textOf(correctedWording(before, correctableText(before), 'fr'))).toBe(textOf(before));
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
