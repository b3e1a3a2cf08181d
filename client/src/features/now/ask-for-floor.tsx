/** Asking for the floor: for what, and on behalf of whom. */
import type { MeetingId, ParticipantId, SpeakingKind } from '@chapeau/model';
import { isRefusal } from '@chapeau/model';
import { Hand } from 'lucide-react';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useProcessCommand } from '../../api/use-process-command.ts';
import { useRefusalSentence } from '../../intl/refusals.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/fields.tsx';
import { useKeys } from '../../ui/use-keys.tsx';
import { OnBehalfField } from '../participants/on-behalf-field.tsx';
import css from './now.module.css';
import { SPEAKING_KIND_WORDS } from './speaker-words.ts';

export interface AskForFloorProps {
  readonly meeting: MeetingId;
  /** Who asks; null: nobody in particular. */
  readonly participant: ParticipantId | null;
  readonly mayAskFor: readonly SpeakingKind[];
  readonly listIsOpen: boolean;
}

export function AskForFloor({ meeting, participant, mayAskFor, listIsOpen }: AskForFloorProps) {
  const intl = useIntl();
  const { send, pending, refusal } = useProcessCommand({ quiet: true });
  const sentence = useRefusalSentence();
  const [asksFor, setAsksFor] = useState<SpeakingKind>('statement');
  const [onBehalfOf, setOnBehalfOf] = useState('');
  // Rights of reply and points of order are in order even where the list is closed.
  const isClosed = asksFor === 'statement' && !listIsOpen;
  const ask = async () => {
    if (isClosed) return;
    const told = await send({ kind: 'ask-for-floor', meeting, asksFor, onBehalfOf });
    if (told !== null && !isRefusal(told)) setOnBehalfOf('');
  };
  useKeys(intl.formatMessage({ id: 'keys.now', defaultMessage: 'The meeting' }), [
    {
      key: 'f',
      does: intl.formatMessage({ id: 'keys.now.ask', defaultMessage: 'Ask for the floor' }),
      run: () => void ask(),
    },
  ]);
  return (
    <div className={css.form}>
      <SelectField
        label={intl.formatMessage({ id: 'now.asks-for', defaultMessage: 'For' })}
        choices={mayAskFor.map((value) => ({ value, label: intl.formatMessage(SPEAKING_KIND_WORDS[value]) }))}
        value={asksFor}
        onChange={setAsksFor}
      />
      <OnBehalfField
        label={intl.formatMessage({ id: 'now.on-behalf', defaultMessage: 'On behalf of (may be empty)' })}
        participant={participant}
        value={onBehalfOf}
        onChange={setOnBehalfOf}
      />
      <Button
        tone="primary"
        icon={Hand}
        keyHint="f"
        isDisabled={isClosed}
        isPending={pending}
        onPress={() => void ask()}
      >
        <FormattedMessage id="now.ask" defaultMessage="Ask for the floor" />
      </Button>
      {refusal !== null && (
        <p role="alert" className={css.refusal}>
          {sentence(refusal)}
        </p>
      )}
      {!listIsOpen && (
        <p className={css.quiet}>
          <FormattedMessage
            id="now.list-closed"
            defaultMessage="The list of speakers is closed for statements. The Chair opens it."
          />
        </p>
      )}
    </div>
  );
}
