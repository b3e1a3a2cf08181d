/** What is measured side by side: ways of comparing two texts, all asked for the same things. */
import type { PlainDraft } from '@chapeau/model';
import type { Marked } from './marked-words.ts';

/** Two texts to compare. */
export interface TextPair {
  readonly name: string;
  readonly from: PlainDraft;
  readonly to: PlainDraft;
  /** The same two under permanent ids that tell which paragraph is which. */
  readonly underIds: { readonly from: PlainDraft; readonly to: PlainDraft };
  /** What was done to the one to make the other; null: a real negotiation, nobody knows. */
  readonly known: Known | null;
}

/** What edits of known kinds did. */
export interface Known {
  /** By letter of the earlier text: 1 where it was kept, wherever it stands now. */
  readonly keptFrom: Uint8Array;
  /** By letter of the later text: 1 where it is of the earlier one. */
  readonly keptTo: Uint8Array;
  /** Paragraphs that were moved over at least four others, by position. */
  readonly moves: readonly { readonly from: number; readonly to: number }[];
}

export interface Contender {
  readonly name: string;
  /** Gets everything ready that is not to be measured. */
  prepare(pair: TextPair): Attempt;
}

/** One comparison, to be run as often as needed. */
export interface Attempt {
  /** The work that is measured; afterwards the marks can be asked for, null: it did not finish within its time. */
  run(): () => Marked | null;
  /** Throws away what `prepare` made. */
  dispose?(): void;
}
