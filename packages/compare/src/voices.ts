/** Who speaks for an alternative, always in the same order. */
import type { Proposal } from '@chapeau/model';
import type { PlacedProposal, Voice } from './rolling.ts';

/** The names of a proposal. */
export function voiceOf(proposal: Proposal): Voice {
  const { id, serial, proponent, onBehalfOf, coSponsors, source, positions } = proposal;
  return { proposal: id, serial, proponent, onBehalfOf, coSponsors, source, positions };
}

/** By serial number, those without one last; where that does not decide, by id. */
export function inOrder(placed: readonly PlacedProposal[]): readonly PlacedProposal[] {
  return placed.toSorted(({ proposal: a }, { proposal: b }) => {
    const [left, right] = [a.serial ?? Infinity, b.serial ?? Infinity];
    if (left !== right) return left < right ? -1 : 1;
    return a.id < b.id ? -1 : 1;
  });
}
