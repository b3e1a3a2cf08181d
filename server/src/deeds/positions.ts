/** Positions on tabled proposals: taken by a delegation itself, or taken down by the facilitating team from what it said. */
import {
  isRefusal,
  judge,
  refuse,
  type ParticipantId,
  type Position,
  type Proposal,
  type Refusal,
} from '@chapeau/model';
import { standingOf } from '../rooms/rights.ts';
import type { CommandOf } from './command-of.ts';
import { aboutTarget, factsOfActor, findNotDeciding } from './drafting.ts';
import { outcome, record, type Outcome } from './outcome.ts';
import { readingFacts } from './readings.ts';
import { seekParagraph, seekProposal, type Scene } from './world.ts';

/** Says where a delegation stands on an undecided proposal of another. A newer position replaces the older. */
export function takePosition(command: CommandOf<'take-position'>, scene: Scene): Outcome | Refusal {
  const { world, by, means } = scene;
  const isOwn = command.participant === null || command.participant === by.participant;
  const byRole = judge(by.role, isOwn ? 'take-position' : 'capture');
  if (byRole !== null) return byRole;
  const proposal = seekProposal(scene, command.proposal);
  if (isRefusal(proposal)) return proposal;
  const participant = command.participant ?? by.participant;
  if (participant === null) return refuse('not-a-delegation');
  const refusal = isOwn
    ? judge(by.role, 'take-position', { standing: standingOf(by, proposal), ...factsOfActor(scene) })
    : (findNotDeciding(world, [participant]) ?? judgeCapture(scene, proposal, participant));
  if (refusal !== null) return refusal;
  const { id, serial, fate } = proposal;
  if (fate !== 'tabled' || serial === null) return refuse('fate-settled', { fate });
  const { stance, note } = command;
  const others = proposal.positions.filter((position) => position.participant !== participant);
  const own: readonly Position[] = stance === null ? [] : [{ participant, stance, note, at: means.now }];
  const changed: Proposal = { ...proposal, positions: [...others, ...own] };
  return outcome({
    steps: [{ kind: 'proposal', proposal: changed }],
    rows: [{ table: 'proposal', row: changed }],
    entries: record(scene, [
      { act: { kind: 'position-taken', proposal: id, serial, participant, stance, note } },
    ]),
  });
}

/** Why the position of that delegation cannot be taken down; null: it can. */
function judgeCapture({ world, by }: Scene, proposal: Proposal, participant: ParticipantId): Refusal | null {
  const { target, kind } = proposal;
  const { reading } = world.floor;
  const place = target ?? world.plain.paragraphs[0]?.id ?? null;
  const refusal = judge(by.role, 'capture', {
    reading: reading && readingFacts(reading, place),
    ...aboutTarget(world, kind, target === null ? null : seekParagraph(world, target)),
  });
  if (refusal !== null) return refusal;
  const sponsors = [proposal.proponent, ...proposal.coSponsors];
  return sponsors.includes(participant) ? refuse('own-proposal') : null;
}
