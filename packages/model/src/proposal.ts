/** Proposals of delegations, the positions of others on them, and their fate. Kept whole, for ever. */
import type { DecisionId, DraftId, ParagraphId, ParticipantId, ProposalId, ReadingId } from './ids.ts';
import type { PlainParagraph, Wording } from './plain-draft.ts';

export const PROPOSAL_KINDS = ['amend', 'insert-after', 'delete'] as const;
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];

export const PROPOSAL_SOURCES = ['written', 'oral', 'chair'] as const;
export type ProposalSource = (typeof PROPOSAL_SOURCES)[number];

export const FATES = [
  'draft',
  'tabled',
  'withdrawn',
  'accepted',
  'accepted-in-part',
  'merged-into',
  'not-retained',
  'overtaken',
] as const;
export type Fate = (typeof FATES)[number];

export const PROPOSAL_DEEDS = ['table', 'withdraw', 'accept', 'not-retain', 'restore'] as const;
export type ProposalDeed = (typeof PROPOSAL_DEEDS)[number];

export interface FateStep {
  readonly deed: ProposalDeed;
  readonly from: readonly Fate[];
  readonly to: Fate;
  readonly needsReason: boolean;
}

/** Which deed takes a proposal from which fate to which. */
export const FATE_STEPS: readonly FateStep[] = [
  { deed: 'table', from: ['draft'], to: 'tabled', needsReason: false },
  { deed: 'withdraw', from: ['tabled'], to: 'withdrawn', needsReason: false },
  { deed: 'accept', from: ['tabled'], to: 'accepted', needsReason: false },
  { deed: 'not-retain', from: ['tabled'], to: 'not-retained', needsReason: false },
  { deed: 'restore', from: ['not-retained', 'overtaken'], to: 'tabled', needsReason: true },
];

/** The step that `deed` takes from `fate`; undefined: the table has none. */
export function findFateStep(deed: ProposalDeed, fate: Fate): FateStep | undefined {
  return FATE_STEPS.find((step) => step.deed === deed && step.from.includes(fate));
}

export const STANCES = [
  'co-sponsors',
  'supports',
  'can-accept',
  'needs-instructions',
  'reserves',
  'cannot-accept',
] as const;
export type Stance = (typeof STANCES)[number];

/** A delegation on a proposal. One position per delegation; a newer one replaces it, the record keeps both. */
export interface Position {
  readonly participant: ParticipantId;
  readonly stance: Stance;
  /** May be empty. */
  readonly note: string;
  readonly at: string;
}

/** A paragraph as proposed. The id is the target's own where it amends, new where it is new. */
export interface ProposedParagraph extends Wording {
  readonly id: ParagraphId;
}

export interface Proposal {
  readonly id: ProposalId;
  readonly draft: DraftId;
  /** Running number within the draft, from 1, given at tabling; null before. Shown as `P 12`. */
  readonly serial: number | null;
  readonly kind: ProposalKind;
  /** The paragraph it amends, deletes, or stands after. Null: before the first paragraph (insert-after only). */
  readonly target: ParagraphId | null;
  /** The target as it stood when drafting began; null where target is null. */
  readonly draftedAgainst: PlainParagraph | null;
  /** Whole paragraphs as proposed: for `amend` the first replaces the target and the rest follow it; for `insert-after` all are new; for `delete` none. Filled at tabling, empty before. */
  readonly wording: readonly ProposedParagraph[];
  /** The delegation that owns it. */
  readonly proponent: ParticipantId;
  /** e.g. `the Group of 77 and China`; empty: in its own name. */
  readonly onBehalfOf: string;
  /** Delegations that confirmed their co-sponsorship, in the order of joining. */
  readonly coSponsors: readonly ParticipantId[];
  /** Delegations invited into the drafting room that have not confirmed. */
  readonly invited: readonly ParticipantId[];
  readonly source: ProposalSource;
  /** Why it is proposed, in the delegation's words; may be empty. */
  readonly explanation: string;
  /** The reading it was tabled in; null before. */
  readonly reading: ReadingId | null;
  readonly fate: Fate;
  readonly positions: readonly Position[];
  readonly createdAt: string;
  readonly tabledAt: string | null;
  /** The decision that settled its fate; null while undecided. */
  readonly settledBy: DecisionId | null;
}

/** Whether the facilitator has still to decide on it. */
export function isUndecided(proposal: Pick<Proposal, 'fate'>): boolean {
  return proposal.fate === 'tabled';
}

/** Whether a delegation may read and write in the drafting room of the proposal. */
export function isOnTeam(
  proposal: Pick<Proposal, 'proponent' | 'coSponsors' | 'invited'>,
  participant: ParticipantId | null,
): boolean {
  if (participant === null) return false;
  return (
    proposal.proponent === participant ||
    proposal.coSponsors.includes(participant) ||
    proposal.invited.includes(participant)
  );
}
