/** The facilitator's decisions on tabled proposals: accepted into the text, not retained, or taken up again. */
import {
  isRefusal,
  isUndecided,
  judge,
  type DecisionId,
  type Floor,
  type Proposal,
  type ProposalDeed,
  type Refusal,
} from '@chapeau/model';
import { applyProposal, UNTOUCHED, type Applied } from './apply-proposal.ts';
import type { CommandOf } from './command-of.ts';
import { outcomeOf, together, type Consequences } from './consequences.ts';
import { aboutTarget } from './drafting.ts';
import type { Outcome, Recorded } from './outcome.ts';
import { departed } from './packages.ts';
import { asRecorded, takeStep } from './tabling.ts';
import { seekParagraph, seekProposal, type Scene } from './world.ts';

/**
 * Puts the proposed wording into the text. Refused where the paragraph is closed, or reads otherwise than when the proposal
 * was drafted and otherwise than the wording that is confirmed. What else was proposed on a paragraph that goes is overtaken.
 */
export function acceptProposal(command: CommandOf<'accept-proposal'>, scene: Scene): Outcome | Refusal {
  const question = seekDecision(scene, 'accept', command);
  if (isRefusal(question)) return question;
  const { replaces } = command;
  const applied = applyProposal(question.proposal, {
    world: scene.world,
    decision: question.id,
    replaces,
  });
  return isRefusal(applied) ? applied : settled(scene, question, applied);
}

/** Leaves the text as it is; the proposal is kept as not retained. */
export function notRetainProposal(
  command: CommandOf<'not-retain-proposal'>,
  scene: Scene,
): Outcome | Refusal {
  const question = seekDecision(scene, 'not-retain', command);
  return isRefusal(question) ? question : settled(scene, question, UNTOUCHED);
}

/** Takes up again what was not retained or was overtaken, with a reason. Refused where its paragraph is gone or closed. */
export function restoreProposal(command: CommandOf<'restore-proposal'>, scene: Scene): Outcome | Refusal {
  const question = seekDecision(scene, 'restore', command);
  return isRefusal(question) ? question : settled(scene, question, UNTOUCHED);
}

/** A proposal, the fate that the decision gives it, and the id of that decision. */
interface Settlement {
  readonly proposal: Proposal;
  readonly fate: Proposal['fate'];
  readonly id: DecisionId;
}

interface Question extends Settlement {
  readonly reason: string;
}

function seekDecision(
  scene: Scene,
  deed: ProposalDeed,
  command: { readonly proposal: Proposal['id']; readonly reason: string },
): Question | Refusal {
  const { world, by } = scene;
  const byRole = judge(by.role, 'decide-proposal');
  if (byRole !== null) return byRole;
  const proposal = seekProposal(scene, command.proposal);
  if (isRefusal(proposal)) return proposal;
  const fate = takeStep(deed, proposal.fate, command.reason);
  if (isRefusal(fate)) return fate;
  if (deed !== 'not-retain') {
    const target = proposal.target === null ? null : seekParagraph(world, proposal.target);
    if (isRefusal(target)) return target;
    const refusal = judge(by.role, 'decide-proposal', aboutTarget(world, proposal.kind, target));
    if (refusal !== null) return refusal;
  }
  return { proposal, fate, id: scene.means.makeId('decision'), reason: command.reason };
}

/** The decision on the proposal itself, what it does to the text, and the fate of what it overtakes. */
function settled(scene: Scene, { reason, ...own }: Question, applied: Applied): Outcome {
  const { world, means } = scene;
  const overtaken: Settlement[] = world.proposals
    .filter(({ id, target }) => id !== own.proposal.id && target !== null && target === applied.gone)
    .filter(isUndecided)
    .map((proposal) => ({ proposal, fate: 'overtaken', id: means.makeId('decision') }));
  const rows = [own, ...overtaken].map(settledProposal);
  const floor: Floor | null = applied.reading && { ...world.floor, reading: applied.reading };
  const settlement: Partial<Consequences> = {
    steps: [
      ...applied.steps,
      ...rows.map((proposal) => ({ kind: 'proposal', proposal }) as const),
      ...(floor ? [{ kind: 'floor', floor } as const] : []),
    ],
    rows: [
      ...rows.map((row) => ({ table: 'proposal', row }) as const),
      ...(applied.reading ? [{ table: 'reading', row: applied.reading } as const] : []),
    ],
    recorded: [{ ...recorded(own), paragraphs: applied.changes, reason }, ...overtaken.map(recorded)],
  };
  return outcomeOf(scene, together([settlement, departed(scene, applied.gone)]));
}

function settledProposal({ proposal, fate, id }: Settlement): Proposal {
  return { ...proposal, fate, settledBy: fate === 'tabled' ? null : id };
}

function recorded({ proposal, fate, id }: Settlement): Recorded {
  const named = asRecorded(proposal);
  return {
    id,
    act: { kind: 'proposal-decided', proposal: named, fateBefore: proposal.fate, fateAfter: fate },
  };
}
