/** What the record of a process says of its participants. People and credentials are known to a few, so it says only that they changed. */
import type { Accreditation, AccreditationModalities } from './accreditation.ts';
import type { Group } from './group.ts';
import type { GroupId, ParticipantId, SessionId } from './ids.ts';
import type { Participant } from './participant.ts';

/** A participant as an act names it; its names in other languages are left to its row. */
export type NamedParticipant = Pick<Participant, 'id' | 'code' | 'name' | 'category'>;
/** A group without its members. */
export type NamedGroup = Pick<Group, 'id' | 'code' | 'name' | 'kind' | 'spokespersons'>;

export type ParticipantsAct =
  | { readonly kind: 'participants-added'; readonly participants: readonly NamedParticipant[] }
  | {
      readonly kind: 'participant-changed';
      readonly before: NamedParticipant;
      readonly after: NamedParticipant;
    }
  /** Null before: it is new. Null after: it was taken out. */
  | {
      readonly kind: 'group-changed';
      readonly before: NamedGroup | null;
      readonly after: NamedGroup | null;
    }
  /** From that day on; null: since before the process. */
  | {
      readonly kind: 'group-members-changed';
      readonly group: GroupId;
      readonly code: string;
      readonly joined: readonly ParticipantId[];
      readonly left: readonly ParticipantId[];
      readonly day: string | null;
    }
  | {
      readonly kind: 'accreditation-changed';
      readonly participants: readonly ParticipantId[];
      readonly after: Accreditation;
    }
  /** By whom: null where the modalities keep it to the team. */
  | {
      readonly kind: 'accreditation-objected';
      readonly participant: ParticipantId;
      readonly by: ParticipantId | null;
    }
  | {
      readonly kind: 'accreditation-modalities-set';
      readonly before: AccreditationModalities;
      readonly after: AccreditationModalities;
    }
  | { readonly kind: 'delegation-people-changed'; readonly participant: ParticipantId }
  | { readonly kind: 'credentials-noted'; readonly participant: ParticipantId }
  | {
      readonly kind: 'attendance-noted';
      readonly session: SessionId;
      readonly participants: readonly ParticipantId[];
      readonly isPresent: boolean;
    };
