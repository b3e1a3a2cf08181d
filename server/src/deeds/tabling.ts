/** Proposals before everybody: tabled, withdrawn, and the positions that others take on them. */
import { isEmptyProposal } from '@chapeau/compare';
import {
  findFateStep,
  isRefusal,
  judge,
  refuse,
  type Fate,
  type PlainParagraph,
  type Proposal,
  type ProposalDeed,
  type RecordedProposal,
  type Refusal,
} from '@chapeau/model';
import { standingOf } from '../rooms/rights.ts';
import type { CommandOf } from './command-of.ts';
import { outcomeOf, together } from './consequences.ts';
import { aboutTarget, factsOfActor } from './drafting.ts';
import { audienceOf } from './drafting-room.ts';
import { freeze } from './freeze.ts';
import { outcome, record, type Outcome } from './outcome.ts';
import { returned } from './parking.ts';
import { readingFacts } from './readings.ts';
import { seekParagraph, seekProposal, type Scene } from './world.ts';

/**
 * Puts a drafted proposal before everybody: its wording is frozen as it stands in the drafting room, which closes, and it
 * gets its number. Only delegations that joined are named; who was invited and did not answer is forgotten.
 */
export function tableProposal(command: CommandOf<'table-proposal'>, scene: Scene): Outcome | Refusal {
  const { world, by, means } = scene;
  const byRole = judge(by.role, 'table-proposal');
  if (byRole !== null) return byRole;
  const proposal = seekProposal(scene, command.proposal);
  if (isRefusal(proposal)) return proposal;
  const target = proposal.target === null ? null : seekParagraph(world, proposal.target);
  const refusal = judgeTabling(scene, proposal, target);
  if (refusal !== null) return refusal;
  if (isRefusal(target)) return target;
  const wording = freeze(proposal, scene);
  if (isRefusal(wording)) return wording;
  if (isEmptyProposal({ ...proposal, wording })) return refuse('proposal-empty');
  const tabled: Proposal = {
    ...proposal,
    wording,
    serial: nextSerial(world.proposals),
    fate: 'tabled',
    invited: [],
    reading: world.floor.reading?.id ?? null,
    tabledAt: means.now,
  };
  const own = {
    steps: [{ kind: 'proposal', proposal: tabled } as const],
    rows: [{ table: 'proposal', row: tabled } as const],
    recorded: [
      {
        act: { kind: 'proposal-tabled', proposal: asRecorded(tabled), wording } as const,
        paragraphs: target === null ? [] : [{ paragraph: target.id, before: target, after: target }],
        reason: tabled.explanation,
      },
    ],
    notices: [{ topic: 'drafting', to: audienceOf(proposal) } as const],
    rejudged: proposal.invited,
  };
  return outcomeOf(scene, together([own, returned(scene, tabled)]), {
    draftingRoom: { kind: 'closed', proposal: proposal.id },
  });
}

function judgeTabling(
  scene: Scene,
  proposal: Proposal,
  target: PlainParagraph | Refusal | null,
): Refusal | null {
  const { world, by } = scene;
  const { reading } = world.floor;
  const step = takeStep('table', proposal.fate, '');
  const first = world.plain.paragraphs[0]?.id ?? null;
  return (
    judge(by.role, 'table-proposal', { standing: standingOf(by, proposal) }) ??
    (isRefusal(step) ? step : null) ??
    judge(by.role, 'table-proposal', {
      standing: standingOf(by, proposal),
      // What stands before the first paragraph belongs to the reading of the first.
      reading: reading && readingFacts(reading, proposal.target ?? first),
      ...aboutTarget(world, proposal.kind, target),
      ...factsOfActor(scene),
    })
  );
}

/** The running number of the next proposal that is tabled. */
export function nextSerial(proposals: readonly Proposal[]): number {
  return Math.max(0, ...proposals.map(({ serial }) => serial ?? 0)) + 1;
}

/** Takes a tabled proposal back. It is kept, as withdrawn. */
export function withdrawProposal(command: CommandOf<'withdraw-proposal'>, scene: Scene): Outcome | Refusal {
  const { by, means } = scene;
  const byRole = judge(by.role, 'withdraw-proposal');
  if (byRole !== null) return byRole;
  const proposal = seekProposal(scene, command.proposal);
  if (isRefusal(proposal)) return proposal;
  const refusal = judge(by.role, 'withdraw-proposal', { standing: standingOf(by, proposal) });
  if (refusal !== null) return refusal;
  const fate = takeStep('withdraw', proposal.fate, command.reason);
  if (isRefusal(fate)) return fate;
  const settledBy = means.makeId('decision');
  const withdrawn: Proposal = { ...proposal, fate, settledBy };
  const act = { kind: 'proposal-withdrawn', proposal: asRecorded(withdrawn) } as const;
  return outcome({
    steps: [{ kind: 'proposal', proposal: withdrawn }],
    rows: [{ table: 'proposal', row: withdrawn }],
    entries: record(scene, [{ id: settledBy, act, reason: command.reason }]),
  });
}

/** The fate that the deed leads to, or why it does not. */
export function takeStep(deed: ProposalDeed, fate: Fate, reason: string): Fate | Refusal {
  const step = findFateStep(deed, fate);
  if (step === undefined) return refuse('fate-settled', { fate });
  return step.needsReason && reason === '' ? refuse('reason-missing') : step.to;
}

/** A tabled proposal as an entry of the record names it. */
export function asRecorded(proposal: Proposal): RecordedProposal {
  const { id, serial, kind, proponent, onBehalfOf, coSponsors, target } = proposal;
  return { proposal: id, serial: serial ?? 0, kind, proponent, onBehalfOf, coSponsors, target };
}
