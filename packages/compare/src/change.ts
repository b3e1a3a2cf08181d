/** Every way in which a paragraph, or the head of a draft, can differ between two drafts. */
import type { DraftKind, ParagraphId, ParagraphKind, PlainReservation, Stage, Status } from '@chapeau/model';
import type { Loudness } from './loudness.ts';
import type { WordChange, WordCounts } from './segment.ts';

/** Permanent within any comparison of the same drafts: the paragraph's id, a colon, the kind, e.g. `par-0c4n9x2k7q1f8e5t:moved`. */
export type ChangeId = string;

/** Where a paragraph stands in a draft, for a sentence such as "moved from after 12 to after 3 bis". */
export interface Place {
  /** Position in `paragraphs` of that draft, from 0. */
  readonly index: number;
  /** Its printed number there. */
  readonly number: string | null;
  /** The paragraph right before it there; null: it is the first. */
  readonly after: { readonly index: number; readonly number: string | null } | null;
}

interface Named<Kind extends string> {
  readonly kind: Kind;
  readonly id: ChangeId;
  /** That of the words where words changed, else that of `LOUDNESS_BY_KIND`. */
  readonly loudness: Loudness;
}

interface FromTo<Value> {
  readonly from: Value;
  readonly to: Value;
}

/** A change of words, which are in the segments. */
interface Reworded extends WordCounts {
  /** They differ so much that they are marked in longer stretches than need be. */
  readonly coarse: boolean;
}

/**
 * A change of one paragraph; of one that was split or of several that were merged it is told once, at the main piece. What changed in
 * the words is in the segments of its row and, for `split` and `merged`, of the rows of the other pieces.
 */
export type Change =
  | (Named<'inserted'> & WordCounts)
  | (Named<'deleted'> & WordCounts)
  /** Other words, spacing or punctuation. What only sets brackets or footnote references is told as that alone. */
  | (Named<'reworded'> & Reworded)
  | Named<'formatted'>
  | (Named<'moved'> & FromTo<Place>)
  /** Where the one stood and where its pieces stand, at least two, in reading order; their words, joined, against those of the one. */
  | (Named<'split'> & Reworded & { readonly from: Place; readonly to: readonly Place[] })
  /** The other way round. */
  | (Named<'merged'> & Reworded & { readonly from: readonly Place[]; readonly to: Place })
  | (Named<'renumbered'> & FromTo<string | null>)
  /** Footnotes to which the paragraph refers in one of the drafts only, or more often in one. */
  | (Named<'footnote-changed'> & {
      readonly inserted: readonly ParagraphId[];
      readonly deleted: readonly ParagraphId[];
    })
  /** How many square brackets were put around words, and how many taken away; a pair counts once, and so does half of one. */
  | (Named<'brackets-changed'> & { readonly set: number; readonly lifted: number })
  | (Named<'kind-changed'> & FromTo<ParagraphKind>)
  | (Named<'level-changed'> & FromTo<number>)
  | (Named<'stage-changed'> & FromTo<Stage>)
  | (Named<'status-changed'> & FromTo<Status>)
  | (Named<'alternative-changed'> & FromTo<ParagraphId | null>);

/** A reservation with the number of its paragraph as printed beside it; null: on the whole text, or the paragraph has none. */
export interface NumberedReservation extends PlainReservation {
  readonly number: string | null;
}

/** A change of the draft itself; its id is `draft:` and the kind. */
export type DraftChange =
  | (Named<'title-changed'> & FromTo<string> & { readonly words: readonly WordChange[] })
  | (Named<'symbol-changed'> & FromTo<string>)
  | (Named<'draft-kind-changed'> & FromTo<DraftKind>)
  | (Named<'language-changed'> & FromTo<string>)
  /** All that are printed; what came and what went, each as often as it did, neither where only their order differs. */
  | (Named<'reservations-changed'> &
      FromTo<readonly PlainReservation[]> & {
        readonly entered: readonly NumberedReservation[];
        readonly withdrawn: readonly NumberedReservation[];
      });

/** In the order in which the changes of a paragraph are told. */
export const CHANGE_KINDS = [
  'inserted',
  'deleted',
  'moved',
  'split',
  'merged',
  'renumbered',
  'reworded',
  'brackets-changed',
  'footnote-changed',
  'formatted',
  'kind-changed',
  'level-changed',
  'alternative-changed',
  'stage-changed',
  'status-changed',
] as const satisfies readonly Change['kind'][];
export type ChangeKind = Change['kind'];

export const DRAFT_CHANGE_KINDS = [
  'title-changed',
  'symbol-changed',
  'draft-kind-changed',
  'language-changed',
  'reservations-changed',
] as const satisfies readonly DraftChange['kind'][];
export type DraftChangeKind = DraftChange['kind'];

/** How loud a change is that is not one of words: how much hangs on it that somebody sees it. */
export const LOUDNESS_BY_KIND = {
  inserted: 'loud',
  deleted: 'loud',
  moved: 'plain',
  renumbered: 'quiet',
  'brackets-changed': 'plain',
  'footnote-changed': 'plain',
  formatted: 'quiet',
  'kind-changed': 'plain',
  'level-changed': 'plain',
  'alternative-changed': 'plain',
  'stage-changed': 'plain',
  'status-changed': 'loud',
  'symbol-changed': 'quiet',
  'draft-kind-changed': 'loud',
  'language-changed': 'plain',
  'reservations-changed': 'loud',
} as const satisfies Readonly<Partial<Record<ChangeKind | DraftChangeKind, Loudness>>>;

/** What every change of such a kind begins with; `of` is what its id begins with. */
export function namedChange<Kind extends keyof typeof LOUDNESS_BY_KIND>(of: string, kind: Kind): Named<Kind> {
  return { kind, id: `${of}:${kind}`, loudness: LOUDNESS_BY_KIND[kind] };
}
