/** The whole negotiation: the body, its mandate, and the drafts under it. */
import type { AccreditationModalities } from './accreditation.ts';
import type { DraftId, GenerationId, MeetingId, ProcessId } from './ids.ts';
import { LADDER, type Ladder } from './status.ts';

export interface Process {
  readonly id: ProcessId;
  /** e.g. `Open-ended working group on …`. */
  readonly title: string;
  /** The body that meets, as printed on its documents. */
  readonly body: string;
  /** The resolution or decision that gives the mandate; may be empty. */
  readonly mandate: string;
  readonly createdAt: string;
  /** The status ladder as the secretariat set it; absent: LADDER. Stands once a first reading has been opened. */
  readonly ladder?: Ladder;
  /** How stakeholders are accredited; absent: USUAL_ACCREDITATION. */
  readonly accreditation?: AccreditationModalities;
  /** The meeting that is on; absent: none is. */
  readonly meeting?: MeetingId;
}

/** The ladder in force. */
export function ladderOf(process: Pick<Process, 'ladder'>): Ladder {
  return process.ladder ?? LADDER;
}

export const DRAFT_KINDS = ['report', 'convention', 'resolution'] as const;
export type DraftKind = (typeof DRAFT_KINDS)[number];

/** The text under negotiation, without its text: what a list of drafts shows. */
export interface Draft {
  readonly id: DraftId;
  readonly process: ProcessId;
  readonly title: string;
  /** Document symbol, e.g. `A/AC.292/2023/CRP.1`; may be empty. */
  readonly symbol: string;
  readonly kind: DraftKind;
  /** BCP 47 tag of the language the text is written in; decides its direction and word boundaries. */
  readonly language: string;
  readonly createdAt: string;
  readonly generation: GenerationId;
}
