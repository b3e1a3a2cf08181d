/** The record of a draft: append-only, hash-chained entries that anyone with a copy can verify. */
import type { Package, Parking, Silence } from './arrangement.ts';
import type {
  ActorId,
  ArrangementId,
  DecisionId,
  DraftId,
  MeetingId,
  ParagraphId,
  ParticipantId,
  ProposalId,
  RaisedDifferenceId,
  ReadingId,
  VersionId,
} from './ids.ts';
import type { PlainParagraph } from './plain-draft.ts';
import type { Fate, ProposalKind, ProposedParagraph, Stance } from './proposal.ts';
import type { Reading } from './reading.ts';
import type { Reservation } from './reservation.ts';
import type { Ladder, Status, StatusDeed } from './status.ts';
import type { Audience, KeptMoment, Version } from './version.ts';

/** One paragraph before and after an act. Null before: it is new. Null after: it is gone. */
export interface ParagraphChange {
  readonly paragraph: ParagraphId;
  readonly before: PlainParagraph | null;
  readonly after: PlainParagraph | null;
  /** Where a paragraph that is gone, or was moved, stood: after this one; null: at the beginning. Absent where it stands in its place. */
  readonly follows?: ParagraphId | null;
}

/** A proposal as an entry names it. */
export interface RecordedProposal {
  readonly proposal: ProposalId;
  readonly serial: number;
  readonly kind: ProposalKind;
  /** Null: the Chair. */
  readonly proponent: ParticipantId | null;
  readonly onBehalfOf: string;
  readonly coSponsors: readonly ParticipantId[];
  readonly target: ParagraphId | null;
}

/** What a decision made of one proposal. */
export interface FateChange {
  readonly proposal: RecordedProposal;
  readonly fateBefore: Fate;
  readonly fateAfter: Fate;
  /** The proposal it was merged into; absent: none. */
  readonly mergedInto?: ProposalId;
}

/** Whose wording was brought back. */
export type RestoredFrom =
  | ({ readonly kind: 'moment' } & KeptMoment)
  | { readonly kind: 'version'; readonly version: VersionId; readonly label: string };

/** Acts on square brackets in the wording. */
export const BRACKET_DEEDS = ['bracket', 'lift', 'choose'] as const;
export type BracketDeed = (typeof BRACKET_DEEDS)[number];

/** What was done. */
export type Act =
  | {
      readonly kind: 'draft-created';
      readonly title: string;
      readonly symbol: string;
      readonly paragraphs: number;
    }
  /** The ladder: which decisions on status there are from now on. */
  | { readonly kind: 'reading-opened'; readonly reading: Reading; readonly ladder?: Ladder }
  | {
      readonly kind: 'reading-closed';
      readonly reading: ReadingId;
      readonly ordinal: number;
      readonly leftOver: readonly ParagraphId[];
    }
  | { readonly kind: 'floor-taken'; readonly paragraph: ParagraphId | null }
  | {
      readonly kind: 'status-decided';
      /** `take-over`: it came in with the text, and was decided elsewhere; the reason is the mark as it stood there. */
      readonly deed: StatusDeed | 'take-over';
      readonly statusBefore: readonly Status[];
      readonly statusAfter: Status;
      /** Delegations whose word is still awaited; absent: none. */
      readonly pending?: readonly ParticipantId[];
      /** The package that was agreed as one, or the silence procedure that nobody broke; absent: neither. */
      readonly by?: ArrangementId;
    }
  | {
      readonly kind: 'proposal-tabled';
      readonly proposal: RecordedProposal;
      /** Whole paragraphs as proposed, so that whatever becomes of it, its words are in the chain. */
      readonly wording: readonly ProposedParagraph[];
      /** Taken down from what was said; absent: written by the delegation. */
      readonly captured?: true;
      /** The proposals that it bridges; absent: none. */
      readonly answers?: readonly ProposalId[];
    }
  /** New terms on the wording as it stands now; those as tabled stay where they are. */
  | {
      readonly kind: 'proposal-resettled';
      readonly proposal: RecordedProposal;
      readonly wording: readonly ProposedParagraph[];
    }
  | { readonly kind: 'proposal-withdrawn'; readonly proposal: RecordedProposal }
  /** A delegation took its name off a tabled proposal, which is told as it is without it. */
  | {
      readonly kind: 'co-sponsorship-ended';
      readonly proposal: RecordedProposal;
      readonly participant: ParticipantId;
    }
  | {
      readonly kind: 'proposal-decided';
      readonly proposal: RecordedProposal;
      readonly fateBefore: Fate;
      readonly fateAfter: Fate;
      /** The decision on the text that overtook it; absent: it was decided on itself. */
      readonly through?: DecisionId;
    }
  /** Several proposals at once: the disputes of a paragraph, or proposals accepted together. */
  | { readonly kind: 'proposals-decided'; readonly fates: readonly FateChange[] }
  /** A decision of this reading taken back: text and fates are again as they were before it. */
  | {
      readonly kind: 'decision-undone';
      readonly decision: DecisionId;
      /** Its place in the record. */
      readonly sequence: number;
      readonly fates: readonly FateChange[];
    }
  | {
      readonly kind: 'bracket-decided';
      readonly deed: BracketDeed;
      /** The words that it is about, without the brackets. */
      readonly words: string;
      /** Delegations on whose account the words are bracketed; may be empty. */
      readonly on: readonly ParticipantId[];
    }
  | {
      readonly kind: 'number-bracketed';
      readonly isOn: boolean;
    }
  | { readonly kind: 'package-formed'; readonly package: Package }
  | { readonly kind: 'package-changed'; readonly package: Package }
  /** A member could be agreed and waits for the others. */
  | {
      readonly kind: 'package-ready';
      readonly package: Package;
      readonly deed: StatusDeed;
      readonly ready: readonly ParagraphId[];
    }
  | { readonly kind: 'package-dissolved'; readonly package: Package }
  | { readonly kind: 'parking-begun'; readonly parking: Parking }
  | { readonly kind: 'parking-ended'; readonly parking: Parking }
  | { readonly kind: 'silence-opened'; readonly silence: Silence }
  | { readonly kind: 'silence-broken'; readonly silence: Silence }
  | { readonly kind: 'silence-ended'; readonly silence: Silence }
  | { readonly kind: 'reservation-entered'; readonly reservation: Reservation }
  | { readonly kind: 'reservation-withdrawn'; readonly reservation: Reservation }
  | {
      readonly kind: 'position-taken';
      readonly proposal: ProposalId;
      readonly serial: number;
      readonly participant: ParticipantId;
      readonly stance: Stance | null;
      readonly note: string;
    }
  /** The wording of an earlier moment or of a version brought back into the live text; the version after it is issued with it. */
  | { readonly kind: 'text-restored'; readonly from: RestoredFrom }
  /** Paragraphs of the original that this language had not were put into it, to be rendered. */
  | { readonly kind: 'paragraphs-brought'; readonly original: DraftId }
  /** A correction that was proposed for this translation was written into it. */
  | { readonly kind: 'correction-taken'; readonly difference: RaisedDifferenceId; readonly byName: string }
  | { readonly kind: 'version-issued'; readonly version: Version }
  | {
      readonly kind: 'audience-changed';
      readonly version: VersionId;
      readonly label: string;
      readonly before: Audience;
      readonly after: Audience;
    };

export type ActKind = Act['kind'];

export interface RecordEntry {
  readonly id: DecisionId;
  readonly draft: DraftId;
  /** 1 for the first entry of the draft, without gaps. */
  readonly sequence: number;
  readonly at: string;
  readonly actor: ActorId;
  /** Name and participant as they stood then. */
  readonly actorName: string;
  readonly participant: ParticipantId | null;
  /** The reading that was open; null: between readings. */
  readonly reading: { readonly id: ReadingId; readonly ordinal: number } | null;
  /** The meeting that was on; absent: none was. */
  readonly meeting?: MeetingId;
  readonly act: Act;
  /** Wording, number, stage and status of each paragraph the act is about, before and after. */
  readonly paragraphs: readonly ParagraphChange[];
  /** As given; empty where none was asked. */
  readonly reason: string;
  /** Hash of the entry before; 64 zeros for the first. */
  readonly previous: string;
  /** `hashOf` this entry without its hash. */
  readonly hash: string;
}

/**
 * Place of the last entry that the text of a version has in it: the one that issued it, or of a moment that was kept the last before that
 * moment (0: none was). Null: the entries do not tell of it.
 */
export function textSequence(
  { id, kept }: Pick<Version, 'id' | 'kept'>,
  entries: readonly RecordEntry[],
): number | null {
  const issued = entries.find(({ act }) => act.kind === 'version-issued' && act.version.id === id);
  return issued === undefined ? null : (kept?.entries ?? issued.sequence);
}
