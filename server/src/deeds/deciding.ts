/** The facilitator's decisions on tabled proposals that leave the text as it is: not retained, overtaken, or taken up again. */
import { carryForward } from '@chapeau/compare';
import {
  isRefusal,
  judge,
  refuse,
  type Fate,
  type Proposal,
  type ProposalDeed,
  type Refusal,
} from '@chapeau/model';
import type { CommandOf } from './command-of.ts';
import { aboutTarget } from './drafting.ts';
import type { Outcome } from './outcome.ts';
import { decisionOn, settled } from './settling.ts';
import { takeStep } from './tabling.ts';
import { UNTOUCHED } from './text-edit.ts';
import { seekParagraph, seekProposal, type Scene } from './world.ts';

/** Leaves the text as it is; the proposal is kept as not retained. */
export function notRetainProposal(
  command: CommandOf<'not-retain-proposal'>,
  scene: Scene,
): Outcome | Refusal {
  const proposal = seekToDecide(scene, command.proposal);
  if (isRefusal(proposal)) return proposal;
  return withFate(scene, proposal, { deed: 'not-retain', reason: command.reason });
}

/** Takes up again what was decided without its words, with a reason. Refused where its paragraph is gone or closed. */
export function restoreProposal(command: CommandOf<'restore-proposal'>, scene: Scene): Outcome | Refusal {
  const { reason } = command;
  const proposal = seekToDecide(scene, command.proposal);
  if (isRefusal(proposal)) return proposal;
  const step = takeStep('restore', proposal.fate, reason);
  if (isRefusal(step)) return step;
  const refusal = judgeTarget(scene, proposal);
  return refusal ?? withFate(scene, proposal, { deed: 'restore', reason });
}

/** Records that the text says already what the proposal asks for, or that its paragraph is gone. Refused where that is not so. */
export function overtakeProposal(command: CommandOf<'overtake-proposal'>, scene: Scene): Outcome | Refusal {
  const { world } = scene;
  const proposal = seekToDecide(scene, command.proposal);
  if (isRefusal(proposal)) return proposal;
  const step = takeStep('overtake', proposal.fate, command.reason);
  if (isRefusal(step)) return step;
  const present = world.plain.paragraphs.find(({ id }) => id === proposal.target) ?? null;
  const carry = carryForward(proposal, present, world.draft.language);
  if (carry.kind !== 'overtaken') return refuse('not-settled-by-text', { serial: proposal.serial ?? 0 });
  return withFate(scene, proposal, { deed: 'overtake', reason: command.reason });
}

function withFate(
  scene: Scene,
  proposal: Proposal,
  { deed, reason }: { readonly deed: ProposalDeed; readonly reason: string },
): Outcome | Refusal {
  const fate: Fate | Refusal = takeStep(deed, proposal.fate, reason);
  if (isRefusal(fate)) return fate;
  const settlement = { proposal, fate };
  return settled(scene, {
    id: scene.means.makeId('decision'),
    act: decisionOn(settlement),
    reason,
    applied: UNTOUCHED,
    settlements: [settlement],
  });
}

/** The proposal, where the actor decides on proposals and knows this one. */
export function seekToDecide(scene: Scene, id: Proposal['id']): Proposal | Refusal {
  return judge(scene.by.role, 'decide-proposal') ?? seekProposal(scene, id);
}

/** Why the words that the proposal is about cannot be changed now, or are gone; null: they can. */
export function judgeTarget(
  { world, by }: Scene,
  proposal: Pick<Proposal, 'kind' | 'target'>,
): Refusal | null {
  const target = proposal.target === null ? null : seekParagraph(world, proposal.target);
  if (isRefusal(target)) return target;
  return judge(by.role, 'decide-proposal', aboutTarget(world, proposal.kind, target));
}
