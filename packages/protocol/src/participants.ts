/** Answers about who takes part. */
import type {
  AccreditationModalities,
  Attendance,
  Credentials,
  Group,
  Participant,
  ParticipantId,
  Person,
  SessionId,
} from '@chapeau/model';

/** `GET /api/process/participants` */
export interface ParticipantsAnswer {
  readonly participants: readonly Participant[];
  readonly groups: readonly Group[];
  readonly modalities: AccreditationModalities;
  /** Who objected to which stakeholder, as far as the reader may know. */
  readonly objections: readonly { readonly stakeholder: ParticipantId; readonly by: ParticipantId }[];
  /** Today, as memberships are judged. */
  readonly day: string;
}

/** `GET /api/process/participants/{participant}` */
export interface ParticipantAnswer {
  readonly participant: Participant;
  /** Null: not the reader's to know. */
  readonly delegation: DelegationAnswer | null;
  /** The proposals of it that the reader may know of, by draft. */
  readonly proposals: readonly ProposalsOfDraft[];
}

export interface DelegationAnswer {
  readonly people: readonly Person[];
  /** Null: none were received. */
  readonly credentials: Credentials | null;
  readonly attendance: readonly Attendance[];
}

export interface ProposalsOfDraft {
  readonly draft: string;
  readonly title: string;
  readonly count: number;
}

/** `GET /api/process/sessions/{session}/attendance` */
export interface AttendanceAnswer {
  readonly session: SessionId;
  /** Who attended; the others did not, as far as is known. */
  readonly participants: readonly ParticipantId[];
}
