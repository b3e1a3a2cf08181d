/** The fates that a decision on disputes comes to, before the facilitator confirms or changes them. */
import { FATES_BY_TAKING, type Fate, type Proposal, type ProposalId } from '@chapeau/model';
import type { Taken } from './rolling-choices.ts';

/** What becomes of one proposal. */
export interface ComputedFate {
  readonly proposal: ProposalId;
  readonly fate: Fate;
  /** The proposal that took it up, where the fate is `merged-into`; null otherwise. */
  readonly mergedInto: ProposalId | null;
}

/**
 * The fate of every proposal that the choices settle, by serial number: accepted where all of it is taken; merged into one that
 * answers it and is accepted with the same choices, in whole or in part; else accepted in part or not retained. Those of
 * which a dispute stays open are not among them. `taken`: what `takenOf` gives; `proposals`: at least those in it.
 */
export function computedFates(
  taken: ReadonlyMap<ProposalId, Pick<Taken, 'kind'>>,
  proposals: readonly Pick<Proposal, 'id' | 'serial' | 'answers'>[],
): readonly ComputedFate[] {
  const settled = proposals
    .filter(({ id }) => (taken.get(id)?.kind ?? 'open') !== 'open')
    .toSorted((a, b) => (a.serial ?? Infinity) - (b.serial ?? Infinity) || (a.id < b.id ? -1 : 1));
  const accepted = settled.filter(({ id }) => ['whole', 'part'].includes(taken.get(id)?.kind ?? 'open'));
  return settled.map(({ id }) => {
    const kind = taken.get(id)?.kind ?? 'open';
    const bridge = accepted.find(({ answers }) => answers?.includes(id));
    if (kind !== 'whole' && bridge !== undefined)
      return { proposal: id, fate: 'merged-into', mergedInto: bridge.id };
    return { proposal: id, fate: FATES_BY_TAKING[kind][0] ?? 'tabled', mergedInto: null };
  });
}
