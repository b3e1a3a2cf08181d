/** The rolling text as plain values: the text with all open proposals in it, as disputes between alternatives. */
import type {
  ParagraphId,
  ParticipantId,
  Position,
  Proposal,
  ProposalId,
  ProposalSource,
  ProposedParagraph,
  Run,
  Wording,
} from '@chapeau/model';

/** A proposal with its wording expressed on the paragraph as it stands now. */
export interface PlacedProposal {
  readonly proposal: Proposal;
  /** As the `wording` of a proposal: for `amend` the first replaces the paragraph and the rest follow it. */
  readonly wording: readonly ProposedParagraph[];
}

/** Who wants an alternative: one proposal with all its names. */
export interface Voice {
  readonly proposal: ProposalId;
  readonly serial: number | null;
  /** Null: the Chair, or the group in `onBehalfOf`. */
  readonly proponent: ParticipantId | null;
  readonly onBehalfOf: string;
  readonly coSponsors: readonly ParticipantId[];
  readonly source: ProposalSource;
  readonly positions: readonly Position[];
}

/** Id of an alternative, unique in its dispute: `present`, `delete`, `gone`, or made of what it says. */
export type AlternativeId = string;
/** Id of a dispute, made of the paragraph, the place and what stands there now: it stays while these do. */
export type DisputeId = string;

/** The id of the present wording in every dispute. */
export const PRESENT: AlternativeId = 'present';

/** One way out of a dispute. */
export interface Alternative {
  readonly id: AlternativeId;
  /** `delete`: the present stretch would go. Where the present stretch is empty it is still `present`. */
  readonly kind: 'present' | 'delete' | 'proposed';
  /** Of `delete`: the paragraph itself would go, not its words alone. */
  readonly gone: boolean;
  /** Empty: no words. */
  readonly runs: readonly Run[];
  /** By serial number; none for the present wording. */
  readonly voices: readonly Voice[];
}

/** A stretch over which proposals differ from the present wording; the present one is first among at least two alternatives. */
export interface WordDispute {
  readonly kind: 'dispute';
  readonly id: DisputeId;
  readonly alternatives: readonly Alternative[];
}

/** A stretch of a paragraph. Agreed ones are not empty; two disputes are never neighbours. */
export type RollingSegment = { readonly kind: 'agreed'; readonly runs: readonly Run[] } | WordDispute;

/** What a paragraph is and how deep it stands. */
export type Form = Pick<Wording, 'kind' | 'level'>;

export interface FormAlternative {
  readonly id: AlternativeId;
  readonly kind: 'present' | 'proposed';
  readonly form: Form;
  readonly voices: readonly Voice[];
}

/** A dispute about kind and level. */
export interface FormDispute {
  readonly id: DisputeId;
  readonly alternatives: readonly FormAlternative[];
}

/** A whole new paragraph proposed; a dispute between nothing (`present`) and the paragraph. */
export interface RollingInsertion {
  readonly id: DisputeId;
  readonly wording: Wording;
  /** Two: nothing, then the words of the paragraph with everyone who proposes it. */
  readonly alternatives: readonly [Alternative, Alternative];
  /** The paragraph's id in each of the proposals, in the order of the voices. */
  readonly ids: readonly { readonly proposal: ProposalId; readonly paragraph: ParagraphId }[];
}

/** A paragraph with every proposal on it, or (null) the place before the first paragraph with all that is proposed there. */
export interface RollingPlace {
  readonly paragraph: ParagraphId | null;
  /** What the paragraph is now; says nothing where there is none. */
  readonly present: Form;
  /** Joined, the agreed runs and the present alternatives give the paragraph's words. */
  readonly segments: readonly RollingSegment[];
  /** Null: nobody proposes another kind or level. */
  readonly form: FormDispute | null;
  /** In an order in which every proposal finds its own paragraphs in its own order. */
  readonly following: readonly RollingInsertion[];
  /** Proposals that would change nothing. */
  readonly withoutChange: readonly ProposalId[];
  /** Proposals that a person must settle on the present wording first. */
  readonly needsReview: readonly ProposalId[];
  /** Proposals that the present wording has overtaken: what they ask for is there already. */
  readonly overtaken: readonly ProposalId[];
  /** The bound on the work was reached: alternatives are true but larger than need be. */
  readonly coarse: boolean;
}

/** A paragraph with every proposal on it. */
export interface RollingParagraph extends RollingPlace {
  readonly paragraph: ParagraphId;
}
