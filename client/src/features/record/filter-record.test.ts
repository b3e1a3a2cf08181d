import {
  chain,
  makeId,
  type Act,
  type Package,
  type Parking,
  type RecordEntry,
  type Reservation,
} from '@chapeau/model';
import { describe, expect, it } from 'vitest';
import { filterRecord, RECORD_TOPICS, type RecordTopic } from './filter-record.ts';

const zeros = (count: number) => new Uint8Array(count);

/** A record of these acts, by one actor. */
function record(...acts: readonly { readonly act: Act; readonly reason?: string }[]): readonly RecordEntry[] {
  const entries: RecordEntry[] = [];
  for (const { act, reason = '' } of acts) {
    const entry = {
      id: makeId('decision', zeros),
      draft: makeId('draft', zeros),
      at: '2026-07-06T10:00:00Z',
      actor: makeId('actor', zeros),
      actorName: 'Chair',
      participant: null,
      reading: null,
      act,
      paragraphs: [],
      reason,
    };
    entries.push(chain(entry, entries.at(-1) ?? null));
  }
  return entries;
}

const floor: Act = { kind: 'floor-taken', paragraph: null };
const park: Act = { kind: 'status-decided', deed: 'park', statusBefore: ['open'], statusAfter: 'parked' };
const opened: Act = { kind: 'draft-created', title: 'Report', symbol: '', paragraphs: 1 };
const entries = record(
  { act: opened },
  { act: floor },
  { act: park, reason: 'Friends of the Chair to meet' },
);
const sequences = (topic: RecordTopic, words = '') =>
  filterRecord(entries, { topic, words }).map(({ sequence }) => sequence);

const tabled: Extract<Act, { kind: 'proposal-tabled' }> = {
  kind: 'proposal-tabled',
  proposal: {
    proposal: makeId('proposal', zeros),
    serial: 7,
    kind: 'insert-after',
    proponent: makeId('participant', zeros),
    onBehalfOf: 'the Group',
    coSponsors: [],
    target: null,
  },
  wording: [
    { id: makeId('paragraph', zeros), kind: 'numbered', level: 1, runs: [{ text: 'States shall refrain.' }] },
  ],
};

describe('filtering the record', () => {
  it('R1 shows the newest first, without the steps of the floor', () => {
    expect(sequences('all')).toEqual([3, 1]);
  });

  it('R1 shows the steps of the floor to whoever asks for readings', () => {
    expect(sequences('readings')).toEqual([2]);
  });

  it('R2 finds all words in any order and case', () => {
    expect(sequences('all', 'MEET friends')).toEqual([3]);
    expect(sequences('all', 'friends nowhere')).toEqual([]);
  });

  it('R2 finds a proposal by the words that it was tabled with, and by whom it spoke for', () => {
    const found = (words: string) => filterRecord(record({ act: tabled }), { topic: 'all', words }).length;
    expect(['refrain', 'the group', 'p 7', 'encourage'].map(found)).toEqual([1, 1, 1, 0]);
  });

  it('R1 shows what many proposals became under decisions and under proposals, once under each', () => {
    const decided = record({
      act: {
        kind: 'proposals-decided',
        fates: [{ proposal: tabled.proposal, fateBefore: 'tabled', fateAfter: 'accepted' }],
      },
    });
    const topics = RECORD_TOPICS.filter(
      (topic) => filterRecord(decided, { topic, words: 'p 7' }).length === 1,
    );
    expect(topics).toEqual(['all', 'decisions', 'proposals']);
  });

  it('R2 finds what was said in an arrangement or a reservation', () => {
    const entered = record(
      { act: { kind: 'package-formed', package: { label: 'Finance' } as Package } },
      { act: { kind: 'parking-begun', parking: { with: 'Informal group' } as Parking } },
      { act: { kind: 'reservation-entered', reservation: { text: 'We understand' } as Reservation } },
    );
    const found = (words: string) =>
      filterRecord(entered, { topic: 'all', words }).map(({ sequence }) => sequence);
    expect(['finance', 'informal', 'understand'].map(found)).toEqual([[1], [2], [3]]);
  });
});
