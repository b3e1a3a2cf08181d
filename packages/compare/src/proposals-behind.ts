/** The proposals whose words, or whose deletion, went into a paragraph by an entry of the record. */
import type { ParagraphChange, Proposal, ProposalId, RecordedProposal, RecordEntry } from '@chapeau/model';
import { contributionsIn, type Wordings } from './contributions.ts';
import { fatesGiven } from './standing-entries.ts';

/** In the order in which the entry names them; none where it took none on this paragraph. */
export function proposalsBehind(
  entry: RecordEntry,
  { paragraph }: Pick<ParagraphChange, 'paragraph'>,
  wordings: Wordings,
): readonly RecordedProposal[] {
  const taken = contributionsIn([entry], wordings).taken.get(paragraph) ?? [];
  const ids = new Set(taken.map(({ proposal }) => proposal));
  return fatesGiven(entry).flatMap(({ proposal }) => (ids.has(proposal.proposal) ? [proposal] : []));
}

/** What the proposals of a record bring, as tabled and as settled anew last. */
export function wordingsIn(entries: readonly RecordEntry[]): Wordings {
  const wordings = new Map<ProposalId, Pick<Proposal, 'wording' | 'resettled'>>();
  for (const { act, actor, at } of entries) {
    if (act.kind === 'proposal-tabled') wordings.set(act.proposal.proposal, { wording: act.wording });
    if (act.kind !== 'proposal-resettled') continue;
    const tabled = wordings.get(act.proposal.proposal)?.wording ?? [];
    const resettled = { draftedAgainst: null, wording: act.wording, by: actor, at };
    wordings.set(act.proposal.proposal, { wording: tabled, resettled });
  }
  return wordings;
}
