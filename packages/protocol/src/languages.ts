/** Answers about the languages of a text. */
import type { ConsistencyMember, Deed, Draft, RaisedDifference, Rendering } from '@chapeau/model';

/** `GET /api/drafts/{draft}/languages` */
export interface LanguagesAnswer {
  readonly original: Draft;
  /** In the order in which they were added. */
  readonly translations: readonly TranslationAnswer[];
  /** The members of the group for consistency, for whatever language, in the order in which they were appointed. */
  readonly group: readonly ConsistencyMember[];
}
export interface TranslationAnswer {
  readonly draft: Draft;
  /** The last confirmation of each paragraph. */
  readonly renderings: readonly Rendering[];
  /** Raised on it, the earliest first, settled ones too. */
  readonly differences: readonly RaisedDifference[];
  /** What of the deeds on a translation the asker may do with this one. */
  readonly deeds: readonly Deed[];
}
