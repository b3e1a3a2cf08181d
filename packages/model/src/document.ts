/** Documents of a process as they are registered: what is printed on them, what they are to each other, and where their text is. */
import type { DocumentId, ParticipantId, ProcessId, SessionId, VersionId } from './ids.ts';
import type { StoredFile } from './stored-file.ts';
import type { Audience } from './version.ts';

export const DOCUMENT_KINDS = [
  'issued-version',
  'conference-room-paper',
  'l-document',
  'information-document',
  'non-paper',
  'letter',
  'statement',
  'national-proposal',
  'report',
  'programme-of-work',
  'other',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export const DISTRIBUTIONS = ['general', 'limited', 'restricted'] as const;
export type Distribution = (typeof DISTRIBUTIONS)[number];

/** draft → issued → withdrawn. A draft is seen by the facilitating team alone. How recent a document is, is another matter. */
export const DOCUMENT_STATUSES = ['draft', 'issued', 'withdrawn'] as const;
export type DocumentStatus = (typeof DOCUMENT_STATUSES)[number];

export const DOCUMENT_RELATIONS = [
  'revises',
  'corrects',
  'adds-to',
  'annexed-to',
  'replaces',
  'translation-of',
] as const;
export type DocumentRelationKind = (typeof DOCUMENT_RELATIONS)[number];

/** What stands in the register: a document that was registered, or a version that was issued. */
export type RegisterId = DocumentId | VersionId;

/** What a document is to another. */
export interface DocumentRelation {
  readonly kind: DocumentRelationKind;
  readonly to:
    | { readonly kind: 'listed'; readonly id: RegisterId }
    /** A document that is not in the register, by its symbol. */
    | { readonly kind: 'elsewhere'; readonly symbol: string };
}

/** Who a document is from. */
export type DocumentSource =
  | { readonly kind: 'participants'; readonly participants: readonly ParticipantId[] }
  | { readonly kind: 'chair' | 'secretariat' };

export const TEXT_FORMATS = ['plain', 'markdown'] as const;
export type TextFormat = (typeof TEXT_FORMATS)[number];

/** Where the text of a document is. Languages are BCP 47 tags. */
export type DocumentContent =
  /** A version of a draft: its symbol, its date and its audience are those of the document. */
  | { readonly kind: 'version'; readonly version: VersionId }
  /** Its words are kept beside the document, under `documentTextId`. */
  | {
      readonly kind: 'text';
      readonly language: string;
      readonly format: TextFormat;
      /** `hashOf` its words. */
      readonly hash: string;
    }
  | { readonly kind: 'link'; readonly language: string; readonly href: string }
  | { readonly kind: 'file'; readonly language: string; readonly file: StoredFile };

export interface DocumentTitle {
  readonly language: string;
  readonly title: string;
}

/** What is told of a document when it is registered or changed. */
export interface DocumentMatter {
  /** Empty: it has none, as non-papers do, or it is that of its version. */
  readonly symbol: string;
  readonly kind: DocumentKind;
  /** One for each language, the first that of the register. */
  readonly titles: readonly DocumentTitle[];
  /** Languages it is available in. */
  readonly languages: readonly string[];
  /** Language of the original; null: not told. */
  readonly original: string | null;
  /** Null: none is printed. */
  readonly distribution: Distribution | null;
  /** ISO 8601, `2031-05-12`. */
  readonly date: string;
  /** Item of the agenda as printed, `5 (a)`; may be empty. */
  readonly agendaItem: string;
  /** Null: it belongs to no session. */
  readonly session: SessionId | null;
  readonly source: DocumentSource;
  readonly relations: readonly DocumentRelation[];
  readonly contents: readonly DocumentContent[];
  readonly audience: Audience;
}

/** A document of the register. */
export interface KeptDocument extends DocumentMatter {
  readonly id: DocumentId;
  readonly process: ProcessId;
  readonly status: DocumentStatus;
  readonly registeredAt: string;
  /** Null: not issued yet. */
  readonly issuedAt: string | null;
  /** Null: not withdrawn. */
  readonly withdrawn: { readonly at: string; readonly reason: string } | null;
}

/** The words of a text of a document. */
export interface DocumentText {
  /** `documentTextId`. */
  readonly id: string;
  readonly text: string;
}

/** Under what the words are kept: the same words of one document are kept once. */
export function documentTextId(document: DocumentId, hash: string): string {
  return `${document}:${hash}`;
}

/** The version that is the text of a document; null: none is. */
export function versionOfDocument({ contents }: Pick<DocumentMatter, 'contents'>): VersionId | null {
  for (const content of contents) if (content.kind === 'version') return content.version;
  return null;
}

/** The title in that language, else the first. */
export function titleIn({ titles }: Pick<DocumentMatter, 'titles'>, language: string): string {
  const found = titles.find((one) => one.language === language.split('-')[0]) ?? titles[0];
  return found?.title ?? '';
}
