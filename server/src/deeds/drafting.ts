/** Drafting in private: a delegation and those it invited write a proposal together. Nothing of it is on the record or told to others. */
import {
  factsOf,
  findParking,
  isRefusal,
  judge,
  judgeOnBehalf,
  mayDecide,
  mayPropose,
  refuse,
  type Circumstances,
  type Deed as PolicyDeed,
  type ParticipantId,
  type PlainParagraph,
  type Proposal,
  type ProposalId,
  type Refusal,
} from '@chapeau/model';
import type { NewParagraph } from '@chapeau/text';
import { standingOf } from '../rooms/rights.ts';
import type { CommandOf } from './command-of.ts';
import { audienceOf, roomMates, teamOf } from './drafting-room.ts';
import { outcome, type Outcome } from './outcome.ts';
import {
  nameOf,
  seekParagraph,
  seekProposal,
  silentUntil,
  type Means,
  type Scene,
  type World,
} from './world.ts';

/**
 * Opens a drafting room with the target in it, or with an empty paragraph of its kind where something is to be inserted.
 * Only delegations sponsor proposals, whoever was let in as one.
 */
export function startProposal(command: CommandOf<'start-proposal'>, scene: Scene): Outcome | Refusal {
  const { world, by, means } = scene;
  const { proposal: kind, onBehalfOf } = command;
  const target = command.target === null ? null : seekParagraph(world, command.target);
  const about = { ...aboutTarget(world, kind, target), ...factsOfActor(scene) };
  const refusal = judge(by.role, 'start-proposal', about);
  if (refusal !== null) return refusal;
  if (isRefusal(target)) return target;
  if (target === null && kind !== 'insert-after') return refuse('paragraph-unknown');
  const proponent = world.participants.find(({ id }) => id === by.participant);
  if (proponent === undefined) return refuse('not-a-delegation');
  const stranger = judgeSpeakingFor(scene, proponent.id, onBehalfOf);
  if (stranger !== null) return stranger;
  const started = newProposal(scene, { kind, target, proponent: proponent.id });
  const proposal: Proposal = { ...started, onBehalfOf };
  const paragraphs = kind === 'insert-after' ? [emptyLike(target, means)] : target === null ? [] : [target];
  return outcome({
    rows: [{ table: 'proposal', row: proposal }],
    notices: [{ topic: 'drafting', to: [proponent.id] }],
    created: proposal.id,
    draftingRoom: { kind: 'opened', proposal: proposal.id, paragraphs },
  });
}

/** A proposal on which drafting begins, in nobody's name but the proponent's. */
export function newProposal(
  { world, means }: Scene,
  { kind, target, proponent }: Pick<Proposal, 'kind' | 'proponent'> & { target: PlainParagraph | null },
): Proposal {
  return {
    id: means.makeId('proposal'),
    draft: world.draft.id,
    serial: null,
    kind,
    target: target?.id ?? null,
    draftedAgainst: target,
    wording: [],
    proponent,
    onBehalfOf: '',
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
}

/**
 * What the policy asks about a target. Inserting something after a paragraph that is closed, or under silence, leaves its
 * words alone; into a text that is under silence as a whole nothing is inserted.
 */
export function aboutTarget(
  world: Pick<World, 'arrangements'>,
  kind: Proposal['kind'],
  target: PlainParagraph | Refusal | null,
): Pick<Circumstances, 'status' | 'number' | 'silentUntil'> {
  if (isRefusal(target)) return {};
  const number = target === null ? '' : nameOf(target);
  return kind === 'insert-after' || target === null
    ? { number, silentUntil: silentUntil(world, null) }
    : { number, status: target.status, silentUntil: silentUntil(world, target.id) };
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
    const refusal =
      judgeTeam(scene, proposal, 'manage-proposal-team') ??
      judgeSpeakingFor(scene, proposal.proponent, onBehalfOf);
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
  if (!mayPropose(invited)) return refuse('not-a-delegation');
  if (teamOf(proposal).includes(invited.id)) return refuse('already-on-team');
  return redrafted({ ...proposal, invited: [...proposal.invited, invited.id] });
}

/** Why these cannot all be named as those who propose; null: they can. */
export function findOutsider(world: World, ids: readonly ParticipantId[]): Refusal | null {
  for (const id of ids) {
    const participant = world.participants.find((candidate) => candidate.id === id);
    if (participant === undefined) return refuse('participant-unknown');
    if (!mayPropose(participant)) return refuse('not-a-delegation');
  }
  return null;
}

/** Why these cannot all be named as those who take part in decisions; null: they can. */
export function findNotDeciding(world: World, ids: readonly ParticipantId[]): Refusal | null {
  for (const id of ids) {
    const participant = world.participants.find((candidate) => candidate.id === id);
    if (participant === undefined) return refuse('participant-unknown');
    const { category } = participant;
    if (!mayDecide(participant))
      return refuse('not-in-decisions', { category: category.replaceAll('-', '_') });
  }
  return null;
}

/** Why that participant cannot speak on behalf of the group today; null: it can, or (null) nobody is named who would. */
export function judgeSpeakingFor(
  { world }: Scene,
  participant: ParticipantId | null,
  onBehalfOf: string,
): Refusal | null {
  if (participant === null) return null;
  return judgeOnBehalf(world.groups, { participant, onBehalfOf, day: world.today });
}

/** What the policy asks about whom the actor represents. */
export function factsOfActor({ world, by }: Scene): Pick<Circumstances, 'category' | 'accreditation'> {
  return factsOf(world.participants.find(({ id }) => id === by.participant));
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
    notices: [{ topic: 'drafting', to: audienceOf(proposal) }],
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

/**
 * Throws away what was never tabled. Nobody but the team ever knew of it. What a group drafts is not thrown away while the
 * paragraph is with the group: the facilitator ends that first.
 */
export function discardProposal(command: CommandOf<'discard-proposal'>, scene: Scene): Outcome | Refusal {
  const { world } = scene;
  const proposal = seekDrafted(scene, command.proposal, 'discard-proposal');
  if (isRefusal(proposal)) return proposal;
  const target = proposal.target === null ? undefined : findParking(world.arrangements, proposal.target);
  if (target !== undefined && target.proposal === proposal.id)
    return refuse('already-parked', { number: proposal.draftedAgainst?.number ?? '', with: target.with });
  return outcome({
    rows: [{ table: 'discarded-proposal', id: proposal.id }],
    notices: [{ topic: 'drafting', to: audienceOf(proposal) }],
    draftingRoom: { kind: 'closed', proposal: proposal.id },
    rejudged: roomMates(proposal),
  });
}

/** The proposal, where it is known to the actor and the policy allows it this deed on it. */
export function seekDrafted(scene: Scene, id: ProposalId, deed: PolicyDeed): Proposal | Refusal {
  const byRole = judge(scene.by.role, deed);
  if (byRole !== null) return byRole;
  const proposal = seekProposal(scene, id);
  return isRefusal(proposal) ? proposal : (judgeTeam(scene, proposal, deed) ?? proposal);
}

function judgeTeam(scene: Scene, proposal: Proposal, deed: PolicyDeed): Refusal | null {
  const { by } = scene;
  const standing = standingOf(by, proposal);
  return judge(by.role, deed, { standing, fate: proposal.fate, ...factsOfActor(scene) });
}

function redrafted(proposal: Proposal): Outcome {
  return outcome({
    rows: [{ table: 'proposal', row: proposal }],
    notices: [{ topic: 'drafting', to: audienceOf(proposal) }],
  });
}

/** The proposal without that co-sponsor, or without its invitation. */
export function withoutMember(proposal: Proposal, gone: ParticipantId): Proposal {
  const stays = (id: ParticipantId) => id !== gone;
  const { coSponsors, invited } = proposal;
  return { ...proposal, coSponsors: coSponsors.filter(stays), invited: invited.filter(stays) };
}
