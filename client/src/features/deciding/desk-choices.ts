/** What is chosen in the disputes of a place while the facilitator decides on them: told to nobody before the decision is taken. */
import {
  disputesOf,
  unknownChoices,
  type AlternativeId,
  type Choices,
  type Dispute,
  type DisputeId,
  type RollingPlace,
} from '@chapeau/compare';
import type { ProposalId } from '@chapeau/model';

export const NO_CHOICES: Choices = new Map();

/** Chooses the alternative; null: the dispute stays open. */
export function chosen(choices: Choices, dispute: DisputeId, alternative: AlternativeId | null): Choices {
  const next = new Map(choices);
  if (alternative === null) next.delete(dispute);
  else next.set(dispute, alternative);
  return next;
}

/** Those that the place still has; the very same ones where it has all. */
export function keptChoices(rolling: RollingPlace, choices: Choices): Choices {
  const unknown = new Set(unknownChoices(rolling, choices));
  return unknown.size === 0 ? choices : new Map([...choices].filter(([id]) => !unknown.has(id)));
}

/** Takes the proposal wherever it has a voice; what was chosen elsewhere stands. */
export function withProposal(rolling: RollingPlace, choices: Choices, proposal: ProposalId): Choices {
  const own = disputesOf(rolling).flatMap(({ id, alternatives }) => {
    const wanted = alternatives.find(({ voices }) => voices.some((voice) => voice.proposal === proposal));
    return wanted === undefined ? [] : [[id, wanted.id] as const];
  });
  return new Map([...choices, ...own]);
}

/** The dispute `by` places further on; at the ends it stays, and from nowhere it is the first, or the last. Undefined: there is none. */
export function disputeBeside(
  disputes: readonly Dispute[],
  from: DisputeId | null,
  by: 1 | -1,
): Dispute | undefined {
  const at = disputes.findIndex(({ id }) => id === from);
  if (at === -1) return by === 1 ? disputes[0] : disputes.at(-1);
  return disputes[at + by] ?? disputes[at];
}
