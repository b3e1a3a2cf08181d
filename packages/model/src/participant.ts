/** Who takes part: delegations, entities, stakeholders; and the roles people act in. */
import type { ActorId, ParticipantId, ProcessId } from './ids.ts';

export const PARTICIPANT_CATEGORIES = [
  'member-state',
  'observer-state',
  'intergovernmental-organization',
  'un-entity',
  'stakeholder',
] as const;
export type ParticipantCategory = (typeof PARTICIPANT_CATEGORIES)[number];

export interface Participant {
  readonly id: ParticipantId;
  readonly process: ProcessId;
  /** Short code shown beside proposals, unique in the process: `EU`, `NOR`, `G77`. */
  readonly code: string;
  /** Official name in the language of the process. */
  readonly name: string;
  readonly category: ParticipantCategory;
}

export const ROLES = [
  'facilitator',
  'secretariat',
  'delegation',
  'reviewer',
  'observer',
  'stakeholder',
] as const;
export type Role = (typeof ROLES)[number];

/** Roles that hold the pen of the draft: the facilitating team. */
export const FACILITATING_TEAM: readonly Role[] = ['facilitator', 'secretariat'];

/** Roles that act for a participant: an invitation to one of them names the participant. */
export const REPRESENTING_ROLES: readonly Role[] = ['delegation', 'stakeholder'];

/** Someone who is signed in. Everything that reaches a draft is done by an actor. */
export interface Actor {
  readonly id: ActorId;
  readonly process: ProcessId;
  readonly role: Role;
  /** Whom the actor represents; null for the facilitating team, reviewers and observers. */
  readonly participant: ParticipantId | null;
  /** As shown to others in the room, e.g. `Chair` or `Norway (second seat)`. */
  readonly name: string;
}
