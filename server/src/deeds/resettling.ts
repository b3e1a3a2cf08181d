/** Terms settled anew: a tabled proposal put on the wording as it stands now, by its proponent or the facilitator. */
import { isEmptyProposal } from '@chapeau/compare';
import { hashOfWording, isRefusal, judge, refuse, type Proposal, type Refusal } from '@chapeau/model';
import { standingOf } from '../rooms/rights.ts';
import { capture } from './captured.ts';
import type { CommandOf } from './command-of.ts';
import { aboutTarget } from './drafting.ts';
import { outcome, record, type Outcome } from './outcome.ts';
import { asRecorded } from './tabling.ts';
import { seekParagraph, seekProposal, type Scene } from './world.ts';

/**
 * Gives an undecided proposal new terms on the present wording, which must be the one that was seen. What was tabled stays as
 * it is. A proposal without a paragraph beneath it has nothing to be settled on.
 */
export function resettleProposal(command: CommandOf<'resettle-proposal'>, scene: Scene): Outcome | Refusal {
  const { world, by, means } = scene;
  const proposal = seekOwn(command, scene);
  if (isRefusal(proposal)) return proposal;
  const target =
    proposal.target === null ? refuse('paragraph-unknown') : seekParagraph(world, proposal.target);
  if (isRefusal(target)) return target;
  const refusal = judge(by.role, 'resettle-proposal', aboutTarget(world, proposal.kind, target));
  if (refusal !== null) return refusal;
  if (hashOfWording(target) !== command.present) return refuse('wording-not-current');
  const wording = capture(scene, proposal, command.wording);
  if (isRefusal(wording)) return wording;
  if (isEmptyProposal({ kind: proposal.kind, draftedAgainst: target, wording }))
    return refuse('proposal-empty');
  const resettled: Proposal = {
    ...proposal,
    resettled: { draftedAgainst: target, wording, by: by.id, at: means.now },
  };
  const act = { kind: 'proposal-resettled', proposal: asRecorded(resettled), wording } as const;
  const paragraphs = [{ paragraph: target.id, before: target, after: target }];
  return outcome({
    steps: [{ kind: 'proposal', proposal: resettled }],
    rows: [{ table: 'proposal', row: resettled }],
    entries: record(scene, [{ act, paragraphs }]),
  });
}

/** The undecided proposal, where it is the facilitator who asks or its own proponent. */
function seekOwn({ proposal: id }: CommandOf<'resettle-proposal'>, scene: Scene): Proposal | Refusal {
  const { by } = scene;
  const byRole = judge(by.role, 'resettle-proposal');
  if (byRole !== null) return byRole;
  const proposal = seekProposal(scene, id);
  if (isRefusal(proposal)) return proposal;
  if (by.role !== 'facilitator' && standingOf(by, proposal) !== 'proponent')
    return refuse('not-your-proposal');
  return proposal.fate === 'tabled' ? proposal : refuse('fate-settled', { fate: proposal.fate });
}
