/** What is made of a line. */
import type { Keyword } from './keywords.ts';
import type { DictationWarning, Misunderstanding } from './misunderstanding.ts';
import type { Order, Span } from './order.ts';
import type { SlotName } from './slots.ts';

export const ROLES_OF_PARTS = [
  'paragraph',
  'proposal',
  'participant',
  'keyword',
  'mark',
  'quote',
  'date',
  'unknown',
] as const;
export type Role = (typeof ROLES_OF_PARTS)[number];

/** A stretch of the line and what it is read as. Parts stand in order and do not overlap; spaces belong to none. */
export interface Part extends Span {
  readonly role: Role;
}

/** What may stand next. */
export type Expectation =
  | { readonly kind: 'slot'; readonly slot: SlotName }
  | { readonly kind: 'keyword'; readonly keyword: Keyword }
  | { readonly kind: 'closing-quote'; readonly mark: string };

export type Understanding =
  | {
      readonly kind: 'order';
      readonly order: Order;
      /** Id of the row of the grammar. */
      readonly row: string;
      readonly parts: readonly Part[];
      readonly warnings: readonly DictationWarning[];
    }
  /** Fine so far. */
  | {
      readonly kind: 'incomplete';
      readonly parts: readonly Part[];
      readonly expects: readonly Expectation[];
      /** Why it would be no order if this were all; null: something is still to come. */
      readonly asItStands: Misunderstanding | null;
    }
  /** `at` to `to` are the words that are not understood; `expects` is what could have stood there, empty where that is not the point. */
  | {
      readonly kind: 'not-understood';
      readonly parts: readonly Part[];
      readonly at: number;
      readonly to: number;
      readonly why: Misunderstanding;
      readonly expects: readonly Expectation[];
    };
