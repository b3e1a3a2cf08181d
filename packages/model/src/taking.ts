/** What becomes of a proposal when the disputes it is part of are decided: computed, then confirmed by the facilitator. */
import type { Fate } from './proposal.ts';

/** How much of a proposal the chosen alternatives take: all of it, some, nothing; or disputes that it is part of stay open. */
export const TAKINGS = ['whole', 'part', 'none', 'open'] as const;
export type Taking = (typeof TAKINGS)[number];

/**
 * Fates that a decision may give, the computed one first. `merged-into` names a proposal that the same decision accepts,
 * in whole or in part; it is computed where that proposal answers this one.
 */
export const FATES_BY_TAKING: Readonly<Record<Taking, readonly Fate[]>> = {
  whole: ['accepted', 'merged-into'],
  part: ['accepted-in-part', 'merged-into'],
  none: ['not-retained', 'merged-into'],
  open: ['tabled'],
};
