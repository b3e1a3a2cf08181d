/** Who takes part: delegations, entities, stakeholders; and the roles people act in. */
import type { Accreditation } from './accreditation.ts';
import type { ActorId, ParticipantId, ProcessId } from './ids.ts';
import type { NamesByLanguage } from './names.ts';

export const PARTICIPANT_CATEGORIES = [
  'member-state',
  'observer-state',
  'observer-entity',
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
  /** Name in the language of the process, as on its nameplate. */
  readonly name: string;
  readonly category: ParticipantCategory;
  /** Names in other languages, as far as known; absent: `name` alone. */
  readonly names?: NamesByLanguage;
  /** ISO 3166-1 codes of a State; absent: it has none. */
  readonly iso?: IsoCodes;
  /** Of a stakeholder: how far its accreditation is; absent: it was not asked for. */
  readonly accreditation?: Accreditation;
}

export interface IsoCodes {
  /** Two letters, e.g. `NO`. */
  readonly alpha2: string;
  /** Three letters, e.g. `NOR`. */
  readonly alpha3: string;
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
