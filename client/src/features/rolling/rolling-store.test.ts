import type { ParagraphId, Proposal, ProposalId } from '@chapeau/model';
import { nodeOf, schema } from '@chapeau/text';
import { expect, test } from 'vitest';
import { OutlineReader, type OutlineEntry } from '../../editor/outline.ts';
import { AT_BEGINNING } from '../../sync/draft-stores.ts';
import { KeyedStore, Store } from '../../sync/store.ts';
import { RollingStore, type Place } from './rolling-store.ts';
import { amendment, insertion, paragraph, worded } from './testing/proposals.ts';

const A = paragraph(1, 'Parties should act.');
const B = paragraph(2, 'Parties should report.');

/** A draft of which everything can be changed, and work that is done when the test says so. */
function world(...tabled: readonly Proposal[]) {
  const reader = new OutlineReader();
  const read = (...texts: readonly (typeof A)[]) => reader.read(schema.node('doc', null, texts.map(nodeOf)));
  const outline = new Store<readonly OutlineEntry[]>(read(A, B));
  const proposalsOn = new KeyedStore<Place, readonly Proposal[]>([]);
  const allProposals = new Store<readonly Proposal[]>([]);
  const table = (...proposals: readonly Proposal[]) => {
    for (const place of [A.id, B.id, AT_BEGINNING] as const)
      proposalsOn.set(
        place,
        proposals.filter(({ target }) => (target ?? AT_BEGINNING) === place),
      );
    allProposals.set(proposals);
  };
  table(...tabled);
  let waiting: ((hasTime: () => boolean) => void) | null = null;
  const sources = {
    outline,
    stores: { proposalsOn, allProposals },
    language: 'en',
    later: (work: typeof waiting) => {
      waiting = work;
      return () => (waiting = null);
    },
  };
  const pause = (hasTime = true) => {
    const work = waiting;
    waiting = null;
    work?.(() => hasTime);
  };
  return {
    store: new RollingStore(sources),
    pause,
    table,
    type: (...texts: readonly (typeof A)[]) => outline.set(read(...texts)),
    isWaiting: () => waiting !== null,
  };
}

const nobody = () => undefined;
const disputes = (store: RollingStore, place: Place) =>
  store.get(place)?.segments.filter(({ kind }) => kind === 'dispute').length;

test('RT1 a place is worked out in a pause, for whoever listens, and for nobody else', () => {
  const { store, pause } = world(amendment(1, A, 'Parties shall act.'));
  store.subscribe(A.id, nobody);
  expect(store.get(A.id)).toBeNull();
  pause();
  expect([disputes(store, A.id), store.get(B.id)]).toEqual([1, null]);
});

test('RT1 what is proposed before the first paragraph is a place too', () => {
  const { store, pause } = world(insertion(1, null, 'A new opening.'));
  store.subscribe(AT_BEGINNING, nobody);
  pause();
  expect(store.get(AT_BEGINNING)?.following).toHaveLength(1);
});

test('RT2 while somebody types the old value stays, and nothing is worked out', () => {
  const { store, pause, type, isWaiting } = world(amendment(1, A, 'Parties shall act.'));
  const told: (boolean | undefined)[] = [];
  store.subscribe(A.id, () => told.push(store.get(A.id) === null));
  pause();
  const before = store.get(A.id);
  type(worded(A, 'All Parties should act.'), B);
  expect([store.get(A.id), isWaiting()]).toEqual([before, true]);
  pause();
  expect(store.get(A.id)).not.toBe(before);
  expect(told).toEqual([false, false]);
});

test('RT3 what did not change keeps the very same value and tells nobody', () => {
  const one = amendment(1, A, 'Parties shall act.');
  const { store, pause, type, table } = world(one);
  let told = 0;
  store.subscribe(A.id, () => (told += 1));
  store.subscribe(B.id, nobody);
  pause();
  const before = store.get(A.id);
  type(A, worded(B, 'Parties report.'));
  table(one, amendment(2, B, 'Parties shall report.'));
  // A fate that is settled already is none that is written in.
  table(one, { ...amendment(3, A, 'Nobody acts.'), fate: 'withdrawn' });
  pause();
  expect([store.get(A.id) === before, told]).toEqual([true, 1]);
});

test('RT4 what is before the eyes comes first, and one place a turn at least', () => {
  const { store, pause, isWaiting } = world();
  store.subscribe(A.id, nobody);
  store.subscribe(B.id, nobody);
  store.urge([B.id]);
  pause(false);
  expect([store.get(A.id), store.get(B.id) === null, isWaiting()]).toEqual([null, false, true]);
  expect(store.left.get()).toBe(1);
  pause(false);
  pause(false);
  expect([store.get(A.id) === null, isWaiting(), store.left.get()]).toEqual([false, false, 0]);
});

test('RT4 for paper everything is worked out at once', () => {
  const { store } = world();
  store.subscribe(A.id, nobody);
  store.subscribe(B.id, nobody);
  store.finish();
  expect([store.get(A.id), store.get(B.id)]).not.toContain(null);
});

test('RT5 only the proposals that are asked for are written in', () => {
  const [mine, theirs] = [amendment(1, A, 'Parties shall act.'), amendment(2, A, 'Parties must act.')];
  const { store: whole, pause } = world(mine, theirs);
  const store = whole.only(({ id }) => id === mine.id);
  store.subscribe(A.id, nobody);
  pause();
  const voices = store
    .get(A.id)
    ?.segments.flatMap((segment) => (segment.kind === 'dispute' ? segment.alternatives : []))
    .flatMap((alternative) => alternative.voices);
  expect(voices?.map(({ proposal }): ProposalId => proposal)).toEqual([mine.id]);
});

test('RT6 a paragraph that is gone has nothing, one that nobody shows any more is left alone', () => {
  const { store, pause, type } = world();
  const stop = store.subscribe(A.id, nobody);
  store.subscribe(B.id, nobody);
  pause();
  type(B);
  pause();
  expect(store.get(A.id)).toBeNull();
  stop();
  type(A, B);
  pause();
  expect(store.get(A.id)).toBeNull();
  expect(store.get('par-00000000000000ff' as ParagraphId)).toBeNull();
});
