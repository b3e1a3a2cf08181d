/** What became of a proposal, from its tabling on, read off the record alone: what is not tabled is not on it. */
import {
  type Fate,
  type ParagraphId,
  type PlainParagraph,
  type Proposal,
  type ProposalId,
  type ProposedParagraph,
  type RecordEntry,
  type RecordedProposal,
} from '@chapeau/model';
import { contributionsIn } from './contributions.ts';
import { fatesGiven, standingEntries } from './standing-entries.ts';

/** `bridged`: a text of the Chair that answers it was tabled. `fate`: it was decided on, taken back, restored or withdrawn. */
export type StoryStepKind = 'tabled' | 'resettled' | 'co-sponsorship-ended' | 'position' | 'bridged' | 'fate';

export interface StoryStep {
  readonly kind: StoryStepKind;
  readonly entry: RecordEntry;
  /** It was taken back later. */
  readonly isUndone: boolean;
  /** Its fate from then on; null: the step leaves it. */
  readonly fate: Fate | null;
}

export interface ProposalStory {
  /** As the last entry that names it tells it: with the co-sponsors that it has left. */
  readonly proposal: RecordedProposal;
  readonly fate: Fate;
  /** The paragraph that it was tabled on, as it stood then; null: it stands before the first. */
  readonly draftedAgainst: PlainParagraph | null;
  readonly wording: readonly ProposedParagraph[];
  /** The proposals that it bridges, and those that bridge it. */
  readonly answers: readonly ProposalId[];
  readonly bridgedBy: readonly ProposalId[];
  /** The proposal that took it up; null: none. */
  readonly mergedInto: ProposalId | null;
  /** The paragraphs that decisions which stand changed for it. */
  readonly changed: readonly ParagraphId[];
  /** In order, the tabling first. */
  readonly steps: readonly StoryStep[];
}

/** Null: the record does not tell of its tabling. */
export function proposalStory(entries: readonly RecordEntry[], id: ProposalId): ProposalStory | null {
  const tabled = entries.find(({ act }) => act.kind === 'proposal-tabled' && act.proposal.proposal === id);
  if (tabled?.act.kind !== 'proposal-tabled') return null;
  const standing = new Set(standingEntries(entries));
  const steps = entries.flatMap((entry): StoryStep[] => {
    const kind = findStepKind(entry, id);
    if (kind === null) return [];
    const fate = fatesGiven(entry).find(({ proposal }) => proposal.proposal === id)?.fateAfter ?? null;
    return [{ kind, entry, fate, isUndone: entry.act.kind !== 'decision-undone' && !standing.has(entry) }];
  });
  const named = steps.flatMap(({ entry }) => recordedIn(entry, id));
  const last = steps.findLast(({ fate }) => fate !== null);
  const mergedInto =
    last && fatesGiven(last.entry).find(({ proposal }) => proposal.proposal === id)?.mergedInto;
  return {
    proposal: named.at(-1) ?? tabled.act.proposal,
    fate: last?.fate ?? 'tabled',
    draftedAgainst: tabled.paragraphs[0]?.before ?? null,
    wording: tabled.act.wording,
    answers: tabled.act.answers ?? [],
    bridgedBy: steps.flatMap(({ kind, entry: { act } }) =>
      kind === 'bridged' && act.kind === 'proposal-tabled' ? [act.proposal.proposal] : [],
    ),
    mergedInto: mergedInto ?? null,
    changed: changedFor(id, [...standing]),
    steps,
  };
}

/** Null: the entry is not about it. */
function findStepKind(entry: RecordEntry, id: ProposalId): StoryStepKind | null {
  const { act } = entry;
  switch (act.kind) {
    case 'proposal-tabled':
      if (act.proposal.proposal === id) return 'tabled';
      return act.answers?.includes(id) === true ? 'bridged' : null;
    case 'proposal-resettled':
      return act.proposal.proposal === id ? 'resettled' : null;
    case 'co-sponsorship-ended':
      return act.proposal.proposal === id ? 'co-sponsorship-ended' : null;
    case 'position-taken':
      return act.proposal === id ? 'position' : null;
    default:
      return fatesGiven(entry).some(({ proposal }) => proposal.proposal === id) ? 'fate' : null;
  }
}

function recordedIn(entry: RecordEntry, id: ProposalId): readonly RecordedProposal[] {
  const { act } = entry;
  const own = act.kind === 'position-taken' || !('proposal' in act) ? [] : [act.proposal];
  return [...own, ...fatesGiven(entry).map(({ proposal }) => proposal)].filter(
    ({ proposal }) => proposal === id,
  );
}

function changedFor(id: ProposalId, standing: readonly RecordEntry[]): readonly ParagraphId[] {
  const wordings = new Map<ProposalId, Pick<Proposal, 'wording' | 'resettled'>>();
  for (const { act } of standing)
    if (act.kind === 'proposal-tabled' || act.kind === 'proposal-resettled') {
      const known = wordings.get(act.proposal.proposal)?.wording ?? [];
      wordings.set(act.proposal.proposal, { wording: [...known, ...act.wording] });
    }
  const changed = [...contributionsIn(standing, wordings).taken];
  return changed.flatMap(([paragraph, those]) =>
    those.some(({ proposal }) => proposal === id) ? [paragraph] : [],
  );
}
