import type { Group, GroupId, Participant, ParticipantId, ProcessId } from '@chapeau/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv, writeCsv } from './csv.ts';
import { readParticipants, writeParticipants } from './participants-csv.ts';

const said = fc
  .string({ unit: 'grapheme', maxLength: 12 })
  .map((text) => `a${text}b`)
  .filter((text) => !text.includes('\r') || text.includes('\n'));

describe('comma-separated values', () => {
  it('PT11 what is written comes in again as it was, whatever stands in it', () => {
    const table = fc.array(fc.array(said, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(table, (rows) => {
        // The first line says by what the cells are parted.
        const whole = [['head', 'other'], ...rows];
        const read = readCsv(writeCsv(whole));
        expect(read.rows.map(({ cells }) => cells)).toEqual(whole);
        expect([read.openQuote, read.isCut]).toEqual([null, false]);
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it('PT11 any text is read without a fault, and no line is lost', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r', ' ', '\t') }), (text) => {
        const letters = (words: string) => words.split('a').length;
        const read = readCsv(text);
        expect(letters(read.rows.flatMap(({ cells }) => cells).join(''))).toBe(letters(text));
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  it('PT11 lines are counted through cells that hold line ends', () => {
    const { rows, openQuote } = readCsv('code,name\nA,"one\ntwo"\n\nB,"open\n');
    expect(rows.map(({ line }) => line)).toEqual([1, 2, 5]);
    expect(openQuote).toBe(5);
    expect(readCsv('\uFEFFcode;name\r\nA;"b;c"\r\n').rows[1]?.cells).toEqual(['A', 'b;c']);
    expect(writeCsv([['=1+1']])).toBe("'=1+1\r\n");
  });
});

describe('a list of participants', () => {
  it('PT12 is understood line by line, and what is wrong with a line is said of that line', () => {
    const { lines, unknownColumns, missingColumns } = readParticipants(
      [
        'Code,Name,Category,ISO,Groups,name fr,Fax',
        'NOR,Norway,,no nor,WEOG,Norvège,1',
        'ICRC,Red Cross Committee,Observer entity,,,,',
        ',Nobody,,,,,',
        'nor,Norway again,,,,,',
        '!,Bang,planet,NO,,,',
        'KEN,,member_state,,G77;AFRICAN,,',
      ].join('\n'),
    );
    expect([unknownColumns, missingColumns]).toEqual([['fax'], []]);
    expect(lines.map(({ line, faults }) => [line, faults.map(({ fault }) => fault)])).toEqual([
      [2, []],
      [3, []],
      [4, ['code_missing']],
      [5, ['code_twice']],
      [6, ['code_malformed', 'category_unknown', 'iso_malformed']],
      [7, ['name_missing']],
    ]);
    expect(lines[0]?.row).toEqual({
      code: 'NOR',
      name: 'Norway',
      category: 'member-state',
      iso: { alpha2: 'NO', alpha3: 'NOR' },
      names: { fr: { short: 'Norvège', official: 'Norvège' } },
      groups: ['WEOG'],
    });
    expect(lines[1]?.row?.category).toBe('observer-entity');
    expect(readParticipants('name\nNorway').missingColumns).toEqual(['code']);
  });

  it('PT12 who takes part already stays what it is where the list does not say', () => {
    const there = [{ code: 'icrc', category: 'observer-entity' } as const];
    const { lines } = readParticipants('code,name\nICRC,Red Cross Committee\nNOR,Norway', there);
    expect(lines.map(({ row }) => row?.category)).toEqual(['observer-entity', 'member-state']);
  });

  it('PT12 what is given out comes in again as it was', () => {
    const process = 'prc-1' as ProcessId;
    const participants: readonly Participant[] = [
      {
        id: 'ptc-1' as ParticipantId,
        process,
        code: 'BOL',
        name: 'Bolivia, "Plurinational"',
        category: 'member-state',
        iso: { alpha2: 'BO', alpha3: 'BOL' },
        names: { es: { short: 'Bolivia', official: 'Estado Plurinacional, de Bolivia' } },
      },
      { id: 'ptc-2' as ParticipantId, process, code: 'NGO', name: '-', category: 'stakeholder' },
    ];
    const group: Group = {
      id: 'grp-1' as GroupId,
      process,
      code: 'G77',
      name: 'Group',
      kind: 'political',
      members: [{ participant: 'ptc-1' as ParticipantId, from: null, to: '2031-01-01' }],
      spokespersons: [],
    };
    const { lines } = readParticipants(writeParticipants(participants.slice(0, 1), [group], '2031-01-01'));
    const { id: _id, process: _process, ...kept } = participants[0] ?? {};
    expect(lines.map(({ row }) => row)).toEqual([{ ...kept, groups: ['G77'] }]);
    expect(
      readParticipants(writeParticipants(participants, [group], '2031-01-02')).lines[0]?.row?.groups,
    ).toEqual([]);
  });
});
