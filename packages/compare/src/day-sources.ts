/** What a report is made of: a span of time, whom it is for, and drafts and meetings as its reader may know them. */
import type {
  Draft,
  KeptMeeting,
  KeptSession,
  ParticipantId,
  PlainDraft,
  Proposal,
  RecordEntry,
  Role,
  Silence,
} from '@chapeau/model';
import type { Row } from './comparison.ts';

/** From the one moment up to the other, which is not in it; ISO 8601. */
export interface ReportSpan {
  readonly from: string;
  readonly to: string;
}

/** Whom it is for: a delegation, or whoever represents none. */
export interface ReportReader {
  readonly role: Role;
  readonly participant: ParticipantId | null;
}

/** A draft as its reader may know it. */
export interface ReportDraft {
  readonly draft: Pick<Draft, 'id' | 'title' | 'symbol' | 'language' | 'createdAt'>;
  /** The text as it stood at the end of the span. */
  readonly text: PlainDraft;
  /** Of the comparison of the text at the beginning with that at the end; none where the draft is not as old. */
  readonly rows: readonly Row[];
  /** The record of the span, in order. */
  readonly entries: readonly RecordEntry[];
  /** As they are now: those that were tabled, and what the reader's own team drafts. */
  readonly proposals: readonly Proposal[];
  /** Silence procedures that run. */
  readonly silences: readonly Silence[];
}

/** A meeting with its session, and its hours as moments; null: none is told, or the time zone is not known. */
export interface MeetingTimes {
  readonly meeting: KeptMeeting;
  readonly session: Pick<KeptSession, 'id' | 'title' | 'place' | 'timeZone'>;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
}
