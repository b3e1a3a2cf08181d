/** The people of a delegation, its credentials, and which sessions it attended. */
import type { ParticipantId, PersonId, ProcessId, SessionId } from './ids.ts';

export const PERSON_ROLES = ['head', 'alternate', 'adviser'] as const;
export type PersonRole = (typeof PERSON_ROLES)[number];

/** A person of a delegation. Known to the secretariat and to that delegation alone. */
export interface Person {
  readonly id: PersonId;
  readonly process: ProcessId;
  readonly participant: ParticipantId;
  readonly name: string;
  /** Function, e.g. `Permanent Representative`; may be empty. */
  readonly title: string;
  readonly role: PersonRole;
  /** Empty: not given. */
  readonly email: string;
}

export const CREDENTIALS_STATES = ['not-received', 'provisional', 'full-powers', 'in-order'] as const;
export type CredentialsState = (typeof CREDENTIALS_STATES)[number];

/** The credentials of a delegation, under its own id; where there is no row, none were received. */
export interface Credentials {
  readonly id: ParticipantId;
  readonly process: ProcessId;
  readonly state: CredentialsState;
  /** The day they are of, `2031-05-12`; null: not known. */
  readonly date: string | null;
}

/** That a participant attended a session: somebody of it signed in meanwhile, or the secretariat said so, or not so. */
export interface Attendance {
  /** The session and the participant, so that each attends once. */
  readonly id: string;
  readonly session: SessionId;
  readonly participant: ParticipantId;
  readonly state: 'signed-in' | 'present' | 'absent';
  readonly at: string;
}

/** The id of the attendance of that session by that participant. */
export function attendanceId(session: SessionId, participant: ParticipantId): string {
  return `${session}/${participant}`;
}
