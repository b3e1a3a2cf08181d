/** Frozen drafts. */
import type { ActorId, DraftId, ParagraphId, VersionId } from './ids.ts';

export const STANDINGS = ['official-draft', 'chairs-text', 'non-paper'] as const;
export type Standing = (typeof STANDINGS)[number];

/** Who may read a version: the facilitating team; everybody who takes part or reviews; everybody. */
export const AUDIENCES = ['team', 'participants', 'public'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** A version without its text. The plain draft and the full bytes are kept beside it. */
export interface Version {
  readonly id: VersionId;
  readonly draft: DraftId;
  /** 1 for the first version of the draft, then upwards. */
  readonly ordinal: number;
  /** e.g. `Zero draft`, `Rev.1`. */
  readonly label: string;
  /** Document symbol; may be empty. */
  readonly symbol: string;
  readonly standing: Standing;
  readonly audience: Audience;
  readonly issuedAt: string;
  readonly issuedBy: ActorId;
  /** SHA-256, in hex, of the canonical JSON of the plain draft. */
  readonly sha256: string;
  /** Where issuing it gave new numbers: every number that changed, in reading order. Absent: numbers stayed. */
  readonly renumbering?: readonly NumberChange[];
  /** The open proposals are printed in it as brackets and alternatives, with names up to this audience; absent: it is clean. */
  readonly attributions?: Attributions;
}

/** For whom names stand beside the proposals printed in a version; `nobody`: brackets without names. */
export const ATTRIBUTIONS = ['nobody', ...AUDIENCES] as const;
export type Attributions = (typeof ATTRIBUTIONS)[number];

/** The printed number of a paragraph before and after. Null: none. */
export interface NumberChange {
  readonly paragraph: ParagraphId;
  readonly before: string | null;
  readonly after: string | null;
}
