/** Which proposals can be accepted together now, and why the others cannot. */
import { disputesOf, type RollingPlace } from '@chapeau/compare';
import type { ParticipantId, Proposal, ProposalId, Stance } from '@chapeau/model';

/** What is to be accepted: all that nothing stands against, or all that a delegation (null: the Chair) proposed. */
export type BulkKind =
  { readonly kind: 'uncontested' } | { readonly kind: 'proponent'; readonly proponent: ParticipantId | null };

/** Why a proposal is left as it is. */
export type BulkHindrance =
  'closed' | 'contested' | 'opposed' | 'needs-review' | 'overtaken' | 'without-change';

/** A paragraph, or the place before the first one, with the undecided proposals on it. */
export interface BulkPlace {
  readonly rolling: RollingPlace;
  readonly proposals: readonly Proposal[];
  /** Its words are agreed, or under silence; something may still follow it. */
  readonly isClosed: boolean;
}

export interface BulkJudgement {
  readonly ready: readonly Proposal[];
  readonly held: readonly { readonly proposal: Proposal; readonly by: BulkHindrance }[];
}

const OPPOSED: readonly Stance[] = ['reserves', 'cannot-accept'];

/** In reading order. Of two of the same delegation that want different things, the one with the lower number is ready. */
export function judgeBulk(places: readonly BulkPlace[], bulk: BulkKind): BulkJudgement {
  const ready: Proposal[] = [];
  const held: { proposal: Proposal; by: BulkHindrance }[] = [];
  for (const place of places) {
    const accepted = new Set<ProposalId>();
    for (const proposal of place.proposals.filter((one) => isMeant(one, bulk))) {
      const by = hindranceOf(place, proposal, { bulk, accepted });
      if (by === null) {
        accepted.add(proposal.id);
        ready.push(proposal);
      } else held.push({ proposal, by });
    }
  }
  return { ready, held };
}

function isMeant(proposal: Proposal, bulk: BulkKind): boolean {
  return bulk.kind === 'uncontested' || proposal.proponent === bulk.proponent;
}

interface Bulk {
  readonly bulk: BulkKind;
  /** Proposals on the same place that are accepted already. */
  readonly accepted: ReadonlySet<ProposalId>;
}

function hindranceOf(
  { rolling, isClosed }: BulkPlace,
  proposal: Proposal,
  { bulk, accepted }: Bulk,
): BulkHindrance | null {
  if (isClosed && proposal.kind !== 'insert-after') return 'closed';
  if (rolling.needsReview.includes(proposal.id)) return 'needs-review';
  if (rolling.overtaken.includes(proposal.id)) return 'overtaken';
  if (rolling.withoutChange.includes(proposal.id)) return 'without-change';
  const others = rivalsOf(rolling, proposal.id);
  const isContested =
    bulk.kind === 'uncontested' ? others.size > 0 : [...others].some((id) => accepted.has(id));
  if (isContested) return 'contested';
  if (bulk.kind === 'uncontested' && proposal.positions.some(({ stance }) => OPPOSED.includes(stance)))
    return 'opposed';
  return null;
}

/** Proposals that want something else in a dispute that it is part of. */
function rivalsOf(rolling: RollingPlace, proposal: ProposalId): ReadonlySet<ProposalId> {
  const rivals = new Set<ProposalId>();
  for (const { alternatives } of disputesOf(rolling)) {
    const speaksIn = (voices: readonly { readonly proposal: ProposalId }[]) =>
      voices.some((voice) => voice.proposal === proposal);
    if (!alternatives.some(({ voices }) => speaksIn(voices))) continue;
    for (const { voices } of alternatives)
      if (!speaksIn(voices)) for (const voice of voices) rivals.add(voice.proposal);
  }
  return rivals;
}
