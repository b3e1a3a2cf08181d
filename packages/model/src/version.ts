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
  /** The text as it stood at an earlier moment, which was kept afterwards; absent: as it stood when it was issued. */
  readonly kept?: KeptMoment;
}

/** A moment of a text: the update after which it stood so, and when that was made. To whoever may not read the record the numbers are 0. */
export interface KeptMoment {
  readonly moment: number;
  readonly at: string;
  /** How many entries the record had then: the decisions that the text has in it. */
  readonly entries: number;
}

/** The label as records tell it to everybody who reads them; empty for a version that is for the facilitating team alone. */
export function recordedLabel({ label, audience }: Pick<Version, 'label' | 'audience'>): string {
  return audience === 'team' ? '' : label;
}

/** The version as records tell it: what is for the facilitating team alone without label and symbol. */
export function recordedVersion(version: Version): Version {
  return version.audience === 'team' ? { ...version, label: '', symbol: '' } : version;
}

/** When the text of a version stood so: when it was issued, or the moment that was kept. */
export function textTime({ issuedAt, kept }: Pick<Version, 'issuedAt' | 'kept'>): string {
  return kept?.at ?? issuedAt;
}

/** Versions in the order in which their texts stood, so that the last is the latest text, whatever was kept since. Ties: as they were issued. */
export function inOrderOfText<One extends Pick<Version, 'issuedAt' | 'kept' | 'ordinal'>>(
  versions: readonly One[],
): readonly One[] {
  return versions.toSorted((a, b) => {
    const [first, second] = [Date.parse(textTime(a)), Date.parse(textTime(b))];
    return first - second || a.ordinal - b.ordinal;
  });
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
