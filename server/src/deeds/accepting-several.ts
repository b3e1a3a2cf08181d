/** Several proposals accepted as one decision. */
import { disputesOf, PRESENT, rollingOnPresent } from '@chapeau/compare';
import {
  isRefusal,
  judge,
  refuse,
  type DecisionId,
  type Proposal,
  type ProposalId,
  type Refusal,
} from '@chapeau/model';
import { accept, type Accepted } from './accepting.ts';
import type { CommandOf } from './command-of.ts';
import { judgeTarget } from './deciding.ts';
import { applyChoices } from './disputes.ts';
import type { Outcome } from './outcome.ts';
import { fateChange, settled, type Settlement } from './settling.ts';
import { takeStep } from './tabling.ts';
import { inTurn, worldAfter, type Applied } from './text-edit.ts';
import { seekParagraph, type Scene } from './world.ts';

/**
 * Accepts them in the order of their numbers, those on one paragraph each on the text as those before it leave it: all, or none.
 * The refusal is that of one that cannot be accepted and tells its number. One that those before it have made part of the
 * text is accepted with them; one that the text said before is overtaken.
 */
export function acceptProposals(command: CommandOf<'accept-proposals'>, scene: Scene): Outcome | Refusal {
  const proposals = seekAll(scene, command.proposals);
  if (isRefusal(proposals)) return proposals;
  const id = scene.means.makeId('decision');
  const parts: Applied[] = [];
  const settlements: Settlement[] = [];
  let now = scene;
  for (const group of byTarget(proposals)) {
    const accepted = acceptAtOnce(now, group, id) ?? acceptInTurn(now, group, id);
    if (isRefusal(accepted)) return accepted;
    settlements.push(...accepted.settlements);
    parts.push(accepted.applied);
    now = { ...now, world: worldAfter(now.world, accepted.applied) };
  }
  const bySerial = settlements.toSorted((a, b) => (a.proposal.serial ?? 0) - (b.proposal.serial ?? 0));
  return settled(scene, {
    id,
    act: { kind: 'proposals-decided', fates: bySerial.map(fateChange) },
    reason: command.reason,
    applied: inTurn(parts),
    settlements: bySerial,
  });
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

function byTarget(proposals: readonly Proposal[]): Iterable<readonly Proposal[]> {
  const groups = new Map<Proposal['target'], Proposal[]>();
  for (const proposal of proposals) {
    const group = groups.get(proposal.target);
    if (group) group.push(proposal);
    else groups.set(proposal.target, [proposal]);
  }
  return groups.values();
}

interface AcceptedGroup {
  readonly settlements: readonly Settlement[];
  readonly applied: Applied;
}

/**
 * Those on one paragraph in one go, where in no dispute of the rolling text two of them want different things; null: they have to be
 * taken in turn. What comes of it is the same, many times as fast.
 */
function acceptAtOnce(scene: Scene, group: readonly Proposal[], decision: DecisionId): AcceptedGroup | null {
  const { world } = scene;
  const [first] = group;
  const target = first === undefined || first.target === null ? null : seekParagraph(world, first.target);
  if (target === null || isRefusal(target) || group.length < 2 || !group.every(mayBeAccepted)) return null;
  const rolling = rollingOnPresent(target, group, world.draft);
  const disputes = disputesOf(rolling);
  const isPlain = [rolling.needsReview, rolling.overtaken, rolling.withoutChange].every(isEmpty);
  if (!isPlain || disputes.some(({ alternatives }) => alternatives.length > 2)) return null;
  const choices = new Map(
    disputes.flatMap(({ id, alternatives }) =>
      alternatives.flatMap((each) => (each.id === PRESENT ? [] : [[id, each.id] as const])),
    ),
  );
  return {
    settlements: group.map((proposal) => ({ proposal, fate: 'accepted' })),
    applied: applyChoices(scene, target, { rolling, choices, decision }),
  };

  function mayBeAccepted(proposal: Proposal): boolean {
    return !isRefusal(takeStep('accept', proposal.fate, '')) && judgeTarget(scene, proposal) === null;
  }
}

function isEmpty({ length }: readonly unknown[]): boolean {
  return length === 0;
}

function acceptInTurn(
  scene: Scene,
  group: readonly Proposal[],
  decision: DecisionId,
): AcceptedGroup | Refusal {
  const acceptance = { decision, replaces: null };
  const parts: Applied[] = [];
  const settlements: Settlement[] = [];
  let { world } = scene;
  for (const proposal of group) {
    const accepted = accept({ ...scene, world }, proposal, acceptance);
    if (isRefusal(accepted)) return withSerial(accepted, proposal);
    const alone = accepted.fate === 'overtaken' ? accept(scene, proposal, acceptance) : accepted;
    settlements.push({ proposal, fate: fateOf(alone) });
    parts.push(accepted.applied);
    world = worldAfter(world, accepted.applied);
  }
  return { settlements, applied: inTurn(parts) };
}

/** What only those before it made part of the text is accepted with them. */
function fateOf(alone: Accepted | Refusal): Settlement['fate'] {
  return isRefusal(alone) ? 'accepted' : alone.fate;
}

function withSerial({ refusal, facts }: Refusal, { serial }: Proposal): Refusal {
  return { refusal, facts: { ...facts, serial: serial ?? 0 } };
}
