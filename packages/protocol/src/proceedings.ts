/** `GET /api/process/proceedings` and `GET /api/process/procedural-part`: reports that are made of what the process holds, each sentence with its sources. */
import type { DraftId, MeetingId, LineId, SessionId } from '@chapeau/model';

/** How delegations are named: by what they are called, by their codes, or not at all. */
export const NAMINGS = ['official', 'short', 'withheld'] as const;
export type Naming = (typeof NAMINGS)[number];

/** What a summary of proceedings is asked of. */
export interface ProceedingsAsked {
  /** Null: every session. */
  readonly session: SessionId | null;
  /** Null: every meeting, and what was done outside meetings. */
  readonly meeting: MeetingId | null;
  /** Null: every draft, and the process itself. */
  readonly draft: DraftId | null;
  readonly naming: Naming;
}

/** What a sentence rests on. */
export type ProseSource =
  /** An entry of the record of a draft. */
  | { readonly kind: 'decision'; readonly draft: DraftId; readonly sequence: number }
  /** An entry of the record of the process. */
  | { readonly kind: 'process'; readonly sequence: number }
  | { readonly kind: 'session'; readonly session: SessionId }
  | { readonly kind: 'document'; readonly document: LineId }
  /** What is kept of the body: its mandate, its officers, its outputs. */
  | { readonly kind: 'body' }
  | { readonly kind: 'participants' };

export interface ProseSentence {
  readonly text: string;
  /** Empty: it rests on nothing that the process holds, and says so in square brackets. */
  readonly sources: readonly ProseSource[];
}

export type ProseParagraph =
  /** Level 1: a meeting, or a chapter; 2: an item; 3: a draft. */
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  /** Level 2: an item of a list, `(a)`. */
  | {
      readonly kind: 'paragraph';
      readonly number: string;
      readonly level: 1 | 2;
      readonly sentences: readonly ProseSentence[];
    };

export interface ProseAnswer {
  readonly title: string;
  /** BCP 47 tag of the language it is written in. */
  readonly language: string;
  /** Empty: there is nothing to tell. */
  readonly paragraphs: readonly ProseParagraph[];
}
