/** Answers about documents: the register, one document, and what a search finds. */
import type {
  DocumentContent,
  DocumentRelationKind,
  DraftId,
  ParagraphId,
  ProposalId,
  LineId,
  RegisterLine,
  TextFormat,
} from '@chapeau/model';

export interface RegisterAnswer {
  /** Those that the reader may read, in order. */
  readonly lines: readonly RegisterLine[];
  /** What new symbols are suggested by, for whoever keeps the register; null: for others. */
  readonly naming: { readonly series: string; readonly used: readonly string[] } | null;
}

/** What another document is to the one at hand; `isFrom`: the other says so. */
export interface RelatedLine {
  readonly kind: DocumentRelationKind;
  readonly isFrom: boolean;
  readonly line: RegisterLine;
}

/** What can be read of a document. */
export type OpenContent =
  | {
      readonly kind: 'text';
      readonly language: string;
      readonly format: TextFormat;
      readonly text: string;
    }
  | Extract<DocumentContent, { kind: 'link' | 'file' }>;

export interface DocumentAnswer {
  readonly line: RegisterLine;
  /** Texts, links and files. A version is told in the line. None of one that was withdrawn, but to the facilitating team. */
  readonly contents: readonly OpenContent[];
  /** Both ways, as far as the reader may know the others. */
  readonly related: readonly RelatedLine[];
}

/** A piece of a text around what was found; `isFound`: the words that were looked for. */
export interface SnippetPiece {
  readonly text: string;
  readonly isFound: boolean;
}

/** Where it was found. */
export type FoundIn =
  | { readonly kind: 'document'; readonly id: LineId }
  /** The text as it stands. */
  | { readonly kind: 'live'; readonly draft: DraftId }
  | {
      readonly kind: 'proposal';
      readonly draft: DraftId;
      readonly proposal: ProposalId;
      readonly serial: number;
    };

export interface SearchHit {
  readonly in: FoundIn;
  /** Title of the document or the draft. */
  readonly title: string;
  readonly symbol: string;
  /** Of a version; empty elsewhere. */
  readonly label: string;
  readonly language: string;
  /** Null: in its title or its symbol. */
  readonly place: {
    /** Null: the text has no paragraphs of its own. */
    readonly paragraph: ParagraphId | null;
    /** As printed; null: none. */
    readonly number: string | null;
  } | null;
  readonly snippet: readonly SnippetPiece[];
  /** Other texts of the same draft that say the same there. */
  readonly alsoIn: number;
}

export interface SearchAnswer {
  /** Best first, at most 50. */
  readonly hits: readonly SearchHit[];
  /** How many places were found in what the reader may read. */
  readonly total: number;
}
