import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readProgramme } from './read-programme.ts';
import { arbitraryProgramme } from './testing/arbitrary-programme.ts';
import { SAMPLE, SAMPLE_TABLE } from './testing/sample-programme.ts';
import { writeProgramme } from './write-programme.ts';

const PIECES = [
  '\n',
  '\n',
  '\n',
  '\t',
  '|',
  '\n| ',
  ' ',
  '# ',
  '##### ',
  '- ',
  ' – ',
  '**',
  '*',
  '<p>',
  '</p>',
  '<ul>',
  '<sup>1</sup>',
  '[^1]: ',
  '(continued)',
  'Note: ',
  'Annex',
  'Programme of work',
  'Date/time\tAgenda item/programme',
  'Date\titem ',
  'Vienna, 12–16 May 2031',
  'Vienna, 31–32 June 2031',
  '3 July 2031',
  'Distr.: ',
  'Original: ',
  'Note by ',
  'A/AC.1/2',
  'First session',
  'Monday, 12 May',
  'Tuesday, ',
  '31 June ',
  'Friday ',
  ', 3–6 p.m.: ',
  '10 a.m.–1 p.m.',
  '25 p.m.–1 p.m.',
  'Agenda item 5 (a) to (c): ',
  'Agenda items 4 and 5: ',
  '6. ',
  '(d) ',
  'Opening statements ',
  'First reading of ',
  'Adoption of ',
  'Clos',
  'ing of the ',
];
const jumble = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...PIECES) },
      fc.nat(999).map((n) => ` w${n}x `),
    ),
    {
      maxLength: 40,
    },
  )
  .map((pieces) => pieces.join(''));

describe('any text', () => {
  it('PW1 is read without throwing, every line that is not blank once', () => {
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), jumble);
    fc.assert(
      fc.property(text, (source) => {
        const { lines, programme, notes } = readProgramme(source);
        expect(lines.map(({ line }) => line)).toEqual([...new Set(lines.map(({ line }) => line))]);
        const claims = lines.flatMap(({ meeting, parts }) => parts.map((part) => `${meeting} ${part}`));
        const held = programme.meetings.flatMap(({ parts }, meeting) =>
          parts.map((_, part) => `${meeting} ${part}`),
        );
        expect(claims).toEqual(held);
        expect(
          lines.filter(({ meeting }) => meeting !== null && meeting >= programme.meetings.length),
        ).toEqual([]);
        expect(notes.map(({ line }) => line)).toEqual(
          notes.map(({ line }) => line).toSorted((a, b) => a - b),
        );
      }),
    );
  });

  it('PW1 no word of it is lost', () => {
    fc.assert(
      fc.property(jumble, (source) => {
        const { programme, notes } = readProgramme(source);
        const held = JSON.stringify([programme, notes]);
        const words = source.match(/w\d+x/g) ?? [];
        expect(words.filter((word) => !held.includes(word))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('writing', () => {
  it('PW7 what is written is read as the same programme', () => {
    fc.assert(
      fc.property(arbitraryProgramme, (programme) => {
        expect(readProgramme(writeProgramme(programme)).programme).toEqual(programme);
      }),
    );
  });

  it('PW7 of any text the reading, written, is read again as it was', () => {
    fc.assert(
      fc.property(jumble, (source) => {
        const { programme } = readProgramme(source);
        expect(readProgramme(writeProgramme(programme)).programme).toEqual(programme);
      }),
    );
  });

  it.each([
    ['Markdown', SAMPLE],
    ['a table', SAMPLE_TABLE],
  ])('PW7 the sample as %s, too', (_, source) => {
    const { programme, references } = readProgramme(source);
    const again = readProgramme(writeProgramme(programme));
    expect([again.programme, again.references]).toEqual([programme, references]);
  });
});
