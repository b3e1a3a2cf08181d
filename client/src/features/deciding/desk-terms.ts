/** What goes with the choices of a place into one decision, while it is put together: in this window alone. */
import type { ProposalId } from '@chapeau/model';
import type { GivenFate } from './desk-rows.ts';

export interface DeskTerms {
  /** The fates that the facilitator has given otherwise than computed. */
  readonly given: ReadonlyMap<ProposalId, GivenFate>;
  /** Goes on the record; may be empty. */
  readonly note: string;
}

export const NO_TERMS: DeskTerms = { given: new Map(), note: '' };
