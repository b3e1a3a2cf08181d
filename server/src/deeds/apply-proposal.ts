/** What accepting a proposal does to the text: the smallest edits that put its terms, carried to the present wording, there. */
import { carryForward } from '@chapeau/compare';
import {
  hashOfWording,
  isRefusal,
  refuse,
  termsOf,
  type DecisionId,
  type PlainParagraph,
  type Proposal,
  type ProposedParagraph,
  type Refusal,
} from '@chapeau/model';
import { insertion, placeFor, withFreshIds } from './insertion.ts';
import { deletion, inTurn, rewording, type Applied } from './text-edit.ts';
import { seekParagraph, type Scene } from './world.ts';

export interface Acceptance {
  readonly decision: DecisionId;
  /** Hash of the present wording that the facilitator has seen and that the proposed one replaces; null: none was confirmed. */
  readonly replaces: string | null;
}

/**
 * The edits of an accepted proposal, `contained` where the text says already what it asks for. What the text beneath it became
 * stays, unless the facilitator confirmed that it is replaced. Refuses where the target is gone, and where a person has to
 * settle what becomes of it.
 */
export function applyProposal(
  scene: Scene,
  proposal: Proposal,
  { decision, replaces }: Acceptance,
): Applied | 'contained' | Refusal {
  const { world } = scene;
  const target = proposal.target === null ? null : seekParagraph(world, proposal.target);
  if (isRefusal(target)) return target;
  if (proposal.kind === 'insert-after')
    return insertion(
      world,
      placeFor(world, proposal.target),
      withFreshIds(scene, termsOf(proposal).wording, null),
    );
  if (target === null) return refuse('paragraph-unknown');
  const wording = seekWording(proposal, target, { replaces, language: world.draft.language });
  if (wording === 'contained' || isRefusal(wording)) return wording;
  return proposal.kind === 'delete' ? deletion(world, decision, target) : amendment(scene, target, wording);
}

/** What is put in the place of the target. */
function seekWording(
  proposal: Proposal,
  target: PlainParagraph,
  { replaces, language }: Pick<Acceptance, 'replaces'> & { readonly language: string },
): readonly ProposedParagraph[] | 'contained' | Refusal {
  const { wording } = termsOf(proposal);
  if (replaces !== null) return replaces === hashOfWording(target) ? wording : refuse('wording-has-changed');
  const carry = carryForward(proposal, target, language);
  switch (carry.kind) {
    case 'unchanged':
      return wording;
    case 'clean':
      return carry.wording;
    case 'needs-review':
      return refuse('needs-review', { serial: proposal.serial ?? 0 });
    case 'overtaken':
      return 'contained';
  }
}

/** The first proposed paragraph replaces the wording of the target, the rest follow it. */
function amendment(scene: Scene, target: PlainParagraph, wording: readonly ProposedParagraph[]): Applied {
  const [first, ...rest] = withFreshIds(scene, wording, target.id);
  return inTurn([
    ...(first ? [rewording(scene.world, target, first)] : []),
    insertion(scene.world, placeFor(scene.world, target.id), rest),
  ]);
}
