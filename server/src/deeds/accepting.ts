/** Proposals accepted into the text. */
import { isRefusal, type Proposal, type Refusal } from '@chapeau/model';
import { applyProposal, type Acceptance } from './apply-proposal.ts';
import type { CommandOf } from './command-of.ts';
import { judgeTarget, seekToDecide } from './deciding.ts';
import type { Outcome } from './outcome.ts';
import { decisionOn, settled, type Settlement } from './settling.ts';
import { takeStep } from './tabling.ts';
import { UNTOUCHED, type Applied } from './text-edit.ts';
import type { Scene } from './world.ts';

/**
 * Puts the proposed change into the text as it stands now. Refused where the paragraph is closed, and where it was changed in
 * the same place, unless the wording that is replaced is confirmed. What the text says already is overtaken, and the text stays.
 */
export function acceptProposal(command: CommandOf<'accept-proposal'>, scene: Scene): Outcome | Refusal {
  const { replaces, reason } = command;
  const proposal = seekToDecide(scene, command.proposal);
  if (isRefusal(proposal)) return proposal;
  const id = scene.means.makeId('decision');
  const accepted = accept(scene, proposal, { decision: id, replaces });
  if (isRefusal(accepted)) return accepted;
  const { applied, ...settlement } = accepted;
  return settled(scene, { id, act: decisionOn(settlement), reason, applied, settlements: [settlement] });
}

/** A proposal with the fate that accepting it comes to, and what that does to the text. */
export type Accepted = Settlement & { readonly applied: Applied };

/** Accepts one on the text of the scene, where that can be; nothing is carried out. */
export function accept(scene: Scene, proposal: Proposal, acceptance: Acceptance): Accepted | Refusal {
  const fate = takeStep('accept', proposal.fate, '');
  if (isRefusal(fate)) return fate;
  const refusal = judgeTarget(scene, proposal);
  if (refusal !== null) return refusal;
  const applied = applyProposal(scene, proposal, acceptance);
  if (isRefusal(applied)) return applied;
  return applied === 'contained'
    ? { proposal, fate: 'overtaken', applied: UNTOUCHED }
    : { proposal, fate, applied };
}
