/** What the record of a process says of its documents. */
import { hashOf } from './canonical.ts';
import type { DocumentKind, DocumentStatus, KeptDocument } from './document.ts';
import type { DocumentId } from './ids.ts';
import type { Audience } from './version.ts';

/**
 * A document as the record tells it. Who reads the record need not be allowed to read the document: of one that is for the
 * facilitating team only its id and its hash are told, of any other no text.
 */
export interface ToldDocument {
  readonly document: DocumentId;
  /** `hashOf` the whole row, so that its text can be proved later. */
  readonly hash: string;
  /** Null: it is for the facilitating team. */
  readonly head: {
    readonly symbol: string;
    readonly kind: DocumentKind;
    readonly title: string;
    readonly date: string;
    readonly status: DocumentStatus;
    readonly audience: Audience;
  } | null;
}

/** A document that has not been issued is on no record. */
export type DocumentAct =
  | { readonly kind: 'document-issued'; readonly document: ToldDocument }
  | { readonly kind: 'document-changed'; readonly before: ToldDocument; readonly after: ToldDocument }
  /** The reason is that of the entry. */
  | { readonly kind: 'document-withdrawn'; readonly document: ToldDocument };

/** The document as the record may tell it. */
export function toldDocument(document: KeptDocument): ToldDocument {
  const { id, symbol, kind, titles, date, status, audience } = document;
  const head = { symbol, kind, title: titles[0]?.title ?? '', date, status, audience };
  return { document: id, hash: hashOf(document), head: audience === 'team' ? null : head };
}
