/** The rolling text of a draft, place by place: worked out in pauses, for whoever shows it, and kept until it changes. */
import { rollingBeginning, rollingMemo, type RollingPlace } from '@chapeau/compare';
import { isUndecided, NOT_READ, type ParagraphId, type PlainParagraph, type Proposal } from '@chapeau/model';
import { plainOfNode } from '@chapeau/text';
import type { Node } from 'prosemirror-model';
import { useCallback, useSyncExternalStore } from 'react';
import type { OutlineEntry } from '../../editor/outline.ts';
import { AT_BEGINNING, type DraftStores } from '../../sync/draft-stores.ts';
import { KeyedStore, Store, type Readable, type Unsubscribe } from '../../sync/store.ts';
import { afterwards, type Later } from './later.ts';

/** A paragraph, or the place before the first one. */
export type Place = ParagraphId | typeof AT_BEGINNING;

export interface RollingSources {
  readonly outline: Readable<readonly OutlineEntry[]>;
  readonly stores: Pick<DraftStores, 'proposalsOn' | 'allProposals'>;
  /** Language of the draft. */
  readonly language: string;
  /** Which of the proposals are written in; left out: all undecided ones. */
  readonly keeps?: (proposal: Proposal) => boolean;
  /** When the work is done; left out: whenever the page has nothing else to do. */
  readonly later?: Later;
}

/** What a place was worked out from: the same values give the same rolling text. */
interface Known {
  readonly node: Node | null;
  readonly proposals: readonly Proposal[];
  readonly rolling: RollingPlace;
}

/**
 * Only places that somebody listens to are worked out, those that are urgent first; while one is being worked out it has what
 * it had. Where nobody listens it does nothing and holds on to nothing.
 */
export class RollingStore {
  readonly #values = new KeyedStore<Place, RollingPlace | null>(null);
  readonly #known = new Map<Place, Known>();
  /** How many listen to each place. */
  readonly #shown = new Map<Place, number>();
  readonly #urgent = new Set<Place>();
  readonly #sources: RollingSources;
  readonly #roll = rollingMemo();
  readonly #left = new Store(0);
  #stop: readonly Unsubscribe[] = [];
  #entries: ReadonlyMap<ParagraphId, OutlineEntry> = new Map();
  #readFrom: readonly OutlineEntry[] | null = null;
  #waiting: Unsubscribe | null = null;

  constructor(sources: RollingSources) {
    this.#sources = sources;
  }

  /** The same text with some of the proposals alone. */
  only(keeps: (proposal: Proposal) => boolean): RollingStore {
    return new RollingStore({ ...this.#sources, keeps });
  }

  /** How many of the places that somebody shows have not been worked out yet at all; counted at each turn. */
  get left(): Readable<number> {
    return this.#left;
  }

  /** Null: not worked out yet, or the text has no such paragraph. */
  get(place: Place): RollingPlace | null {
    return this.#values.get(place);
  }

  /** Has the place worked out for as long as somebody listens. */
  subscribe(place: Place, listener: () => void): Unsubscribe {
    const stop = this.#values.subscribe(place, listener);
    if (this.#shown.size === 0) this.#listen();
    this.#shown.set(place, (this.#shown.get(place) ?? 0) + 1);
    this.#schedule();
    return () => {
      stop();
      const left = (this.#shown.get(place) ?? 1) - 1;
      if (left > 0) this.#shown.set(place, left);
      else this.#shown.delete(place);
      if (this.#shown.size === 0) this.#rest();
    };
  }

  /** Those before the eyes come before all others. */
  urge(places: Iterable<Place>): void {
    this.#urgent.clear();
    for (const place of places) this.#urgent.add(place);
  }

  /** Works out at once whatever somebody listens to, for paper. */
  finish(): void {
    this.#work(() => true);
  }

  #listen(): void {
    const { outline, stores } = this.#sources;
    const changed = () => this.#schedule();
    this.#stop = [outline.subscribe(changed), stores.allProposals.subscribe(changed)];
  }

  #rest(): void {
    for (const stop of this.#stop) stop();
    this.#waiting?.();
    this.#waiting = null;
  }

  #schedule(): void {
    this.#waiting ??= (this.#sources.later ?? afterwards)((hasTime) => {
      this.#waiting = null;
      this.#work(hasTime);
    });
  }

  /** At least one place is worked out at each turn, so that it comes to an end. */
  #work(hasTime: () => boolean): void {
    this.#readOutline();
    for (const place of this.#inTurn()) {
      const next = this.#outdated(place);
      if (next === null) continue;
      this.#known.set(place, next);
      this.#values.set(place, next.rolling);
      if (hasTime()) continue;
      this.#schedule();
      break;
    }
    this.#count();
  }

  #readOutline(): void {
    const entries = this.#sources.outline.get();
    if (entries === this.#readFrom) return;
    this.#readFrom = entries;
    this.#entries = new Map(entries.map((entry) => [entry.id, entry]));
    for (const place of this.#known.keys()) {
      if (place === AT_BEGINNING || this.#entries.has(place)) continue;
      this.#known.delete(place);
      this.#values.set(place, null);
    }
  }

  #count(): void {
    const isLeft = (place: Place) =>
      !this.#known.has(place) && (place === AT_BEGINNING || this.#entries.has(place));
    this.#left.set([...this.#shown.keys()].filter(isLeft).length);
  }

  #inTurn(): readonly Place[] {
    const shown = [...this.#shown.keys()];
    const isUrgent = (place: Place) => this.#urgent.has(place);
    return [...shown.filter(isUrgent), ...shown.filter((place) => !isUrgent(place))];
  }

  /** The place worked out anew; null: nothing has changed, or there is nothing to work out. */
  #outdated(place: Place): Known | null {
    const node = place === AT_BEGINNING ? null : this.#entries.get(place)?.node;
    if (node === undefined) return null;
    const { stores, keeps = () => true } = this.#sources;
    const proposals = stores.proposalsOn.get(place).filter((one) => isUndecided(one) && keeps(one));
    const known = this.#known.get(place);
    if (known && sameWords(known.node, node) && sameItems(known.proposals, proposals)) return null;
    return { node, proposals, rolling: this.#rolled(node, proposals) };
  }

  /** One place at a time: what is remembered of a language outlasts the paragraph. */
  #rolled(node: Node | null, proposals: readonly Proposal[]): RollingPlace {
    const context = { language: this.#sources.language };
    if (node === null) return rollingBeginning(this.#roll([], proposals, context).atBeginning);
    const present: PlainParagraph = { ...plainOfNode(node), stage: NOT_READ, status: 'open' };
    const [rolled] = this.#roll([present], proposals, context).paragraphs;
    if (rolled === undefined) throw new Error('no rolling text for a paragraph');
    return rolled;
  }
}

/** The rolling text of a place as it stands; null: it is being worked out for the first time. */
export function useRolling(store: RollingStore, place: Place): RollingPlace | null {
  const subscribe = useCallback((listener: () => void) => store.subscribe(place, listener), [store, place]);
  return useSyncExternalStore(subscribe, () => store.get(place));
}

/** The printed number is not part of it. */
function sameWords(a: Node | null, b: Node | null): boolean {
  if (a === null || b === null || a === b) return a === b;
  return (
    a.attrs['kind'] === b.attrs['kind'] && a.attrs['level'] === b.attrs['level'] && a.content.eq(b.content)
  );
}

function sameItems<Item>(a: readonly Item[], b: readonly Item[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
