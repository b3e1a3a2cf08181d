import type { ExplainedRow } from '@chapeau/compare';
import type { Act, ParticipantId, RecordedProposal, RecordEntry, VersionId } from '@chapeau/model';
import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { creditsOf } from './credits.ts';
import { entriesBetween, factsOf, proponentsOf } from './explanation.ts';

const intl = createIntl({ locale: 'en-GB', messages: {}, timeZone: 'UTC', onError: () => undefined });
const NORWAY = 'ptc-000000000000000n' as ParticipantId;
const BRAZIL = 'ptc-000000000000000b' as ParticipantId;
const nameOf = (id: ParticipantId) => (id === NORWAY ? 'Norway' : 'Brazil');

const proposal = (rest: Partial<RecordedProposal>) =>
  ({ proponent: NORWAY, onBehalfOf: '', coSponsors: [], ...rest }) as RecordedProposal;

const entry = (act: object, reading: number | null = 2) =>
  ({
    at: '2026-05-12T10:00:00.000Z',
    reading: reading === null ? null : { id: 'rdg-1', ordinal: reading },
    act: act as Act,
  }) as RecordEntry;

const accepted = entry({ kind: 'proposal-decided', fateAfter: 'accepted' });
const NOTHING: ExplainedRow = { entries: [], proposals: [], unexplained: [], unexplainedKinds: [] };
const credits = (row: Partial<ExplainedRow>) =>
  creditsOf({ ...NOTHING, ...row }, { intl, nameOf, language: 'en' });

// prettier-ignore
const CASES: readonly (readonly [name: string, row: Partial<ExplainedRow>, told: readonly string[]])[] = [
  ['nothing of what nothing is told', {}, []],
  ['whose proposal was accepted, when', { entries: [accepted], proposals: [proposal({})] },
    ['proposed by Norway', 'accepted in the second reading on 12 May 2026']],
  ['with whom', { proposals: [proposal({ coSponsors: [BRAZIL] })] }, ['proposed by Norway with Brazil']],
  ['the Chair, and a group without delegation', { proposals: [proposal({ proponent: null }), proposal({ proponent: null, onBehalfOf: 'G77' })] },
    ['proposed by Chair and G77']],
  ['what was decided between readings', { entries: [entry({ kind: 'status-decided', statusAfter: 'agreed' }, null)] },
    ['agreed on 12 May 2026']],
  ['several proposals decided at once, by what was accepted', { entries: [entry({ kind: 'proposals-decided', fates: [{ fateAfter: 'not-retained' }, { fateAfter: 'accepted-in-part' }] })] },
    ['accepted in part in the second reading on 12 May 2026']],
  ['a number by the version that gave it', { entries: [entry({ kind: 'version-issued', version: { label: 'Rev.2' } })] },
    ['numbered with Rev.2 on 12 May 2026']],
  ['each thing done once, as it was done last', { entries: [entry({ kind: 'status-decided', statusAfter: 'parked' }), entry({ kind: 'status-decided', statusAfter: 'open' })] },
    ['open in the second reading on 12 May 2026']],
  ['what no decision explains', { unexplained: [{ op: 'delete', text: 'not' }], unexplainedKinds: ['moved'] },
    ['no decision explains “not”', 'no decision explains: moved']],
];

describe('credits', () => {
  it.each(CASES)('S22 tell %s', (_, row, told) => {
    expect(credits(row)).toEqual(told);
  });
});

describe('the record of a comparison', () => {
  const issued = (id: string) => entry({ kind: 'version-issued', version: { id } });
  const [zero, one] = ['ver-0', 'ver-1'] as VersionId[];
  const entries = [entry({ kind: 'draft-created' }), issued('ver-0'), accepted, issued('ver-1'), accepted];

  it('S23 is what was entered between the two, the issuing of the later counted in', () => {
    expect(entriesBetween(entries, { from: zero!, to: one! })).toEqual(entries.slice(2, 4));
    expect(entriesBetween(entries, { from: zero!, to: 'live' })).toEqual(entries.slice(2));
    expect(entriesBetween(entries, { from: zero!, to: zero! })).toEqual([]);
  });

  it('S23 goes by the moment of a text that was kept afterwards, on either side', () => {
    const kept = 'ver-2' as VersionId;
    const later = entry({ kind: 'version-issued', version: { id: kept, kept: { entries: 2 } } });
    const all = [...entries, later];
    expect(entriesBetween(all, { from: kept, to: one! })).toEqual(entries.slice(2, 4));
    expect(entriesBetween(all, { from: zero!, to: kept })).toEqual([]);
    expect(entriesBetween(all, { from: one!, to: kept })).toBeNull();
  });

  it('S23 is none where the later text is named first, or a text was never issued', () => {
    expect(entriesBetween(entries, { from: one!, to: zero! })).toBeNull();
    expect(entriesBetween(entries, { from: 'ver-9' as VersionId, to: 'live' })).toBeNull();
  });

  it('S23 says nothing of who and why where it is not open: then nothing can be filtered by it', () => {
    expect(factsOf({ kind: 'closed' })).toBeNull();
    expect(proponentsOf({ kind: 'closed' })).toEqual([]);
  });

  it('S23 names each proponent once, and knows a row of which nothing is told as explained', () => {
    const explained = { ...NOTHING, proposals: [proposal({}), proposal({ coSponsors: [BRAZIL] })] };
    const explanation = { kind: 'told', rows: new Map([['par-1', explained]]) } as const;
    expect(proponentsOf(explanation)).toHaveLength(1);
    expect(factsOf(explanation)?.('par-1')).toEqual({ by: [NORWAY, NORWAY], isUnmarked: false });
    expect(factsOf(explanation)?.('par-2')).toEqual({ by: [], isUnmarked: false });
  });
});
