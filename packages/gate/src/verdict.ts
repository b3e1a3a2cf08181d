/** What the gate is told and what it answers. */
import type { ParagraphId, Refusal } from '@chapeau/model';
import type { RootName } from '@chapeau/text';

/** To whom a Yjs client id belongs, seen from the actor whose update is judged. `free`: nobody has used it yet. */
export type ClientBinding = 'mine' | 'free' | 'other';

/** What the judgment depends on besides the document. Asked anew for each update, so that rights are never stale. */
export interface GateCircumstances {
  /** Asked for every client id under which the update adds something. The server's own id is `other` to everybody. */
  readonly bound: (client: number) => ClientBinding;
  /** Roots that this actor may write now; empty: a reader. A reader may only repeat what is known. */
  readonly writableRoots: readonly RootName[];
  /**
   * Why a paragraph is closed to this actor; null: it is open. `exists` tells a paragraph of the text from an id that the
   * update would bring in: one that is new joins an open reading, one that is tagged closed (deleted) may not come back.
   */
  readonly closed: (paragraph: ParagraphId, exists: boolean) => Refusal | null;
  /** Why a paragraph may be reworded but not leave the text, whoever edits it; null: it may. Asked for each that would go. */
  readonly held: (paragraph: ParagraphId) => Refusal | null;
}

/** Paragraphs that the update changed, each in one list only. */
export interface ParagraphsJudged {
  /** In the text before and after, with another wording, number, kind or place in the text. */
  readonly touched: readonly ParagraphId[];
  readonly inserted: readonly ParagraphId[];
  readonly removed: readonly ParagraphId[];
  /** Ids that more than one paragraph bears afterwards (two actors split the same one): the room gives them new ids. */
  readonly duplicated: readonly ParagraphId[];
}

/** The update may be applied to the real document, once it is durable. */
export interface Accepted {
  readonly kind: 'accepted';
  /** V1 bytes of what is new and nothing else, encoded by us; of no use where `empty`. */
  readonly update: Uint8Array;
  /** The update adds nothing that is not known: acknowledge it, neither store nor send it. */
  readonly empty: boolean;
  /**
   * `update` holds more than was sent: formats that Yjs tidied up after it. It must go to its sender as well: a format that is
   * gone for all others would stay there and show.
   */
  readonly tidied: boolean;
  readonly paragraphs: ParagraphsJudged;
  /** Client ids that were free: from now on they are bound to this actor. */
  readonly newClients: readonly number[];
}

/** Tell them apart by `isRefusal`. */
export type Verdict = Accepted | Refusal;
