/**
 * Any moment: the text as it stood after one update of its log. A moment is named by the number of that update; the first of a draft
 * is 1, and there are no gaps.
 */
import type { ActKind, PlainDraft, ReadingId, VersionId } from '@chapeau/model';

/** `GET /api/drafts/{draft}/moments`: the time line. Everything in it in the order in which it happened. */
export interface MomentsAnswer {
  /** The earliest moment that can be given back; of a draft from before moments were kept, later than 1. */
  readonly first: number;
  /** The moment that the text stands at now. */
  readonly last: number;
  readonly stretches: readonly Stretch[];
  /** Acts on the record; those from before the first moment are left out. */
  readonly acts: readonly MomentAct[];
  /** Versions that the reader may read. */
  readonly versions: readonly MomentVersion[];
  readonly readings: readonly MomentReading[];
}

/** Updates that follow each other without a long pause. Every moment that can be given back is in one of them. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly startedAt: string;
  readonly endedAt: string;
  /** Names of those who typed; empty: acts alone. */
  readonly by: readonly string[];
}

/** An act, and the moment right after it. */
export interface MomentAct {
  /** Its place in the record. */
  readonly sequence: number;
  readonly kind: ActKind;
  readonly at: string;
  readonly moment: number;
}

export interface MomentVersion {
  readonly version: VersionId;
  readonly label: string;
  /** The moment whose text it has: that of its issuing, or the one that was kept. */
  readonly moment: number;
}

export interface MomentReading {
  readonly reading: ReadingId;
  readonly ordinal: number;
  /** As printed in the programme of work; may be empty. */
  readonly meetings: readonly string[];
  /** The moment that it was opened at, or the first. */
  readonly opened: number;
  /** Null: it is open. */
  readonly closed: number | null;
}

/** `GET /api/drafts/{draft}/moments/{moment}`: the text as it stood, with stage and status as they were. */
export interface MomentAnswer {
  readonly moment: number;
  /** When its update was made. */
  readonly at: string;
  readonly plain: PlainDraft;
}
