import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMeetingLines, writeMeetingLines } from './meeting-lines.ts';
import { arbitraryProgramme } from './testing/arbitrary-programme.ts';

describe('the lines of a meeting', () => {
  it('PG14 written and read again they are the same parts', () => {
    fc.assert(
      fc.property(arbitraryProgramme, ({ meetings }) => {
        for (const { parts } of meetings)
          expect(readMeetingLines(writeMeetingLines(parts)).parts).toEqual(parts);
      }),
    );
  });

  it('PG14 they stand without marks where their words tell what they are, and what is no part is told', () => {
    const text = 'Agenda item 5 (a): Rivers (continued)\nFirst reading of the draft report\n- Statements';
    const { parts } = readMeetingLines(text);
    expect(parts.map(({ kind, isContinued }) => [kind, isContinued])).toEqual([
      ['item', true],
      ['activity', false],
      ['point', false],
    ]);
    expect(writeMeetingLines(parts)).toBe(
      'Agenda item 5 (a): Rivers (*continued*)\nFirst reading of the draft report\n- Statements',
    );
    expect(readMeetingLines('Tuesday, 7 January\n3–6 p.m.\nRivers').strange).toEqual([
      'Tuesday, 7 January',
      '3–6 p.m.',
    ]);
  });
});
