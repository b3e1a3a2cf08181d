/** Disputes of one paragraph decided as one decision: an alternative taken in each, and the fate of every proposal that this settles. */
import {
  disputesOf,
  hashOfRolling,
  rollingBeginning,
  rollingOnPresent,
  rollingText,
  takeChoices,
  takenOf,
  unknownChoices,
  type Choices,
  type RollingPlace,
  type Taken,
} from '@chapeau/compare';
import {
  FATES_BY_TAKING,
  isRefusal,
  judge,
  refuse,
  type DecisionId,
  type Fate,
  type PlainParagraph,
  type Proposal,
  type ProposalId,
  type Refusal,
} from '@chapeau/model';
import type { CommandOf } from './command-of.ts';
import { aboutTarget } from './drafting.ts';
import { insertion, placeFor, withFreshIds } from './insertion.ts';
import type { Outcome } from './outcome.ts';
import { fateChange, settled, type Settlement } from './settling.ts';
import { deletion, inTurn, rewording, type Applied } from './text-edit.ts';
import { seekParagraph, type Scene, type World } from './world.ts';

/**
 * Puts the chosen alternatives into the text and gives every proposal that has no dispute left open the fate that is confirmed.
 * Refused where the rolling text is not the one that was chosen on, and for a fate that the choices do not bear out.
 */
export function decideDisputes(command: CommandOf<'decide-disputes'>, scene: Scene): Outcome | Refusal {
  const { world, by, means } = scene;
  const byRole = judge(by.role, 'decide-proposal');
  if (byRole !== null) return byRole;
  const target = command.paragraph === null ? null : seekParagraph(world, command.paragraph);
  if (isRefusal(target)) return target;
  const rolling = rollingAt(world, target);
  if (hashOfRolling(rolling) !== command.rolling) return refuse('rolling-has-changed');
  const choices: Choices = new Map(command.choices.map(({ dispute, alternative }) => [dispute, alternative]));
  if (choices.size < command.choices.length)
    return refuse('bad-request', { detail: 'choices: a dispute is named twice' });
  const refusal =
    unknownChoices(rolling, choices).length > 0
      ? refuse('alternative-unknown')
      : judgePlace(scene, target, { rolling, choices });
  if (refusal !== null) return refusal;
  const settlements = seekFates(world, takenOf(rolling, choices), command.fates);
  if (isRefusal(settlements)) return settlements;
  const id = means.makeId('decision');
  return settled(scene, {
    id,
    act: { kind: 'proposals-decided', fates: settlements.map(fateChange) },
    reason: command.reason,
    applied: applyChoices(scene, target, { rolling, choices, decision: id }),
    settlements,
  });
}

/** The paragraph, or (null) the place before the first, with what is proposed there, as the pages show it. */
function rollingAt({ draft, proposals }: World, target: PlainParagraph | null): RollingPlace {
  const { language } = draft;
  const there = proposals.filter((proposal) => proposal.target === (target?.id ?? null));
  if (target !== null) return rollingOnPresent(target, there, { language });
  return rollingBeginning(rollingText([], there, { language }).atBeginning);
}

export interface Chosen {
  readonly rolling: RollingPlace;
  readonly choices: Choices;
}

/** Why it cannot be decided now; null: it can. Choices on new paragraphs leave the words of the one before alone. */
function judgePlace(
  { world, by }: Scene,
  target: PlainParagraph | null,
  { rolling, choices }: Chosen,
): Refusal | null {
  const abouts = new Set(
    disputesOf(rolling).flatMap(({ id, about }) => (choices.has(id) ? [about === 'following'] : [])),
  );
  for (const isInsertion of abouts) {
    const circumstances = aboutTarget(world, isInsertion ? 'insert-after' : 'amend', target);
    const refusal = judge(by.role, 'decide-proposal', circumstances);
    if (refusal !== null) return refusal;
  }
  return null;
}

/** The edits that put the chosen alternatives into the text: words of the paragraph, new ones after it, or that it goes. */
export function applyChoices(
  scene: Scene,
  target: PlainParagraph | null,
  { rolling, choices, decision }: Chosen & { readonly decision: DecisionId },
): Applied {
  const { world } = scene;
  const { paragraph, following } = takeChoices(rolling, choices);
  if (target === null) return insertion(world, placeFor(world, null), withFreshIds(scene, following, null));
  const own = { ...(paragraph ?? target), id: target.id };
  const [words, ...fresh] = withFreshIds(scene, [own, ...following], target.id);
  const inserted = insertion(world, placeFor(world, target.id), fresh);
  return paragraph === null
    ? inTurn([inserted, deletion(world, decision, target)])
    : inTurn([rewording(world, target, words ?? own), inserted]);
}

type GivenFates = CommandOf<'decide-disputes'>['fates'];

/** What is settled, by serial number: each proposal that the choices leave nothing open of, with the fate that was confirmed. */
function seekFates(
  world: World,
  taken: ReadonlyMap<ProposalId, Taken>,
  fates: GivenFates,
): readonly Settlement[] | Refusal {
  const given = new Map(fates.map((each) => [each.proposal, each]));
  if (given.size < fates.length) return refuse('bad-request', { detail: 'fates: a proposal is named twice' });
  const known = new Map(world.proposals.map((proposal) => [proposal.id, proposal]));
  for (const { proposal, fate } of fates) {
    const named = known.get(proposal);
    if (named === undefined || named.fate === 'draft') return refuse('proposal-unknown');
    if (!taken.has(proposal)) return notBorneOut(named, fate);
  }
  const settlements: Settlement[] = [];
  for (const [id, { kind }] of taken) {
    const proposal = known.get(id);
    if (proposal === undefined) throw new Error(`A voice of no proposal: ${id}`);
    const { fate = 'tabled', mergedInto = null } = given.get(id) ?? {};
    if (!FATES_BY_TAKING[kind].includes(fate) || (mergedInto === null) !== (fate !== 'merged-into'))
      return notBorneOut(proposal, fate);
    if (kind !== 'open') settlements.push({ proposal, fate, ...(mergedInto !== null && { mergedInto }) });
  }
  return findLostMerge(settlements) ?? settlements.toSorted(bySerial);
}

/** A proposal that would be merged into one which the decision does not accept; null: there is none. */
function findLostMerge(settlements: readonly Settlement[]): Refusal | null {
  const accepted = new Set(
    settlements
      .filter(({ fate }) => fate === 'accepted' || fate === 'accepted-in-part')
      .map(({ proposal }) => proposal.id),
  );
  const lost = settlements.find(({ mergedInto }) => mergedInto !== undefined && !accepted.has(mergedInto));
  return lost === undefined ? null : notBorneOut(lost.proposal, lost.fate);
}

function notBorneOut({ serial }: Proposal, fate: Fate): Refusal {
  return refuse('fate-not-borne-out', { serial: serial ?? 0, fate });
}

function bySerial({ proposal: a }: Settlement, { proposal: b }: Settlement): number {
  return (a.serial ?? 0) - (b.serial ?? 0);
}
