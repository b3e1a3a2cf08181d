import type { PlainParagraph, Proposal, Reservation } from '@chapeau/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EVERY_POSITION, filterPositions, type PositionFilter } from './position-filter.ts';
import { positionTable, type PositionRow, type PositionsAsked } from './position-table.ts';
import { SEEDED } from './testing/arbitraries.ts';
import { draft, paragraph, shownSegments } from './testing/drafts.ts';
import { anyCourse } from './testing/negotiated.ts';
import { amended, participantId, positions, proposal, proposalId } from './testing/proposals.ts';
import { change, entry, undone } from './testing/record.ts';

const heading = paragraph('h', 'Work of the group', { kind: 'heading', number: 'I.' });
const [a, b] = ['a', 'b'].map((name, index) =>
  paragraph(name, `The Group should meet in ${name}.`, { number: `${index + 1}.` }),
) as [PlainParagraph, PlainParagraph];
const other = paragraph('g', 'Other matters', { kind: 'heading', number: 'II.' });
const last = paragraph('c', 'The Group closed.', { number: '3.' });
const TEXT = [heading, a, b, other, last];

/** The table of the text on itself, nothing said unless told otherwise. */
function table(
  parts: Partial<Omit<PositionsAsked, 'base' | 'present'>> & {
    base?: readonly PlainParagraph[];
    present?: readonly PlainParagraph[];
  },
) {
  const { base = TEXT, present = TEXT, ...rest } = parts;
  return positionTable({
    base: draft(base),
    present: draft(present),
    proposals: [],
    reservations: [],
    entries: [],
    ...rest,
  });
}

/** What is said on a paragraph, by column, in short. */
function saidOn(rows: readonly PositionRow[], on: PlainParagraph | null) {
  const row = rows.find(({ paragraph: id }) => id === (on?.id ?? null));
  const cells = row?.cells.map(({ column, said }) => [
    column,
    said.map((one) => {
      if (one.kind === 'proposes') return one.rows.map(({ segments }) => shownSegments(segments)).join(' | ');
      if (one.kind === 'co-sponsors') return `with P ${one.serial}`;
      return one.kind === 'position' ? `${one.stance} P ${one.serial}` : `${one.reservation}: ${one.text}`;
    }),
  ]);
  return Object.fromEntries(cells ?? []) as Record<string, readonly string[]>;
}

const shall = proposal(a, 1, {
  by: 'NOR',
  coSponsors: [participantId('ISL')],
  wording: amended(a, 'The Group shall meet in a.'),
  positions: positions({ KEN: 'cannot-accept' }),
});

function reservation(code: string, parts: Partial<Reservation> = {}): Reservation {
  return {
    id: 'rsv-0000000000000000' as Reservation['id'],
    draft: shall.draft,
    kind: 'reservation',
    participant: participantId(code),
    paragraph: b.id,
    text: 'Not in our name.',
    at: '2026-01-05T10:00:00Z',
    withdrawnAt: null,
    ...parts,
  };
}

describe('columns and cells', () => {
  test('C83 a delegation has its own words marked on the base, and others their positions', () => {
    const { columns, rows } = table({ proposals: [shall], reservations: [reservation('KEN')] });
    expect(columns.map(({ key }) => key)).toEqual(['NOR', 'ISL', 'KEN'].map(participantId));
    expect(saidOn(rows, a)).toEqual({
      [participantId('NOR')]: ['The Group [-should-]{+shall+} meet in a.'],
      [participantId('ISL')]: ['with P 1'],
      [participantId('KEN')]: ['cannot-accept P 1'],
    });
    expect(saidOn(rows, b)).toEqual({ [participantId('KEN')]: ['reservation: Not in our name.'] });
  });

  test('C83 what is proposed on behalf of a group stands in its column, whoever spoke and however it was spaced', () => {
    const first = proposal(a, 1, { by: 'NOR', onBehalfOf: 'the Nordic Group', wording: amended(a, 'One.') });
    const second = proposal(a, 2, { by: 'SWE', onBehalfOf: 'The  Nordic Group ', kind: 'delete' });
    const { columns, rows } = table({ proposals: [second, first] });
    expect(columns).toEqual([{ key: 'group:the nordic group', kind: 'group', name: 'the Nordic Group' }]);
    const said = rows.find((row) => row.paragraph === a.id)?.cells[0]?.said;
    expect(said).toMatchObject([
      { serial: 1, speaker: participantId('NOR') },
      { serial: 2, speaker: participantId('SWE'), proposes: 'delete' },
    ]);
  });

  test('C83 the Chair stands last, with what its text answers', () => {
    const bridge = proposal(a, 2, {
      wording: amended(a, 'The Group is to meet in a.'),
      answers: [proposalId(1)],
    });
    const { columns, rows } = table({ proposals: [{ ...bridge, proponent: null, source: 'chair' }, shall] });
    expect(columns.at(-1)).toEqual({ key: 'chair', kind: 'chair' });
    expect(rows[3]?.cells.at(-1)?.said).toMatchObject([{ serial: 2, speaker: null, answers: [1] }]);
  });

  test('C83 untabled proposals and withdrawn reservations are in no cell, settled ones are, with their fate', () => {
    const draftOnly = proposal(a, 1, { serial: null, fate: 'draft', by: 'SWE' });
    const settled = { ...shall, fate: 'not-retained' } as const;
    const { columns, rows } = table({
      proposals: [draftOnly, settled],
      reservations: [reservation('FJI', { withdrawnAt: '2026-01-06T10:00:00Z' })],
    });
    expect(columns.map(({ key }) => key)).toEqual(['NOR', 'ISL', 'KEN'].map(participantId));
    const row = rows.find(({ paragraph: id }) => id === a.id);
    expect(row).toMatchObject({ disputed: false });
    expect(row?.cells[0]?.said[0]).toMatchObject({ fate: 'not-retained' });
  });

  test('C83 terms that were settled anew are those that count', () => {
    const resettled: Proposal = {
      ...shall,
      resettled: {
        draftedAgainst: a,
        wording: amended(a, 'The Group must meet in a.'),
        by: 'act-0000000000000000' as NonNullable<Proposal['resettled']>['by'],
        at: '',
      },
    };
    const { rows } = table({ proposals: [resettled] });
    expect(saidOn(rows, a)[participantId('NOR')]).toEqual(['The Group [-should-]{+must+} meet in a.']);
  });

  test('C83 what is agreed is the present text on the base, with the decision that stands', () => {
    const agreed: PlainParagraph = { ...a, runs: [{ text: 'The Group will meet in a.' }], status: 'agreed' };
    const open = { ...agreed, status: 'open' } as const;
    const act = {
      kind: 'status-decided',
      deed: 'agree',
      statusBefore: ['open'],
      statusAfter: 'agreed',
    } as const;
    const entries = [
      entry(4, act, [change(open, agreed)]),
      entry(5, undone(4), [change(agreed, open)]),
      entry(6, act, [change(open, agreed)]),
    ];
    const { rows } = table({ base: [a, b], present: [agreed, b], entries });
    const told = rows.find(({ paragraph: id }) => id === a.id)?.agreed;
    expect(told).toMatchObject({ status: 'agreed', by: { sequence: 6 } });
    expect(shownSegments(told?.segments ?? [])).toBe('The Group [-should-]{+will+} meet in a.');
    expect(rows.find(({ paragraph: id }) => id === b.id)?.agreed).toBeNull();
  });
});

describe('rows', () => {
  test('C83 stand in the order of the text; what is gone where it stood, what never was last', () => {
    const never = paragraph('z', 'Long gone.', { number: '9.' });
    const atBeginning = proposal(null, 2, { kind: 'insert-after', by: 'FJI' });
    const { rows } = table({
      base: [a, b, last],
      present: [a, last],
      proposals: [atBeginning, proposal(never, 3, {})],
    });
    expect(rows.map(({ place, number }) => [place, number])).toEqual([
      ['whole', null],
      ['beginning', null],
      ['present', '1.'],
      ['gone', '2.'],
      ['present', '3.'],
      ['gone', '9.'],
    ]);
  });

  test('C83 every tabled proposal is told once by its proponent, and each position once', () => {
    fc.assert(
      fc.property(anyCourse, ({ from, to, entries, proposals }) => {
        const withPositions = proposals.map((one) => ({ ...one, positions: positions({ KEN: 'reserves' }) }));
        const { rows } = table({ base: from, present: to, entries, proposals: withPositions });
        const said = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.said));
        const numbers = (kind: string) =>
          said.flatMap((one) => (one.kind === kind && 'serial' in one ? [one.serial] : []));
        const all = proposals.map(({ serial }) => serial);
        expect(numbers('proposes').toSorted((x, y) => x - y)).toEqual(all);
        expect(numbers('position').toSorted((x, y) => x - y)).toEqual(all);
        const known = new Set([...from, ...to].map(({ id }) => id));
        expect(rows.filter((row) => row.paragraph !== null && known.has(row.paragraph))).toHaveLength(
          known.size,
        );
      }),
      SEEDED,
    );
  });
});

describe('filters', () => {
  const closed: PlainParagraph = { ...b, status: 'agreed' };
  const present = [heading, a, closed, other, last];
  const whole = table({
    present,
    proposals: [shall, proposal(last, 2, { by: 'KEN', fate: 'withdrawn', kind: 'delete' })],
    reservations: [reservation('FJI'), reservation('FJI', { paragraph: null, kind: 'explanation' })],
  });
  const numbers = (filter: Partial<PositionFilter>) =>
    filterPositions(whole, { ...EVERY_POSITION, ...filter }).rows.map(({ place, number }) => number ?? place);

  test.each<[Partial<PositionFilter>, readonly string[]]>([
    [{}, ['whole', 'I.', '1.', '2.', 'II.', '3.']],
    [{ within: heading.id }, ['I.', '1.', '2.']],
    [{ within: last.id }, ['3.']],
    [{ column: participantId('KEN') }, ['1.', '3.']],
    [{ disputed: true }, ['1.', '2.']],
    [{ open: true }, ['I.', '1.', 'II.', '3.']],
    [{ said: true }, ['whole', '1.', '2.', '3.']],
    [{ words: 'SHALL group' }, ['1.']],
    [{ words: 'our name' }, ['whole', '2.']],
    [{ disputed: true, open: true, words: 'nowhere' }, []],
  ])('C83 %j leaves %j', (filter, expected) => {
    expect(numbers(filter)).toEqual(expected);
  });

  test('C83 a column in which nothing is said in the rows that are left is left out', () => {
    const keys = (filter: Partial<PositionFilter>) =>
      filterPositions(whole, { ...EVERY_POSITION, ...filter }).columns.map(({ key }) => key);
    expect(keys({})).toEqual(whole.columns.map(({ key }) => key));
    expect(keys({ within: last.id })).toEqual([participantId('KEN')]);
    expect(keys({ words: 'nowhere' })).toEqual([]);
  });

  test('C83 of one delegation nothing of others is left', () => {
    const { columns, rows } = filterPositions(whole, { ...EVERY_POSITION, column: participantId('KEN') });
    expect(columns).toHaveLength(1);
    expect(rows.every(({ cells }) => cells.every(({ column }) => column === participantId('KEN')))).toBe(
      true,
    );
  });
});
