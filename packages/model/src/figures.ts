/** How much of a text is in dispute. */
import type { ParagraphId } from './ids.ts';

export interface Figures {
  /** Opening square brackets, those of printed numbers included. */
  readonly brackets: number;
  /** Options to choose from, `Option 1`, `Option 2: No text`. */
  readonly options: number;
  /** Open proposals; null: not to be known. */
  readonly proposals: number | null;
}

/** The figures of what stands under a heading or an article, itself included. */
export interface SectionFigures extends Figures {
  readonly paragraph: ParagraphId;
  readonly number: string | null;
  /** Its first words; may be empty. */
  readonly title: string;
  /** How far in it stands, from 0. */
  readonly depth: number;
}
