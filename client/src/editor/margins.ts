/** What stands in the margin of each paragraph, as values that change only for the paragraphs concerned. */
import {
  CARRIED_ALONG,
  NOT_READ,
  type ParagraphId,
  type ParticipantId,
  type Stage,
  type Status,
} from '@chapeau/model';
import { countUndecided, type DraftStores } from '../sync/draft-stores.ts';
import { KeyedStore, type Readable, type Unsubscribe } from '../sync/store.ts';
import type { OutlineEntry } from './outline.ts';
import { sameSigns, signsOf, type ParagraphSigns } from './signs.ts';
import { sameSince, sinceSign, type SinceSign } from './since-sign.ts';
import type { SinceFound } from './since-work.ts';

export interface Margin {
  readonly label: string | null;
  readonly stage: Stage;
  readonly status: Status;
  /** Delegations whose word on the status is awaited; absent: none. */
  readonly pending?: readonly ParticipantId[];
  /** Proposals that are still undecided. */
  readonly openProposals: number;
  /** What is arranged about it and who reserves on it; absent: nothing, and nobody. */
  readonly signs?: ParagraphSigns | undefined;
  /** Square brackets that open in it. */
  readonly brackets: number;
  /** The paragraph that this window is looking at. */
  readonly isCurrent: boolean;
  /** The paragraph before the room. */
  readonly hasFloor: boolean;
  /** What is other than in the earlier text that the live one is shown against; absent: nothing, or it is shown against none. */
  readonly since?: SinceSign | undefined;
  /** It changed since the reader last looked; absent: it did not, or that is not known. */
  readonly isUnseen?: boolean | undefined;
  /** Headings, articles and footnotes commit to nothing and go along with the rest: while open they say nothing. */
  readonly isCarriedAlong: boolean;
}

/** The margin of a paragraph that nobody knows anything about. */
export const EMPTY_MARGIN: Margin = {
  label: null,
  stage: NOT_READ,
  status: 'open',
  openProposals: 0,
  brackets: 0,
  isCurrent: false,
  hasFloor: false,
  isCarriedAlong: false,
};

export interface MarginSources {
  readonly outline: Readable<readonly OutlineEntry[]>;
  readonly current: Readable<ParagraphId | null>;
  /** Absent in a drafting room. */
  readonly stores: DraftStores | null;
  /** What changed since an earlier text; absent where that is not shown. */
  readonly since?: Readable<SinceFound | null>;
  /** Paragraphs that changed since the reader last looked; absent where that is not known. */
  readonly unseen?: Readable<ReadonlySet<ParagraphId>>;
}

/** Puts the margins together from what they come from, for as long as it is not ended. */
export class Margins {
  readonly margins = new KeyedStore<ParagraphId, Margin>(EMPTY_MARGIN);
  readonly #sources: MarginSources;
  readonly #stop: readonly Unsubscribe[];

  constructor(sources: MarginSources) {
    this.#sources = sources;
    const { outline, current, stores, since, unseen } = sources;
    const all = () => this.#refresh();
    this.#stop = [
      outline.subscribe(all),
      current.subscribe(all),
      ...(since === undefined ? [] : [since.subscribe(all)]),
      ...(unseen === undefined ? [] : [unseen.subscribe(all)]),
      ...(stores === null
        ? []
        : [stores.allTags, stores.allProposals, stores.floor, stores.arrangements, stores.reservations].map(
            (store) => store.subscribe(all),
          )),
    ];
    this.#refresh();
  }

  end(): void {
    for (const stop of this.#stop) stop();
  }

  /** A thousand margins take less than a millisecond, and only those that changed are told of. */
  #refresh(): void {
    const { outline, current, stores, since, unseen } = this.#sources;
    const found = since?.get() ?? null;
    const floor = stores?.floor.get().paragraph ?? null;
    const entries = outline.get();
    const signs = stores === null ? null : signsIn(entries, stores);
    for (const entry of entries) {
      const own = marginOf(entry, stores);
      const margin = {
        ...own,
        signs: signs?.get(entry.id),
        since: found === null ? undefined : sinceSign(found, entry.id, own),
        isUnseen: unseen?.get().has(entry.id),
      };
      const next = { ...margin, isCurrent: entry.id === current.get(), hasFloor: entry.id === floor };
      if (!sameMargin(next, this.margins.get(entry.id))) this.margins.set(entry.id, next);
    }
  }
}

function marginOf(entry: OutlineEntry, stores: DraftStores | null): Margin {
  const { label, brackets } = entry;
  // In a drafting room nothing has a status yet.
  if (stores === null) return { ...EMPTY_MARGIN, label, brackets, isCarriedAlong: true };
  const isCarriedAlong = CARRIED_ALONG.includes(entry.kind);
  const { stage, status, pending } = stores.tags.get(entry.id);
  const openProposals = countUndecided(stores.proposalsOn.get(entry.id));
  return { ...EMPTY_MARGIN, label, brackets, isCarriedAlong, stage, status, pending, openProposals };
}

function signsIn(entries: readonly OutlineEntry[], stores: DraftStores) {
  return signsOf({
    entries,
    arrangements: stores.arrangements.get(),
    reservations: stores.reservations.get(),
    statusOf: (id) => stores.tags.get(id).status,
  });
}

function sameMargin(a: Margin, b: Margin): boolean {
  return (Object.keys(a) as (keyof Margin)[]).every((key) =>
    key === 'signs'
      ? sameSigns(a.signs, b.signs)
      : key === 'since'
        ? sameSince(a.since, b.since)
        : a[key] === b[key],
  );
}
