/** Whose a proposal is, in a word. */
import type { ParticipantId, Proposal } from '@chapeau/model';
import type { IntlShape } from 'react-intl';

/** The short code of a participant, e.g. `NOR`. */
export type CodeOf = (participant: ParticipantId) => string;

export type Owned = Pick<Proposal, 'proponent' | 'onBehalfOf'>;

/** `NOR`; of a proposal that no delegation owns: the group that drafted it, or `Chair`. */
export function proponentWord(intl: IntlShape, { proponent, onBehalfOf }: Owned, codeOf: CodeOf): string {
  if (proponent !== null) return codeOf(proponent);
  return onBehalfOf === ''
    ? intl.formatMessage({ id: 'proponents.chair', defaultMessage: 'Chair' })
    : onBehalfOf;
}
