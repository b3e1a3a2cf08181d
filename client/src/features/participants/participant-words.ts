/** Words about participants, their groups and their delegations; participants as items to choose from. */
import {
  inOrderOfNames,
  nameIn,
  type AccreditationState,
  type CredentialsState,
  type GroupKind,
  type Participant,
  type ParticipantId,
  type PersonRole,
} from '@chapeau/model';
import { defineMessages, type MessageDescriptor } from 'react-intl';
import type { CheckItem } from '../../ui/checklist.tsx';

type Words<Value extends string> = Readonly<Record<Value, MessageDescriptor>>;

export const GROUP_KIND_WORDS: Words<GroupKind> = defineMessages({
  regional: { id: 'group-kind.regional', defaultMessage: 'Regional group' },
  political: { id: 'group-kind.political', defaultMessage: 'Political group' },
});

export const ACCREDITATION_WORDS: Words<AccreditationState> = defineMessages({
  proposed: { id: 'accreditation.proposed', defaultMessage: 'Proposed' },
  circulated: { id: 'accreditation.circulated', defaultMessage: 'Circulated for non-objection' },
  accredited: { id: 'accreditation.accredited', defaultMessage: 'Accredited' },
  objected: { id: 'accreditation.objected', defaultMessage: 'Objected to' },
  ended: { id: 'accreditation.ended', defaultMessage: 'Ended' },
});

export const PERSON_ROLE_WORDS: Words<PersonRole> = defineMessages({
  head: { id: 'person-role.head', defaultMessage: 'Head of delegation' },
  alternate: { id: 'person-role.alternate', defaultMessage: 'Alternate' },
  adviser: { id: 'person-role.adviser', defaultMessage: 'Adviser' },
});

export const CREDENTIALS_WORDS: Words<CredentialsState> = defineMessages({
  'not-received': { id: 'credentials.not-received', defaultMessage: 'Not received' },
  provisional: { id: 'credentials.provisional', defaultMessage: 'Provisional' },
  'full-powers': { id: 'credentials.full-powers', defaultMessage: 'Full powers' },
  'in-order': { id: 'credentials.in-order', defaultMessage: 'In order' },
});

/** To be ticked, in the order of their names in that language. */
export function participantItems(
  participants: readonly Participant[],
  language: string,
): readonly CheckItem<ParticipantId>[] {
  return inOrderOfNames(participants, language).map((one) => ({
    value: one.id,
    label: `${one.code} – ${nameIn(one, language)}`,
    short: one.code,
  }));
}
