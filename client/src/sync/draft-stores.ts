/** What the server mirrors into a draft's document beside the text, as values that stay the same until they change. */
import {
  FRESH_TAG,
  isUndecided,
  type Arrangement,
  type Floor,
  type ParagraphId,
  type Proposal,
  type Reservation,
  type Tag,
} from '@chapeau/model';
import {
  EMPTY_FLOOR,
  readArrangements,
  readFloor,
  readProposals,
  readReservations,
  readTags,
} from '@chapeau/text';
import type * as Y from 'yjs';
import { KeyedStore, Store, type Readable, type Unsubscribe } from './store.ts';

const NO_PROPOSALS: readonly Proposal[] = [];

/** Where proposals to be inserted before the first paragraph are found. */
export const AT_BEGINNING = 'at-beginning';

/** Tags, proposals, floor, arrangements and reservations of one draft. */
export class DraftStores {
  readonly tags = new KeyedStore<ParagraphId, Tag>(FRESH_TAG);
  /** Proposals by the paragraph they are about, in the order of their serial numbers. */
  readonly proposalsOn = new KeyedStore<ParagraphId | typeof AT_BEGINNING, readonly Proposal[]>(NO_PROPOSALS);
  readonly #floor = new Store<Floor>(EMPTY_FLOOR);
  readonly #allTags = new Store<ReadonlyMap<ParagraphId, Tag>>(new Map());
  readonly #allProposals = new Store<readonly Proposal[]>(NO_PROPOSALS);
  readonly #arrangements = new Store<readonly Arrangement[]>([]);
  readonly #reservations = new Store<readonly Reservation[]>([]);
  readonly #doc: Y.Doc;
  readonly #stop: readonly Unsubscribe[];

  constructor(doc: Y.Doc) {
    this.#doc = doc;
    this.#stop = [
      observe(doc.getMap('tags'), () => this.#readTags()),
      observe(doc.getMap('proposals'), () => this.#readProposals()),
      observe(doc.getMap('floor'), () => this.#floor.set(readFloor(doc))),
      observe(doc.getMap('arrangements'), () => this.#arrangements.set(readArrangements(doc))),
      observe(doc.getMap('reservations'), () => this.#reservations.set(readReservations(doc))),
    ];
  }

  get floor(): Readable<Floor> {
    return this.#floor;
  }

  get allTags(): Readable<ReadonlyMap<ParagraphId, Tag>> {
    return this.#allTags;
  }

  get allProposals(): Readable<readonly Proposal[]> {
    return this.#allProposals;
  }

  /** Packages, parkings and silence procedures, past ones too, in the order of their making. */
  get arrangements(): Readable<readonly Arrangement[]> {
    return this.#arrangements;
  }

  /** Reservations and explanations of position, withdrawn ones too, oldest first. */
  get reservations(): Readable<readonly Reservation[]> {
    return this.#reservations;
  }

  end(): void {
    for (const stop of this.#stop) stop();
  }

  #readTags(): void {
    const tags = readTags(this.#doc);
    for (const id of this.tags.keys()) if (!tags.has(id)) this.tags.set(id, null);
    // The map gives the object that was set, so an unchanged tag tells nobody.
    for (const [id, tag] of tags) this.tags.set(id, tag);
    this.#allTags.set(tags);
  }

  #readProposals(): void {
    const proposals = readProposals(this.#doc);
    const byTarget = groupByTarget(proposals);
    for (const id of this.proposalsOn.keys()) if (!byTarget.has(id)) this.proposalsOn.set(id, null);
    for (const [id, list] of byTarget)
      if (!sameItems(list, this.proposalsOn.get(id))) this.proposalsOn.set(id, list);
    this.#allProposals.set(proposals);
  }
}

function observe(map: Y.Map<unknown>, read: () => void): Unsubscribe {
  read();
  map.observe(read);
  return () => map.unobserve(read);
}

function groupByTarget(proposals: readonly Proposal[]) {
  const groups = new Map<ParagraphId | typeof AT_BEGINNING, Proposal[]>();
  for (const proposal of proposals) {
    const target = proposal.target ?? AT_BEGINNING;
    groups.set(target, [...(groups.get(target) ?? []), proposal]);
  }
  return groups;
}

function sameItems<Item>(a: readonly Item[], b: readonly Item[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

/** How many of the proposals the facilitator has still to decide on. */
export function countUndecided(proposals: readonly Proposal[]): number {
  return proposals.filter(isUndecided).length;
}
