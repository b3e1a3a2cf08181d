import { makeId, type ParagraphId, type Proposal, type ProposalId } from '@chapeau/model';
import {
  openRoots,
  writeArrangement,
  writeFloor,
  writeProposal,
  writeReservation,
  writeTag,
} from '@chapeau/text';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { AT_BEGINNING, DraftStores } from './draft-stores.ts';

const [ONE, TWO] = ['par-0000000000000001', 'par-0000000000000002'] as [ParagraphId, ParagraphId];
const ids = new Uint8Array(16);

function proposal(serial: number, target: ParagraphId | null): Proposal {
  const bytes = (count: number) => ids.slice(0, count).fill(serial);
  return {
    id: makeId('proposal', bytes),
    draft: makeId('draft', bytes),
    serial,
    kind: 'insert-after',
    target,
    draftedAgainst: null,
    wording: [],
    proponent: makeId('participant', bytes),
    onBehalfOf: '',
    coSponsors: [],
    invited: [],
    source: 'written',
    explanation: '',
    reading: null,
    fate: 'tabled',
    positions: [],
    createdAt: '',
    tabledAt: null,
    settledBy: null,
  };
}

function world() {
  const doc = new Y.Doc();
  openRoots(doc, 'draft');
  const stores = new DraftStores(doc);
  const serialsOn = (key: ParagraphId | typeof AT_BEGINNING) =>
    stores.proposalsOn.get(key).map(({ serial }) => serial);
  return { doc, stores, serialsOn };
}

test('SY7 proposals stand with their paragraph by serial number, those of no paragraph at the beginning', () => {
  const { doc, stores, serialsOn } = world();
  doc.transact(() => {
    for (const each of [proposal(3, ONE), proposal(1, ONE), proposal(2, null)]) writeProposal(doc, each);
  });
  expect([serialsOn(ONE), serialsOn(AT_BEGINNING), serialsOn(TWO)]).toEqual([[1, 3], [2], []]);
  expect(stores.allProposals.get().map(({ serial }) => serial)).toEqual([1, 2, 3]);
});

test('SY7 a proposal on one paragraph tells nobody of another', () => {
  const { doc, stores } = world();
  writeProposal(doc, proposal(1, ONE));
  const told: string[] = [];
  stores.proposalsOn.subscribe(ONE, () => told.push('one'));
  stores.proposalsOn.subscribe(TWO, () => told.push('two'));
  writeProposal(doc, proposal(2, TWO));
  expect(told).toEqual(['two']);
});

test('SY7 what goes from the document goes from the stores', () => {
  const { doc, stores, serialsOn } = world();
  const gone = proposal(1, ONE);
  writeProposal(doc, gone);
  writeTag(doc, ONE, { stage: 1, status: 'parked', since: null });
  doc.getMap<unknown>('proposals').delete(gone.id satisfies ProposalId);
  doc.getMap<unknown>('tags').delete(ONE);
  expect(serialsOn(ONE)).toEqual([]);
  expect(stores.tags.get(ONE).status).toBe('open');
});

test('SY7 once ended the stores hear nothing more', () => {
  const { doc, stores } = world();
  stores.end();
  writeFloor(doc, { reading: null, paragraph: ONE });
  expect(stores.floor.get().paragraph).toBeNull();
});

test('SY7 arrangements and reservations stand in the order of their making', () => {
  const { doc, stores } = world();
  const draft = makeId('draft', (count) => ids.slice(0, count));
  const id = (serial: number) => makeId('arrangement', (count) => ids.slice(0, count).fill(serial));
  const bundle = (serial: number, madeAt: string) =>
    ({
      id: id(serial),
      draft,
      kind: 'package',
      state: 'standing',
      label: '',
      paragraphs: [ONE, TWO],
      ready: [],
      madeAt,
      since: makeId('decision', (count) => ids.slice(0, count)),
    }) as const;
  writeArrangement(doc, bundle(1, '2030-03-15'));
  writeArrangement(doc, bundle(2, '2030-03-14'));
  expect(stores.arrangements.get().map((one) => one.id)).toEqual([id(2), id(1)]);
  const reservation = {
    id: makeId('reservation', (count) => ids.slice(0, count)),
    draft,
    kind: 'reservation',
    participant: makeId('participant', (count) => ids.slice(0, count)),
    paragraph: ONE,
    text: '',
    at: '2030-03-14',
    withdrawnAt: null,
  } as const;
  writeReservation(doc, reservation);
  expect(stores.reservations.get()).toEqual([reservation]);
});
