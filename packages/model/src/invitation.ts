/** How people come in: invitation links made and revoked by the secretariat, and the sign-ins they lead to. */
import type { ActorId, InvitationId, ParticipantId, ProcessId } from './ids.ts';
import type { Role } from './participant.ts';

export interface Invitation {
  readonly id: InvitationId;
  readonly process: ProcessId;
  readonly role: Role;
  /** Whom the invited person will represent; null for roles that represent nobody. */
  readonly participant: ParticipantId | null;
  /** Whom it is meant for, in the secretariat's words, e.g. `Norway, second seat`. */
  readonly label: string;
  /** One-time links are used up by the first sign-in. */
  readonly reusable: boolean;
  /** SHA-256 of the secret in the link, hex. The secret itself is shown once and never stored. */
  readonly secretHash: string;
  readonly createdAt: string;
  readonly usedAt: string | null;
  readonly revokedAt: string | null;
}

/** A signed-in browser. */
export interface SignIn {
  /** SHA-256 of the cookie's token, hex: the id it is found by. */
  readonly id: string;
  readonly actor: ActorId;
  /** Revoking the invitation ends every sign-in that came from it. */
  readonly invitation: InvitationId;
  readonly createdAt: string;
  readonly expiresAt: string;
}
