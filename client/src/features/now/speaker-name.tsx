/** Who speaks, on behalf of whom, and what for where that is no plain statement. */
import { isOwnName, nameIn } from '@chapeau/model';
import type { ListedSpeaker } from '@chapeau/protocol';
import { FormattedMessage, useIntl } from 'react-intl';
import { useParticipants } from '../tables/use-participants.ts';
import css from './now.module.css';
import { SPEAKING_KIND_WORDS } from './speaker-words.ts';

export function SpeakerName({
  speaker,
}: {
  readonly speaker: Pick<ListedSpeaker, 'participant' | 'onBehalfOf' | 'kind' | 'invited'>;
}) {
  const intl = useIntl();
  const participant = useParticipants().get(speaker.participant);
  const speaksForOthers =
    speaker.onBehalfOf !== '' && (participant === undefined || !isOwnName(participant, speaker.onBehalfOf));
  return (
    <span className={css.name}>
      <strong>
        <bdi>{participant === undefined ? '…' : nameIn(participant, intl.locale)}</bdi>
      </strong>
      {speaksForOthers && (
        <span>
          <FormattedMessage
            id="proponents.on-behalf"
            defaultMessage="on behalf of {group}"
            values={{ group: <bdi>{speaker.onBehalfOf}</bdi> }}
          />
        </span>
      )}
      {speaker.kind !== 'statement' && (
        <em className={css.kind}>
          <FormattedMessage {...SPEAKING_KIND_WORDS[speaker.kind]} />
        </em>
      )}
      {speaker.invited && (
        <em className={css.kind}>
          <FormattedMessage id="now.invited" defaultMessage="invited by the Chair" />
        </em>
      )}
    </span>
  );
}
