/** Numbering: the label that each paragraph shows. Frozen ones are kept as printed; the others are computed (bis, ter, alt). */
import type { ParagraphId, ParagraphKind } from '@chapeau/model';

/** What numbering looks at in a paragraph. */
export interface Numbered {
  readonly id: ParagraphId;
  readonly kind: ParagraphKind;
  readonly level: number;
  /** The frozen label; null: computed. */
  readonly number: string | null;
  readonly alternativeOf: ParagraphId | null;
  /** Footnotes it refers to, in order; without it footnotes count in the order they stand. */
  readonly references?: readonly ParagraphId[];
}

/** The label of each paragraph, in their order; null: it shows none. */
export function labelsOf(_paragraphs: readonly Numbered[]): (string | null)[] {
  throw new Error('to follow');
}

/** A label as it is said: `12.` → `12`, `(a)` → `a`, `3 bis.` → `3 bis`, `[4][2].` → `4 2`. */
export function spokenNumber(_label: string): string {
  throw new Error('to follow');
}
