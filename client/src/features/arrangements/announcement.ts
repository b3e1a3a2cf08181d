/** What is sent round when silence begins, as a first draft for the facilitator. */
import { LEADS_TO, SILENCE_DEEDS, type Ladder, type SilenceDeed } from '@chapeau/model';
import type { IntlShape } from 'react-intl';
import { deadlineWord } from '../../intl/deadlines.ts';
import { STATUS_WORDS } from '../../intl/words.ts';

export interface Announced {
  /** What is under silence, in words. */
  readonly place: string;
  readonly deed: SilenceDeed;
  /** ISO 8601. */
  readonly deadline: string;
  readonly zone: string;
}

/** In the language of the interface. */
export function announcementOf(intl: IntlShape, { place, deed, deadline, zone }: Announced): string {
  return intl.formatMessage(
    {
      id: 'silence.announcement',
      defaultMessage:
        'Silence procedure on {place}, until {deadline}. Unless a delegation breaks silence before then, giving its reasons, the text will be {status}.',
    },
    {
      place,
      deadline: deadlineWord(intl, { deadline, zone }),
      status: intl.formatMessage(STATUS_WORDS[LEADS_TO[deed]]).toLocaleLowerCase(intl.locale),
    },
  );
}

/** What paragraphs can become by silence on that ladder, the least first. */
export function silenceDeedsOf(ladder: Ladder): readonly SilenceDeed[] {
  return SILENCE_DEEDS.filter((deed) => ladder.some((step) => step.deed === deed));
}
