/** Proposals of delegations, the positions of others on them, and their fate. Kept whole, for ever. */
import type {
  ActorId,
  ArrangementId,
  DecisionId,
  DraftId,
  ParagraphId,
  ParticipantId,
  ProposalId,
  ReadingId,
} from './ids.ts';
import { FACILITATING_TEAM, type Actor } from './participant.ts';
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

export const PROPOSAL_DEEDS = [
  'table',
  'withdraw',
  'accept',
  'accept-in-part',
  'merge',
  'not-retain',
  'overtake',
  'restore',
] as const;
export type ProposalDeed = (typeof PROPOSAL_DEEDS)[number];

export interface FateStep {
  readonly deed: ProposalDeed;
  readonly from: readonly Fate[];
  readonly to: Fate;
  readonly needsReason: boolean;
}

/** Which deed takes a proposal from which fate to which. */
// prettier-ignore
export const FATE_STEPS: readonly FateStep[] = [
  { deed: 'table', from: ['draft'], to: 'tabled', needsReason: false },
  { deed: 'withdraw', from: ['tabled'], to: 'withdrawn', needsReason: false },
  { deed: 'accept', from: ['tabled'], to: 'accepted', needsReason: false },
  { deed: 'accept-in-part', from: ['tabled'], to: 'accepted-in-part', needsReason: false },
  { deed: 'merge', from: ['tabled'], to: 'merged-into', needsReason: false },
  { deed: 'not-retain', from: ['tabled'], to: 'not-retained', needsReason: false },
  { deed: 'overtake', from: ['tabled'], to: 'overtaken', needsReason: false },
  { deed: 'restore', from: ['accepted-in-part', 'merged-into', 'not-retained', 'overtaken'], to: 'tabled', needsReason: true },
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
  /** The delegation that owns it; null: the Chair, or a group that the Chair named. */
  readonly proponent: ParticipantId | null;
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
  /** The proposals that it bridges; absent: none. */
  readonly answers?: readonly ProposalId[];
  /** Where its fate is `merged-into`: the proposal that took it up. */
  readonly mergedInto?: ProposalId;
  /** Its terms as settled anew after the text beneath changed; absent: as tabled. The tabled ones stay as they are. */
  readonly resettled?: Resettled;
  /** The parking whose group drafts it; absent: none. */
  readonly parking?: ArrangementId;
  /** Its drafting room is open to the facilitating team as well; absent: to delegations only. */
  readonly openToTeam?: true;
}

/** What a proposal changes and into what: of an amendment the paragraph before and the paragraphs after. */
export interface Terms {
  readonly draftedAgainst: PlainParagraph | null;
  readonly wording: readonly ProposedParagraph[];
}

/** Terms that the proponent or the facilitator settled on the wording as it stood then. */
export interface Resettled extends Terms {
  readonly by: ActorId;
  readonly at: string;
}

/** The terms in force: as settled last, else as tabled. */
export function termsOf(proposal: Pick<Proposal, 'draftedAgainst' | 'wording' | 'resettled'>): Terms {
  const { draftedAgainst, wording } = proposal.resettled ?? proposal;
  return { draftedAgainst, wording };
}

/** Whether the facilitator has still to decide on it. */
export function isUndecided(proposal: Pick<Proposal, 'fate'>): boolean {
  return proposal.fate === 'tabled';
}

/** Whether an actor may read and write in the drafting room of the proposal, as a member of its team or of the facilitating team. */
export function mayEnter(
  proposal: Pick<Proposal, 'proponent' | 'coSponsors' | 'invited' | 'openToTeam'>,
  { role, participant }: Pick<Actor, 'role' | 'participant'>,
): boolean {
  return (
    isOnTeam(proposal, participant) || (proposal.openToTeam === true && FACILITATING_TEAM.includes(role))
  );
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
