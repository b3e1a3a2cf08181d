import type { ParagraphId, ParagraphKind } from '@chapeau/model';

/** A paragraph as brackets and options are read off it. */
export interface BracketedParagraph {
  readonly id: ParagraphId;
  readonly kind: ParagraphKind;
  readonly level: number;
  /** The printed number; brackets of it count. */
  readonly number: string | null;
  /** Its words, as `textOf` gives them. */
  readonly text: string;
}
