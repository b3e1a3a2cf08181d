/** Proposals accepted into the text: one, or several as one decision. */
import { isRefusal, judge, refuse, type Proposal, type ProposalId, type Refusal } from '@chapeau/model';
import { applyProposal, type Acceptance } from './apply-proposal.ts';
import type { CommandOf } from './command-of.ts';
import { judgeTarget, seekToDecide } from './deciding.ts';
import type { Outcome } from './outcome.ts';
import { decisionOn, fateChange, settled, type Settlement } from './settling.ts';
import { takeStep } from './tabling.ts';
import { inTurn, UNTOUCHED, worldAfter, type Applied } from './text-edit.ts';
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

/**
 * Accepts them in the order of their numbers, each on the text as those before it leave it: all, or none. The refusal is that of
 * the first that cannot be accepted and tells its number. One that those before it have made part of the text is accepted with
 * them; one that the text said before is overtaken.
 */
export function acceptProposals(command: CommandOf<'accept-proposals'>, scene: Scene): Outcome | Refusal {
  const proposals = seekAll(scene, command.proposals);
  if (isRefusal(proposals)) return proposals;
  const id = scene.means.makeId('decision');
  const acceptance = { decision: id, replaces: null };
  const applied: Applied[] = [];
  const settlements: Settlement[] = [];
  let { world } = scene;
  for (const proposal of proposals) {
    const accepted = accept({ ...scene, world }, proposal, acceptance);
    if (isRefusal(accepted)) return withSerial(accepted, proposal);
    const { fate } = accepted.fate === 'overtaken' ? beforeOthers(scene, proposal, acceptance) : accepted;
    settlements.push({ proposal, fate });
    applied.push(accepted.applied);
    world = worldAfter(world, accepted.applied);
  }
  const act = { kind: 'proposals-decided', fates: settlements.map(fateChange) } as const;
  return settled(scene, { id, act, reason: command.reason, applied: inTurn(applied), settlements });
}

/** By their numbers. */
function seekAll(scene: Scene, ids: readonly ProposalId[]): readonly Proposal[] | Refusal {
  const { world, by } = scene;
  const refusal = judge(by.role, 'decide-proposal');
  if (refusal !== null) return refusal;
  if (ids.length === 0) return refuse('nothing-chosen');
  const known = new Map(world.proposals.map((proposal) => [proposal.id, proposal]));
  const found: Proposal[] = [];
  for (const id of ids) {
    const proposal = known.get(id);
    if (proposal === undefined || proposal.fate === 'draft') return refuse('proposal-unknown');
    found.push(proposal);
  }
  return found.toSorted((a, b) => (a.serial ?? 0) - (b.serial ?? 0));
}

function withSerial({ refusal, facts }: Refusal, { serial }: Proposal): Refusal {
  return { refusal, facts: { ...facts, serial: serial ?? 0 } };
}

type Accepted = Settlement & { readonly applied: Applied };

/** The fate that it has of itself: what only those before it made part of the text is not overtaken. */
function beforeOthers(scene: Scene, proposal: Proposal, acceptance: Acceptance): Pick<Accepted, 'fate'> {
  const alone = accept(scene, proposal, acceptance);
  return { fate: isRefusal(alone) ? 'accepted' : alone.fate };
}

function accept(scene: Scene, proposal: Proposal, acceptance: Acceptance): Accepted | Refusal {
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
