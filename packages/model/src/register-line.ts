/** A line of the register of documents. */
import type {
  Distribution,
  DocumentKind,
  DocumentRelation,
  DocumentSource,
  DocumentStatus,
  DocumentTitle,
  RegisterId,
} from './document.ts';
import type { DocumentId, DraftId, MeetingId, SessionId, StatementId, VersionId } from './ids.ts';
import type { StatementContent, StatementKind } from './statement.ts';
import type { Audience, Standing } from './version.ts';

/** What a line of the register tells of the statement that it is, beside what it tells of every document. */
export interface LinedStatement {
  readonly id: StatementId;
  readonly meeting: MeetingId;
  readonly kind: StatementKind;
  /** As in `the Group of 77 and China`; empty: in its own name. */
  readonly onBehalfOf: string;
  readonly content: StatementContent;
}

/** A version as a line of the register tells it. */
export interface ListedVersion {
  readonly id: VersionId;
  readonly draft: DraftId;
  /** Title of the draft. */
  readonly title: string;
  readonly label: string;
  readonly standing: Standing;
}

/** What a line of the register is of. */
export type LineId = RegisterId | StatementId;

/** A line of the register. */
export interface RegisterLine {
  readonly id: LineId;
  /** Null: a version that is listed by itself, or a statement. */
  readonly document: DocumentId | null;
  /** The version that is its text; null: none is. */
  readonly version: ListedVersion | null;
  /** The statement that it is; null: it is none. A letter or a paper that is registered as one is a document. */
  readonly statement: LinedStatement | null;
  readonly symbol: string;
  readonly kind: DocumentKind;
  readonly titles: readonly DocumentTitle[];
  readonly languages: readonly string[];
  readonly original: string | null;
  readonly distribution: Distribution | null;
  /** ISO 8601, a day. */
  readonly date: string;
  readonly agendaItem: string;
  readonly session: SessionId | null;
  readonly source: DocumentSource;
  readonly status: DocumentStatus;
  /** Null: not withdrawn. */
  readonly withdrawn: { readonly at: string; readonly reason: string } | null;
  readonly relations: readonly DocumentRelation[];
  readonly audience: Audience;
  /** The moment by which it is more or less recent: when its text stood so. */
  readonly at: string;
}
