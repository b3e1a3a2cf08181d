/** Parking: a paragraph is handed to a group, which drafts a proposal for it in a room of its own and returns it by tabling. */
import {
  findParking,
  findStep,
  isRefusal,
  judge,
  refuse,
  type DecisionId,
  type Parking,
  type ParagraphChange,
  type PlainParagraph,
  type Proposal,
  type Refusal,
  type Status,
} from '@chapeau/model';
import type { CommandOf } from './command-of.ts';
import { arranged, outcomeOf, together, type Consequences } from './consequences.ts';
import { findOutsider, newProposal } from './drafting.ts';
import { audienceOf } from './drafting-room.ts';
import { seekStep, stageAfter } from './ladder-steps.ts';
import type { Outcome } from './outcome.ts';
import { readyNoMore } from './package-decisions.ts';
import { discardedDraft, endParking, isUnwritten } from './parking-end.ts';
import {
  nameOf,
  seekArrangement,
  seekParagraph,
  silentUntil,
  tagOf,
  type Scene,
  type World,
} from './world.ts';

/**
 * Parks the paragraph with those who are named and opens the room in which they draft. The coordinator tables for them, the
 * facilitators where there is none. A paragraph that is parked already stays parked.
 */
export function parkWithGroup(command: CommandOf<'park-with-group'>, scene: Scene): Outcome | Refusal {
  const { world, means } = scene;
  const paragraph = seekParkable(scene, command);
  if (isRefusal(paragraph)) return paragraph;
  const { with: named, members, coordinator, until, reason } = command;
  const withTeam = command.withTeam || coordinator === null;
  const since = means.makeId('decision');
  const id = means.makeId('arrangement');
  const started = newProposal(scene, { kind: 'amend', target: paragraph, proponent: coordinator });
  const proposal: Proposal = {
    ...started,
    onBehalfOf: named,
    invited: members.filter((member) => member !== coordinator),
    source: coordinator === null ? 'chair' : 'written',
    parking: id,
    ...(withTeam && { openToTeam: true }),
  };
  const parking: Parking = {
    id,
    draft: world.draft.id,
    kind: 'parking',
    state: 'drafting',
    madeAt: means.now,
    since,
    paragraph: paragraph.id,
    with: named,
    members,
    coordinator,
    withTeam,
    until,
    proposal: proposal.id,
  };
  const recorded = { id: since, act: { kind: 'parking-begun', parking } as const, reason };
  const begun = together([
    arranged(parking),
    { rows: [{ table: 'proposal', row: proposal }] },
    restated(scene, paragraph, { status: 'parked', since }),
    readyNoMore(world, paragraph.id),
    { recorded: [{ ...recorded, paragraphs: [changeOf(world, paragraph, 'parked')] }] },
    { notices: [{ topic: 'drafting', to: audienceOf(proposal) }] },
  ]);
  return outcomeOf(scene, begun, {
    created: id,
    draftingRoom: { kind: 'opened', proposal: proposal.id, paragraphs: [paragraph] },
  });
}

/** The paragraph, where the facilitator may park it and the group is one. */
function seekParkable(
  { world, by }: Scene,
  { paragraph: id, members, withTeam, coordinator }: CommandOf<'park-with-group'>,
): PlainParagraph | Refusal {
  const byRole = judge(by.role, 'arrange');
  if (byRole !== null) return byRole;
  const paragraph = seekParagraph(world, id);
  if (isRefusal(paragraph)) return paragraph;
  const number = nameOf(paragraph);
  const refusal = judge(by.role, 'arrange', { silentUntil: silentUntil(world, id), number });
  if (refusal !== null) return refusal;
  if (members.length === 0 && !withTeam) return refuse('nobody-named');
  const outsider = findOutsider(world, members);
  if (outsider !== null) return outsider;
  if (coordinator !== null && !members.includes(coordinator))
    return refuse('bad-request', { detail: 'coordinator: not one of the members' });
  const parking = findParking(world.arrangements, id);
  if (parking !== undefined) return refuse('already-parked', { number, with: parking.with });
  const step = paragraph.status === 'parked' ? null : seekStep(world, 'park', paragraph);
  return isRefusal(step) ? step : paragraph;
}

/**
 * Asks the group for nothing more: the paragraph is open again. Its draft is thrown away where nobody wrote in it, and kept
 * otherwise (see `endParking`).
 */
export function endParkingEarly(command: CommandOf<'end-parking'>, scene: Scene): Outcome | Refusal {
  const { world, by } = scene;
  const byRole = judge(by.role, 'arrange');
  if (byRole !== null) return byRole;
  const parking = seekArrangement(world, 'parking', command.parking);
  if (isRefusal(parking)) return parking;
  if (parking.state !== 'drafting') return refuse('arrangement-settled', { state: parking.state });
  const paragraph = world.plain.paragraphs.find(({ id }) => id === parking.paragraph);
  const number = paragraph === undefined ? '' : nameOf(paragraph);
  const refusal = judge(by.role, 'arrange', { silentUntil: silentUntil(world, parking.paragraph), number });
  if (refusal !== null) return refusal;
  const draft = world.proposals.find(({ id }) => id === parking.proposal);
  const discarded = draft?.fate === 'draft' && isUnwritten(draft, world.drafted) ? draft : null;
  const others = world.proposals.filter(({ id }) => id !== discarded?.id);
  const ended = resumed({ ...scene, world: { ...world, proposals: others } }, parking, {
    state: 'ended',
    reason: command.reason,
  });
  if (discarded === null) return outcomeOf(scene, ended);
  return outcomeOf(scene, together([ended, discardedDraft(discarded)]), {
    draftingRoom: { kind: 'closed', proposal: discarded.id },
  });
}

/** The group's proposal is tabled: the paragraph is open again, with the proposal on it. Nothing where no group drafted it. */
export function returned(scene: Scene, tabled: Proposal): Partial<Consequences> {
  const parking = scene.world.arrangements.find(({ id }) => id === tabled.parking);
  if (parking?.kind !== 'parking' || parking.state !== 'drafting') return {};
  return resumed(scene, parking, { state: 'returned' });
}

/** The parking over and the paragraph open again, where the ladder has a way and the paragraph is there. */
function resumed(
  scene: Scene,
  parking: Parking,
  end: { readonly state: 'returned' | 'ended'; readonly reason?: string },
): Consequences {
  const { world, means } = scene;
  const id = means.makeId('decision');
  const paragraph = world.plain.paragraphs.find((candidate) => candidate.id === parking.paragraph);
  const step = paragraph && findStep(world.ladder, 'resume', paragraph);
  if (paragraph === undefined || step === undefined) return endParking(scene, parking, { ...end, id });
  const paragraphs = [changeOf(world, paragraph, step.to)];
  return together([
    restated(scene, paragraph, { status: step.to, since: id }),
    endParking(scene, parking, { ...end, id, paragraphs }),
  ]);
}

/** The paragraph under that status by this decision. Under the status that it has, the tag names the decision that gave it. */
function restated(
  { world }: Scene,
  paragraph: PlainParagraph,
  { status, since }: { readonly status: Status; readonly since: DecisionId },
): Partial<Consequences> {
  const { pending: _over, ...before } = tagOf(world, paragraph.id);
  const stage = stageAfter(world, paragraph);
  const tag = paragraph.status === status ? { ...before, stage } : { stage, status, since };
  return { steps: [{ kind: 'tag', paragraph: paragraph.id, tag }] };
}

function changeOf(world: World, before: PlainParagraph, status: Status): ParagraphChange {
  return { paragraph: before.id, before, after: { ...before, stage: stageAfter(world, before), status } };
}
