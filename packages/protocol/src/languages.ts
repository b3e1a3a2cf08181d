/** Answers about the languages of a text. */
import type { Draft, Rendering } from '@chapeau/model';

/** `GET /api/drafts/{draft}/languages` */
export interface LanguagesAnswer {
  readonly original: Draft;
  /** In the order in which they were added. */
  readonly translations: readonly TranslationAnswer[];
}
export interface TranslationAnswer {
  readonly draft: Draft;
  /** The last confirmation of each paragraph. */
  readonly renderings: readonly Rendering[];
}
