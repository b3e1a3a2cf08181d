/** What the record of a process says of the languages of its texts. */
import type { ConsistencyMember, RaisedDifference } from './consistency-group.ts';
import type { DraftId, ParagraphId, VersionId } from './ids.ts';

export type LanguageAct =
  | {
      readonly kind: 'language-added';
      /** The translation. */
      readonly draft: DraftId;
      readonly original: DraftId;
      readonly language: string;
      /** How many of its paragraphs are joined to one of the original, and how many it has. */
      readonly joined: number;
      readonly paragraphs: number;
    }
  | {
      readonly kind: 'renderings-confirmed';
      /** The translation. */
      readonly draft: DraftId;
      readonly language: string;
      readonly renderings: readonly ConfirmedRendering[];
    }
  /** Confirmations were taken back. */
  | {
      readonly kind: 'renderings-withdrawn';
      readonly draft: DraftId;
      readonly language: string;
      readonly paragraphs: readonly ParagraphId[];
    }
  /** Which draft of a text in several languages is the original from now on. */
  | {
      readonly kind: 'original-set';
      readonly before: DraftId;
      readonly after: DraftId;
      readonly language: string;
    }
  /** Paragraphs of the original that the translation had not were put into it, to be rendered. */
  | {
      readonly kind: 'paragraphs-brought';
      readonly draft: DraftId;
      readonly language: string;
      readonly paragraphs: readonly ParagraphId[];
    }
  /** The translation took the status that these paragraphs have in the original. */
  | {
      readonly kind: 'status-handed-over';
      readonly draft: DraftId;
      readonly language: string;
      readonly paragraphs: readonly ParagraphId[];
    }
  /** A member of the group for consistency, before and after; null: it was none, or is none any more. */
  | {
      readonly kind: 'consistency-member-changed';
      readonly before: ConsistencyMember | null;
      readonly after: ConsistencyMember | null;
    }
  | {
      readonly kind: 'difference-raised';
      readonly language: string;
      readonly difference: RaisedDifference;
    }
  | {
      readonly kind: 'difference-settled';
      readonly language: string;
      readonly difference: RaisedDifference;
    }
  /** A version of the original was issued in other languages too. */
  | {
      readonly kind: 'languages-issued';
      readonly version: VersionId;
      readonly label: string;
      readonly versions: readonly {
        readonly draft: DraftId;
        readonly language: string;
        readonly version: VersionId;
      }[];
    };

/** That the words of a paragraph render those of the original, both by `hashOfWords`. */
export interface ConfirmedRendering {
  readonly paragraph: ParagraphId;
  readonly renders: string;
  readonly rendered: string;
}
