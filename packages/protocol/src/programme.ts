/** Answers on the programme of work: sessions with their meetings, what opening or closing one does, and what happened in each. */
import type { ClosingStep, DraftId, KeptMeeting, KeptSession, MeetingId, OpeningStep } from '@chapeau/model';

/** `GET /api/process/programme` */
export interface ProgrammeAnswer {
  /** In the order of their dates. */
  readonly sessions: readonly SessionAnswer[];
  /** The meeting that is on; null: none is. */
  readonly meeting: MeetingId | null;
}
export interface SessionAnswer {
  readonly session: KeptSession;
  /** In the order of time. Drafts that the reader may not read are left out of them. */
  readonly meetings: readonly KeptMeeting[];
}

/** `GET /api/process/meetings/{meeting}/steps` */
export interface MeetingStepsAnswer {
  /** What opening it does to readings; empty unless it is planned. */
  readonly opening: readonly OpeningStep[];
  /** What closing it does to readings; empty unless it is on. */
  readonly closing: readonly ClosingStep[];
  /** Titles of the drafts that the steps name. */
  readonly drafts: readonly { readonly draft: DraftId; readonly title: string }[];
}
