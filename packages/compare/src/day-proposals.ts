/** Proposals in a report: one's own and their fate, what is drafted, what others tabled, and where one's position is awaited. */
import {
  isUndecided,
  termsOf,
  type Fate,
  type ParticipantId,
  type Position,
  type Proposal,
  type ProposalId,
  type RecordEntry,
  type Terms,
} from '@chapeau/model';
import type { ReportDraft, ReportReader } from './day-sources.ts';
import { fatesGiven } from './standing-entries.ts';

/** Something that the record of the span tells of a proposal. */
export type ProposalStep =
  | { readonly kind: 'tabled' | 'resettled'; readonly sequence: number; readonly at: string }
  | { readonly kind: 'fate'; readonly fate: Fate; readonly sequence: number; readonly at: string };

export interface ReportedProposal {
  readonly proposal: Pick<
    Proposal,
    | 'id'
    | 'serial'
    | 'kind'
    | 'target'
    | 'proponent'
    | 'onBehalfOf'
    | 'coSponsors'
    | 'fate'
    | 'answers'
    | 'mergedInto'
  >;
  /** Printed number of its paragraph; null: it has none, or is gone. */
  readonly number: string | null;
  /** What it changes, by the terms in force; empty of one that is still being drafted. */
  readonly terms: Terms;
  readonly steps: readonly ProposalStep[];
  /** As they are now. `isNew`: taken in the span. */
  readonly positions: readonly ReportedPosition[];
}

export interface ReportedPosition extends Pick<Position, 'participant' | 'stance' | 'note'> {
  readonly isNew: boolean;
}

export interface ReportedProposals {
  /** The reader's, alone or with others, whatever became of them; those that are open come first. */
  readonly mine: readonly ReportedProposal[];
  /** Still being drafted by the reader's team. */
  readonly drafting: readonly ReportedProposal[];
  /** That the reader is asked to co-sponsor. */
  readonly invitations: readonly ReportedProposal[];
  /** Open ones of others on which the reader has said nothing yet, or needs instructions. */
  readonly awaited: readonly ReportedProposal[];
  /** Tabled by others in the span, those left out on which the reader's position is awaited. */
  readonly tabled: readonly ReportedProposal[];
}

/** By the reader's delegation; whoever represents none is awaited nowhere, and the facilitator's are those of the Chair. */
export function reportedProposals(source: ReportDraft, reader: ReportReader): ReportedProposals {
  const { proposals, entries } = source;
  const told = (some: readonly Proposal[]) => some.map((one) => reportedProposal(one, source));
  const tabled = proposals.filter(({ fate }) => fate !== 'draft');
  const mine = tabled.filter((one) => isOwn(one, reader));
  const others = tabled.filter((one) => !isOwn(one, reader));
  const fresh = new Set(
    entries.flatMap(({ act }) => (act.kind === 'proposal-tabled' ? [act.proposal.proposal] : [])),
  );
  const drafts = proposals.filter(({ fate }) => fate === 'draft');
  const { participant } = reader;
  // Members of a group that a paragraph was parked with are named, not asked.
  const isInvited = ({ invited }: Proposal) => participant !== null && invited.includes(participant);
  return {
    mine: told([...mine.filter(isUndecided), ...mine.filter((one) => !isUndecided(one)).toReversed()]),
    drafting: told(
      drafts.filter((one) => isOwn(one, reader) || (isInvited(one) && one.parking !== undefined)),
    ),
    invitations: told(drafts.filter((one) => isInvited(one) && one.parking === undefined)),
    awaited: told(others.filter((one) => isAwaited(one, participant))),
    tabled: told(others.filter((one) => fresh.has(one.id) && !isAwaited(one, participant))),
  };
}

/** Whether the reader's delegation proposes it, alone or with others; the facilitator's are those of the Chair. */
export function isOwn(
  { proponent, coSponsors }: Pick<Proposal, 'proponent' | 'coSponsors'>,
  { role, participant }: ReportReader,
): boolean {
  if (participant === null) return role === 'facilitator' && proponent === null;
  return proponent === participant || coSponsors.includes(participant);
}

function isAwaited(proposal: Proposal, participant: ParticipantId | null): boolean {
  if (participant === null) return false;
  const own = proposal.positions.find((position) => position.participant === participant);
  return isUndecided(proposal) && (own === undefined || own.stance === 'needs-instructions');
}

/** One proposal as a report tells it. */
export function reportedProposal(
  proposal: Proposal,
  { text, entries }: Pick<ReportDraft, 'text' | 'entries'>,
): ReportedProposal {
  const { id, serial, kind, target, proponent, onBehalfOf, coSponsors, fate, answers, mergedInto } = proposal;
  const taken = new Set(
    entries.flatMap(({ act }) =>
      act.kind === 'position-taken' && act.proposal === id ? [act.participant] : [],
    ),
  );
  return {
    proposal: {
      id,
      serial,
      kind,
      target,
      proponent,
      onBehalfOf,
      coSponsors,
      fate,
      ...(answers === undefined ? {} : { answers }),
      ...(mergedInto === undefined ? {} : { mergedInto }),
    },
    number: text.paragraphs.find((paragraph) => paragraph.id === target)?.number ?? null,
    terms: termsOf(proposal),
    steps: entries.flatMap((entry) => stepsOf(entry, id)),
    positions: proposal.positions.map(({ participant, stance, note }) => ({
      participant,
      stance,
      note,
      isNew: taken.has(participant),
    })),
  };
}

function stepsOf(entry: RecordEntry, id: ProposalId): readonly ProposalStep[] {
  const { act, sequence, at } = entry;
  if (act.kind === 'proposal-tabled' || act.kind === 'proposal-resettled') {
    if (act.proposal.proposal !== id) return [];
    return [{ kind: act.kind === 'proposal-tabled' ? 'tabled' : 'resettled', sequence, at }];
  }
  return fatesGiven(entry)
    .filter(({ proposal }) => proposal.proposal === id)
    .map(({ fateAfter }) => ({ kind: 'fate', fate: fateAfter, sequence, at }));
}
