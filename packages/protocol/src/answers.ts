/** Answers over HTTP: plain values that the server makes and the client trusts. */
import type {
  Actor,
  Deed,
  Draft,
  DraftId,
  Figures,
  GenerationId,
  Invitation,
  Notes,
  Ladder,
  Participant,
  PlainDraft,
  Process,
  ProcessEntry,
  Proposal,
  Reading,
  RecordEntry,
  Role,
  RefusalFacts,
  RefusalKind,
  SectionFigures,
  Version,
  VersionId,
} from '@chapeau/model';

/** Errors, `application/problem+json` (RFC 9457). `type` is `urn:chapeau:refusal:<kind>` and stable. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** The sentence for people, in English. */
  readonly detail: string;
  readonly refusal: RefusalKind;
  readonly facts: RefusalFacts;
}

export const PROBLEM_TYPE_PREFIX = 'urn:chapeau:refusal:';

/** `GET /api/me`: who I am here and what I may do; null where not signed in. */
export interface MeAnswer {
  readonly actor: Actor | null;
  readonly participant: Participant | null;
  /** Deeds the role is allowed in principle: what the interface shows at all. */
  readonly deeds: readonly Deed[];
  /** Whether the server holds a process yet. */
  readonly isSetUp: boolean;
  readonly protocol: number;
  readonly schema: number;
}

/** `GET /api/invitations/by-secret`: what a link leads to, before it is used. */
export interface InvitationPreview {
  readonly process: Process;
  readonly role: Role;
  readonly participant: Participant | null;
  readonly label: string;
}

/** `GET /api/process` */
export interface ProcessAnswer {
  readonly process: Process;
  readonly participants: readonly Participant[];
  readonly drafts: readonly DraftSummary[];
}

/** `GET /api/process/ladder`, and the answer of `PUT` */
export interface LadderAnswer {
  /** The status ladder in force. */
  readonly ladder: Ladder;
  /** Whether a reading of any draft has been opened: the ladder stands from then on. */
  readonly isFixed: boolean;
}

/** A line in the list of drafts. What the reader may not see is null. */
export interface DraftSummary {
  readonly draft: Draft;
  readonly openReading: Reading | null;
  /** Versions that the reader may read, the oldest text first (see `inOrderOfText`); without their tables of numbers, which `VersionAnswer` has. */
  readonly versions: readonly Version[];
  /** Whether the reader may open the live text. */
  readonly live: boolean;
  /** The draft of which it is a translation; absent: of none, or of one that is not open to the reader. */
  readonly original?: DraftId;
}

/** `GET /api/drafts/{draft}` */
export interface DraftAnswer extends DraftSummary {
  readonly readings: readonly Reading[];
  /** The status ladder in force. */
  readonly ladder: Ladder;
}

/** `GET /api/drafts/{draft}/drafting`: the untabled proposals whose drafting room is open to the reader. */
export interface DraftingAnswer {
  readonly proposals: readonly DraftingProposal[];
}
export interface DraftingProposal {
  readonly proposal: Proposal;
  /** Generation of its drafting room. */
  readonly generation: string;
}

/** `GET /api/process/record` */
export interface ProcessRecordAnswer {
  readonly entries: readonly ProcessEntry[];
}

/** `GET /api/drafts/{draft}/record` */
export interface RecordAnswer {
  readonly entries: readonly RecordEntry[];
}

/** `GET /api/versions/{version}` */
export interface VersionAnswer {
  readonly version: Version;
  readonly plain: PlainDraft;
}

/** `GET /api/versions/{version}/rolling`: the version with the open proposals in it, `Rolling` as `compare` makes it. */
export interface RollingAnswer<Rolling> {
  /** Whether the reader may know who proposed what; where not, `rolling` holds nobody. */
  readonly names: boolean;
  readonly rolling: Rolling;
}

/** A text that a table is about: a version, the text as it stood when a reading was opened, or as it stands. */
export type TableText =
  | { readonly kind: 'version'; readonly version: VersionId; readonly label: string }
  | { readonly kind: 'reading'; readonly ordinal: number }
  | { readonly kind: 'live' };

/** `GET /api/drafts/{draft}/sources`: where a later text comes from, `Table` as `compare` makes it. */
export interface SourcesAnswer<Table> {
  readonly from: TableText;
  readonly to: TableText;
  readonly table: Table;
}

/** `GET /api/drafts/{draft}/positions`: what everybody said on each paragraph, `Table` as `compare` makes it. */
export interface PositionsAnswer<Table> {
  readonly base: TableText;
  readonly table: Table;
}

/** `GET /api/drafts/{draft}/figures`: how much was in dispute, version by version, and is now. */
export interface FiguresAnswer {
  /** The versions that the reader may read, oldest first, then the live text where it may read that. */
  readonly points: readonly FigurePoint[];
}

/** The figures of one version, or of the live text. */
export interface FigurePoint {
  /** Null: the live text. */
  readonly version: VersionId | null;
  /** Empty for the live text. */
  readonly label: string;
  readonly at: string;
  /** The last reading that had been opened by then; null: none, or not the reader's to know. */
  readonly reading: { readonly ordinal: number; readonly isOpen: boolean } | null;
  readonly total: Figures;
  /** Of each heading and article in its order, what stands under it included. */
  readonly sections: readonly SectionFigures[];
}

/** `GET /api/invitations` */
export interface InvitationsAnswer {
  readonly invitations: readonly InvitationSummary[];
}
export interface InvitationSummary extends Omit<Invitation, 'secretHash'> {
  /** Browsers signed in through it now. */
  readonly signIns: number;
}

/** `POST /api/invitations`; the only time that the secret is told. */
export interface NewInvitationAnswer {
  readonly invitation: InvitationSummary;
  /** Path of the link, to be opened by the invited: `/join#<secret>`. */
  readonly path: string;
}

/** `POST /api/set-up`: links to sign in with, made once. */
export interface SetUpAnswer {
  readonly process: Process;
  readonly links: readonly {
    readonly role: Role;
    readonly participant: string | null;
    readonly label: string;
    readonly path: string;
  }[];
}

/** `POST /api/drafts` */
export interface NewDraftAnswer {
  readonly draft: Draft;
}

/** `POST /api/drafts/{draft}/notes` */
export interface NotesAnswer {
  readonly notes: Notes;
  readonly generation: GenerationId;
}

/** `GET /api/drafts/{draft}/notes` */
export interface NotesListAnswer {
  readonly notes: readonly KeptNotes[];
}
export interface KeptNotes extends NotesAnswer {
  /** Their words, a line for each paragraph; never empty. */
  readonly text: string;
}

/** `GET /api/drafts/{draft}/paragraphs/{paragraph}/history`: a `Lineage` and a `Provenance` as `compare` makes them. */
export interface ParagraphHistoryAnswer<Lineage, Provenance> {
  /** The texts that the reader may read, oldest first; the steps of the lineage are on these. */
  readonly texts: readonly HistoryText[];
  readonly lineage: Lineage;
  /** What is about the paragraph, what it came of and what came of it, each entry with these paragraphs alone. Empty where the record is not the reader's. */
  readonly entries: readonly RecordEntry[];
  /** Those tabled on it, whatever became of them; empty where the live text is not the reader's. */
  readonly proposals: readonly Proposal[];
  /** Of the words that it has in the last of the texts; null: it is not in that. */
  readonly provenance: Provenance | null;
}
export interface HistoryText {
  /** Null: the live text. */
  readonly version: VersionId | null;
  /** Empty for the live text. */
  readonly label: string;
  readonly at: string;
  /** Place in the record of the last entry that the text has in it; null: the live text, or not the reader's to know. */
  readonly sequence: number | null;
}

/** `GET /api/drafts/{draft}/unexplained`: an `UnexplainedDifference` as `compare` makes it. */
export interface UnexplainedAnswer<Difference> {
  readonly from: VersionId;
  readonly to: VersionId | 'live';
  /** How many entries of the record lie between the two. */
  readonly entries: number;
  /** Deletions first. */
  readonly unexplained: readonly Difference[];
}
