/** Drafting in private: a delegation and those it invited write a proposal together. Nothing of it is on the record or told to others. */
import {
  isRefusal,
  judge,
  refuse,
  type Circumstances,
  type Deed as PolicyDeed,
  type Participant,
  type ParticipantId,
  type PlainParagraph,
  type Proposal,
  type ProposalId,
  type Refusal,
} from '@chapeau/model';
import type { NewParagraph } from '@chapeau/text';
import { standingOf } from '../rooms/rights.ts';
import type { CommandOf } from './command-of.ts';
import { outcome, type Outcome } from './outcome.ts';
import { nameOf, seekParagraph, seekProposal, type Means, type Scene } from './world.ts';

/**
 * Opens a drafting room with the target in it, or with an empty paragraph of its kind where something is to be inserted.
 * Only delegations sponsor proposals, whoever was let in as one.
 */
export function startProposal(command: CommandOf<'start-proposal'>, scene: Scene): Outcome | Refusal {
  const { world, by, means } = scene;
  const { proposal: kind, onBehalfOf } = command;
  const target = command.target === null ? null : seekParagraph(world, command.target);
  const refusal = judge(by.role, 'start-proposal', aboutTarget(kind, target));
  if (refusal !== null) return refusal;
  if (isRefusal(target)) return target;
  if (target === null && kind !== 'insert-after') return refuse('paragraph-unknown');
  const proponent = world.participants.find(({ id }) => id === by.participant);
  if (proponent === undefined || !isDelegation(proponent)) return refuse('not-a-delegation');
  const id = means.makeId('proposal');
  const proposal: Proposal = {
    id,
    draft: world.draft.id,
    serial: null,
    kind,
    target: command.target,
    draftedAgainst: target,
    wording: [],
    proponent: proponent.id,
    onBehalfOf,
    coSponsors: [],
    invited: [],
    source: 'written',
    explanation: '',
    reading: null,
    fate: 'draft',
    positions: [],
    createdAt: means.now,
    tabledAt: null,
    settledBy: null,
  };
  const paragraphs = kind === 'insert-after' ? [emptyLike(target, means)] : target === null ? [] : [target];
  return outcome({
    rows: [{ table: 'proposal', row: proposal }],
    notices: [{ topic: 'drafting', to: [proponent.id] }],
    created: id,
    draftingRoom: { kind: 'opened', proposal: id, paragraphs },
  });
}

/** What the policy asks about a target. Inserting something after a closed paragraph leaves its words alone. */
export function aboutTarget(
  kind: Proposal['kind'],
  target: PlainParagraph | Refusal | null,
): Pick<Circumstances, 'status' | 'number'> {
  if (target === null || isRefusal(target)) return {};
  const number = nameOf(target);
  return kind === 'insert-after' ? { number } : { number, status: target.status };
}

function emptyLike(neighbour: PlainParagraph | null, means: Means): NewParagraph {
  const { kind, level } = neighbour ?? { kind: 'unnumbered', level: 1 };
  return { id: means.makeId('paragraph'), kind, level, runs: [] };
}

/** Says why, and on whose behalf. Whose name it carries is for the proponent alone. */
export function describeProposal(command: CommandOf<'describe-proposal'>, scene: Scene): Outcome | Refusal {
  const proposal = seekDrafted(scene, command.proposal, 'write-proposal');
  if (isRefusal(proposal)) return proposal;
  const { onBehalfOf, explanation } = command;
  if (onBehalfOf !== proposal.onBehalfOf) {
    const refusal = judgeTeam(scene, proposal, 'manage-proposal-team');
    if (refusal !== null) return refusal;
  }
  return redrafted({ ...proposal, onBehalfOf, explanation });
}

/** Lets another delegation into the drafting room. Only delegations sponsor proposals. */
export function inviteCoSponsor(command: CommandOf<'invite-co-sponsor'>, scene: Scene): Outcome | Refusal {
  const proposal = seekDrafted(scene, command.proposal, 'manage-proposal-team');
  if (isRefusal(proposal)) return proposal;
  const invited = scene.world.participants.find(({ id }) => id === command.participant);
  if (invited === undefined) return refuse('participant-unknown');
  if (!isDelegation(invited)) return refuse('not-a-delegation');
  if (teamOf(proposal).includes(invited.id)) return refuse('already-on-team');
  return redrafted({ ...proposal, invited: [...proposal.invited, invited.id] });
}

function isDelegation({ category }: Participant): boolean {
  return category !== 'stakeholder' && category !== 'un-entity';
}

/** Takes an invitation back, or a co-sponsor that has joined off the team, before tabling. */
export function uninviteCoSponsor(
  command: CommandOf<'uninvite-co-sponsor'>,
  scene: Scene,
): Outcome | Refusal {
  const proposal = seekDrafted(scene, command.proposal, 'manage-proposal-team');
  if (isRefusal(proposal)) return proposal;
  const { participant } = command;
  if (participant === proposal.proponent || !teamOf(proposal).includes(participant))
    return refuse('participant-unknown');
  return outcome({
    rows: [{ table: 'proposal', row: withoutMember(proposal, participant) }],
    notices: [{ topic: 'drafting', to: teamOf(proposal) }],
    rejudged: [participant],
  });
}

/** The invited delegation says that it co-sponsors: from then on its name is on the proposal. */
export function joinProposal(command: CommandOf<'join-proposal'>, scene: Scene): Outcome | Refusal {
  const proposal = seekDrafted(scene, command.proposal, 'co-sponsor-proposal');
  if (isRefusal(proposal)) return proposal;
  const { participant } = scene.by;
  if (participant === null || !proposal.invited.includes(participant)) return refuse('already-on-team');
  return redrafted({
    ...proposal,
    coSponsors: [...proposal.coSponsors, participant],
    invited: proposal.invited.filter((id) => id !== participant),
  });
}

/** Throws away what was never tabled. Nobody but the team ever knew of it. */
export function discardProposal(command: CommandOf<'discard-proposal'>, scene: Scene): Outcome | Refusal {
  const proposal = seekDrafted(scene, command.proposal, 'discard-proposal');
  if (isRefusal(proposal)) return proposal;
  const team = teamOf(proposal);
  return outcome({
    rows: [{ table: 'discarded-proposal', id: proposal.id }],
    notices: [{ topic: 'drafting', to: team }],
    draftingRoom: { kind: 'closed', proposal: proposal.id },
    rejudged: team,
  });
}

/** The proposal, where it is known to the actor and the policy allows it this deed on it. */
export function seekDrafted(scene: Scene, id: ProposalId, deed: PolicyDeed): Proposal | Refusal {
  const byRole = judge(scene.by.role, deed);
  if (byRole !== null) return byRole;
  const proposal = seekProposal(scene, id);
  return isRefusal(proposal) ? proposal : (judgeTeam(scene, proposal, deed) ?? proposal);
}

function judgeTeam({ by }: Scene, proposal: Proposal, deed: PolicyDeed): Refusal | null {
  return judge(by.role, deed, { standing: standingOf(by, proposal), fate: proposal.fate });
}

/** Everybody who may read and write in the drafting room. */
export function teamOf({ proponent, coSponsors, invited }: Proposal): readonly ParticipantId[] {
  return [...(proponent === null ? [] : [proponent]), ...coSponsors, ...invited];
}

function redrafted(proposal: Proposal): Outcome {
  return outcome({
    rows: [{ table: 'proposal', row: proposal }],
    notices: [{ topic: 'drafting', to: teamOf(proposal) }],
  });
}

/** The proposal without that co-sponsor, or without its invitation. */
export function withoutMember(proposal: Proposal, gone: ParticipantId): Proposal {
  const stays = (id: ParticipantId) => id !== gone;
  const { coSponsors, invited } = proposal;
  return { ...proposal, coSponsors: coSponsors.filter(stays), invited: invited.filter(stays) };
}
