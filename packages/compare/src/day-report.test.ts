import type { Act, KeptMeeting, MeetingId, Proposal, RecordEntry, SessionId, Watch } from '@chapeau/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareDrafts } from './compare-drafts.ts';
import { dayReport, type DayReport, type ReportSources } from './day-report.ts';
import type { MeetingTimes, ReportDraft } from './day-sources.ts';
import { SEEDED } from './testing/arbitraries.ts';
import { draft, paragraph } from './testing/drafts.ts';
import { anyCourse } from './testing/negotiated.ts';
import { amended, participantId, positions, proposal } from './testing/proposals.ts';
import { change, decided, entry, recorded } from './testing/record.ts';

const NOR = { role: 'delegation', participant: participantId('NOR') } as const;
const SPAN = { from: '2026-01-05T00:00:00Z', to: '2026-01-06T00:00:00Z' };
const a = paragraph('a', 'The Group met.', { number: '1.' });
const b = paragraph('b', 'It adopted its agenda.', { number: '2.' });
const reworded = { ...a, runs: [{ text: 'The Group convened.' }] };
const agreed = { ...b, status: 'agreed' as const };

const source = (parts: Partial<ReportDraft> = {}): ReportDraft => ({
  draft: {
    id: 'drf-0000000000000000' as ReportDraft['draft']['id'],
    title: 'Report',
    symbol: 'A/1',
    language: 'en',
    createdAt: '2025-01-01T00:00:00Z',
  },
  text: draft([a, b]),
  rows: [],
  entries: [],
  proposals: [],
  silences: [],
  ...parts,
});
const report = (parts: Partial<ReportSources> & { readonly drafts?: readonly ReportDraft[] }): DayReport =>
  dayReport({
    span: SPAN,
    now: '2026-01-05T12:00:00Z',
    reader: NOR,
    drafts: [],
    watches: [],
    speaking: {
      participants: ['NOR', 'KEN', 'FJI', 'EU'].map((code) => ({ id: participantId(code), code })),
      groups: [],
    },
    process: [],
    meetings: [],
    ...parts,
  });
const only = (parts: Partial<ReportDraft>, rest: Partial<ReportSources> = {}) => {
  const [told] = report({ drafts: [source(parts)], ...rest }).drafts;
  if (told === undefined) throw new Error('no draft');
  return told;
};
const tabling = (one: Proposal): Act => ({
  kind: 'proposal-tabled',
  proposal: recorded(one),
  wording: one.wording,
});
const stance = (one: Proposal, code: string): Act => ({
  kind: 'position-taken',
  proposal: one.id,
  serial: one.serial ?? 0,
  participant: participantId(code),
  stance: 'supports',
  note: '',
});
const serials = (told: readonly { readonly proposal: Pick<Proposal, 'serial'> }[]) =>
  told.map(({ proposal: { serial } }) => serial);

describe('changes', () => {
  test('RP3 every paragraph that differs is told once, with the entries about it', () => {
    const told = only({
      text: draft([reworded, agreed]),
      rows: compareDrafts(draft([a, b]), draft([reworded, agreed])).rows,
      entries: [
        entry(7, { kind: 'status-decided', deed: 'agree', statusBefore: ['open'], statusAfter: 'agreed' }, [
          change(b, agreed),
        ]),
      ],
    });
    expect(
      told.changes.map(({ row, entries }) => [row.id, row.changes.map(({ kind }) => kind), entries]),
    ).toEqual([
      [a.id, ['reworded'], []],
      [b.id, ['status-changed'], [7]],
    ]);
  });

  test('RP3 of any course exactly the rows that changed are told', () => {
    fc.assert(
      fc.property(anyCourse, ({ from, to, entries, proposals }) => {
        const { rows } = compareDrafts(draft(from), draft(to));
        const told = only({ rows, text: draft(to), entries, proposals });
        expect(told.changes.map(({ row }) => row)).toEqual(rows.filter(({ changes }) => changes.length > 0));
        const known = new Set(entries.map(({ sequence }) => sequence));
        expect(told.changes.every((one) => one.entries.every((sequence) => known.has(sequence)))).toBe(true);
      }),
      SEEDED,
    );
  });
});

describe('proposals', () => {
  const mine = proposal(a, 1, {
    by: 'NOR',
    wording: amended(a, 'It met.'),
    positions: positions({ KEN: 'supports' }),
  });
  const joint = proposal(b, 2, { by: 'KEN', coSponsors: [participantId('NOR')] });
  const other = proposal(a, 3, { by: 'FJI' });

  test('RP4 one’s own are told with what became of them and who takes which position, the open ones first', () => {
    const accepted = { ...joint, fate: 'accepted' as const };
    const entries = [
      entry(1, tabling(mine)),
      entry(2, stance(mine, 'KEN')),
      entry(3, decided(joint, 'accepted')),
    ];
    const told = only({ proposals: [accepted, other, mine], entries }).mine;
    expect(serials(told)).toEqual([1, 2]);
    expect(told[0]?.steps).toMatchObject([{ kind: 'tabled', sequence: 1 }]);
    expect(told[0]?.positions).toMatchObject([
      { participant: participantId('KEN'), stance: 'supports', isNew: true },
    ]);
    expect(told[0]?.number).toBe('1.');
    expect(told[1]?.steps).toMatchObject([{ kind: 'fate', fate: 'accepted', sequence: 3 }]);
  });

  test('RP4 one’s position is awaited on what others proposed, until it is taken; not while instructions are', () => {
    const said = proposal(a, 4, { by: 'FJI', positions: positions({ NOR: 'reserves' }) });
    const unsure = proposal(a, 5, { by: 'FJI', positions: positions({ NOR: 'needs-instructions' }) });
    const settled = proposal(a, 6, { by: 'FJI', fate: 'not-retained' });
    const told = only({ proposals: [mine, joint, other, said, unsure, settled] });
    expect(serials(told.awaited)).toEqual([3, 5]);
    expect(only({ proposals: [other] }, { reader: { role: 'reviewer', participant: null } }).awaited).toEqual(
      [],
    );
  });

  test('RP5 what is not tabled is told to its team alone', () => {
    const drafting = { fate: 'draft', serial: null } as const;
    const own = proposal(a, 7, { by: 'NOR', ...drafting });
    const asked = proposal(a, 8, { by: 'KEN', invited: [participantId('NOR')], ...drafting });
    const foreign = proposal(a, 9, { by: 'KEN', ...drafting });
    const told = only({ proposals: [own, asked, foreign] });
    expect(told.drafting.map(({ proposal: { id } }) => id)).toEqual([own.id]);
    expect(told.invitations.map(({ proposal: { id } }) => id)).toEqual([asked.id]);
    expect(JSON.stringify(told)).not.toContain(foreign.id);
  });

  test('RP4 of any course every tabled proposal is the reader’s or another’s, never both', () => {
    fc.assert(
      fc.property(anyCourse, fc.constantFrom('D0', 'D1', 'D2', 'D3'), ({ entries, proposals }, code) => {
        const reader = { role: 'delegation', participant: participantId(code) } as const;
        const told = only({ proposals, entries }, { reader });
        const all = [...serials(told.mine), ...serials(told.awaited), ...serials(told.tabled)];
        expect(new Set(all)).toEqual(new Set(proposals.map(({ serial }) => serial)));
        expect(all).toHaveLength(proposals.length);
        expect(
          serials(told.mine).every(
            (serial) => proposals[(serial ?? 0) - 1]?.proponent === reader.participant,
          ),
        ).toBe(true);
      }),
      SEEDED,
    );
  });
});

describe('what is watched', () => {
  const watch = (kind: Watch['kind'], of: string, inDraft = true): Watch => ({
    id: `ptc/${kind}/${of}`,
    process: 'prc-0000000000000000' as Watch['process'],
    owner: participantId('NOR'),
    kind,
    of,
    draft: inDraft ? source().draft.id : null,
    since: SPAN.from,
  });

  test('RP3 a paragraph is told as it stands, with what is open on it; one that is gone as gone', () => {
    const one = proposal(a, 1, {});
    const gone = paragraph('gone', 'Deleted since.', { number: '3.' });
    const rows = compareDrafts(draft([a, b, gone]), draft([reworded, b])).rows;
    const watches = [watch('paragraph', a.id), watch('paragraph', b.id), watch('paragraph', gone.id)];
    const told = only({ text: draft([reworded, b]), rows, proposals: [one] }, { watches }).watched;
    expect(told).toMatchObject([
      { of: a.id, number: '1.', status: 'open', isChanged: true, open: [1], opening: 'The Group convened.' },
      { of: b.id, isChanged: false, open: [] },
      { of: gone.id, number: '3.', status: null, isChanged: true, opening: '' },
    ]);
  });

  test('RP3 of a participant what it proposed and said in the span is told, and nothing where it was silent', () => {
    const theirs = proposal(a, 1, { by: 'KEN' });
    const earlier = proposal(b, 2, { by: 'KEN' });
    const entries = [entry(1, tabling(theirs)), entry(2, stance(earlier, 'FJI'))];
    const watches = ['KEN', 'FJI', 'EU'].map((code) => watch('participant', participantId(code), false));
    const told = only({ proposals: [theirs, earlier], entries }, { watches }).watched;
    expect(told).toMatchObject([
      { of: participantId('KEN'), positions: [] },
      {
        of: participantId('FJI'),
        proposals: [],
        positions: [{ serial: 2, stance: 'supports', sequence: 2 }],
      },
    ]);
    expect(told).toHaveLength(2);
  });
});

describe('meetings', () => {
  const meeting = (name: string, parts: Partial<KeptMeeting>, startsAt: string | null): MeetingTimes => ({
    meeting: {
      id: `mtg-${name.padStart(16, '0')}` as MeetingId,
      session: 'ses-0000000000000000' as SessionId,
      day: { kind: 'date', date: '2026-01-05' },
      hours: null,
      parts: [],
      state: 'planned',
      openedAt: null,
      closedAt: null,
      drafts: [],
      ...parts,
    },
    session: { id: 'ses-0000000000000000' as SessionId, title: 'First', place: 'New York', timeZone: null },
    startsAt,
    endsAt: null,
  });
  const over = meeting('a', { state: 'over' }, '2026-01-05T10:00:00Z');
  const cancelled = meeting('b', { state: 'cancelled' }, '2026-01-05T15:00:00Z');
  const next = meeting('c', {}, '2026-01-06T10:00:00Z');

  test('RP6 those of the span are told with what was done in each; the next one is the first that is still planned', () => {
    const done: readonly RecordEntry[] = [
      entry(1, tabling(proposal(a, 1, {})), [], { meeting: over.meeting.id }),
      entry(
        2,
        { kind: 'status-decided', deed: 'agree', statusBefore: ['open'], statusAfter: 'agreed' },
        [change(b, agreed)],
        { meeting: over.meeting.id },
      ),
      entry(3, tabling(proposal(a, 2, {}))),
    ];
    const told = report({ drafts: [source({ entries: done })], meetings: [over, cancelled, next] });
    expect(told.meetings).toMatchObject([
      { meeting: { id: over.meeting.id }, acts: 2, tabled: 1, agreed: 1 },
    ]);
    expect(told.next?.meeting.id).toBe(next.meeting.id);
    expect(report({ meetings: [over, cancelled] }).next).toBeNull();
  });
});
