/** Every way in which a paragraph, or the head of a draft, can differ between two drafts. */
import type { DraftKind, ParagraphId, ParagraphKind, Stage, Status } from '@chapeau/model';
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
}

interface FromTo<Value> {
  readonly from: Value;
  readonly to: Value;
}

/** A change of one paragraph. What changed in its words is in the segments of its row. */
export type Change =
  | (Named<'inserted'> & WordCounts)
  | (Named<'deleted'> & WordCounts)
  | (Named<'reworded'> & WordCounts & { readonly coarse: boolean })
  | Named<'formatted'>
  | (Named<'moved'> & FromTo<Place>)
  | (Named<'renumbered'> & FromTo<string | null>)
  | (Named<'kind-changed'> & FromTo<ParagraphKind>)
  | (Named<'level-changed'> & FromTo<number>)
  | (Named<'stage-changed'> & FromTo<Stage>)
  | (Named<'status-changed'> & FromTo<Status>)
  | (Named<'alternative-changed'> & FromTo<ParagraphId | null>);

/** A change of the draft itself; its id is `draft:` and the kind. */
export type DraftChange =
  | (Named<'title-changed'> & FromTo<string> & { readonly words: readonly WordChange[] })
  | (Named<'symbol-changed'> & FromTo<string>)
  | (Named<'draft-kind-changed'> & FromTo<DraftKind>)
  | (Named<'language-changed'> & FromTo<string>);

/** In the order in which the changes of one paragraph are listed. */
export const CHANGE_KINDS = [
  'inserted',
  'deleted',
  'moved',
  'renumbered',
  'reworded',
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
] as const satisfies readonly DraftChange['kind'][];
export type DraftChangeKind = DraftChange['kind'];
