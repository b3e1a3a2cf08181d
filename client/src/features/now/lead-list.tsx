/** Leading the list of speakers: the next one, somebody put on it, open or closed, the rules. */
import { isRefusal, type ParticipantId } from '@chapeau/model';
import type { MeetingNow, NowAnswer } from '@chapeau/protocol';
import { ListPlus, Lock, LockOpen, Mic, Scale } from 'lucide-react';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useProcessCommand } from '../../api/use-process-command.ts';
import { Button } from '../../ui/button.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { useKeys } from '../../ui/use-keys.tsx';
import { OnBehalfField } from '../participants/on-behalf-field.tsx';
import { useParticipants } from '../tables/use-participants.ts';
import css from './now.module.css';
import { RulesDialog } from './rules-dialog.tsx';

export interface LeadListProps {
  readonly shown: MeetingNow;
  readonly rules: NowAnswer['rules'];
  /** Whether the reader rules on speaking. */
  readonly chairs: boolean;
}

export function LeadList({ shown, rules, chairs }: LeadListProps) {
  const intl = useIntl();
  const { send, pending } = useProcessCommand();
  const [showsRules, setShowsRules] = useState(false);
  const { meeting, waiting, speaking, listIsOpen } = shown;
  const [next] = waiting;
  const isOn = meeting.state === 'on';
  const giveNext = () => {
    if (isOn && next !== undefined) void send({ kind: 'give-floor', speaker: next.id });
  };
  useKeys(intl.formatMessage({ id: 'keys.now', defaultMessage: 'The meeting' }), [
    {
      key: 'n',
      does: intl.formatMessage({ id: 'keys.now.next', defaultMessage: 'Give the next speaker the floor' }),
      run: giveNext,
    },
    {
      key: 'e',
      does: intl.formatMessage({ id: 'keys.now.end', defaultMessage: 'End the speech' }),
      run: () => {
        if (speaking !== null) void send({ kind: 'end-speech', speaker: speaking.id });
      },
    },
  ]);
  return (
    <div className={css.lead}>
      <div className={css.acts}>
        {isOn && (
          <Button
            tone="primary"
            icon={Mic}
            keyHint="n"
            isDisabled={next === undefined}
            isPending={pending}
            onPress={giveNext}
          >
            <FormattedMessage id="now.next" defaultMessage="Next speaker" />
          </Button>
        )}
        <Button
          icon={listIsOpen ? Lock : LockOpen}
          onPress={() =>
            void send({
              kind: listIsOpen ? 'close-speakers-list' : 'open-speakers-list',
              meeting: meeting.id,
            })
          }
        >
          {listIsOpen ? (
            <FormattedMessage id="now.close-list" defaultMessage="Close the list" />
          ) : (
            <FormattedMessage id="now.open-list" defaultMessage="Open the list" />
          )}
        </Button>
        {chairs && (
          <Button icon={Scale} onPress={() => setShowsRules(true)}>
            <FormattedMessage id="now.rules" defaultMessage="Rules of speaking" />
          </Button>
        )}
      </div>
      <PutOnList shown={shown} />
      {showsRules && <RulesDialog rules={rules} onClose={() => setShowsRules(false)} />}
    </div>
  );
}

function PutOnList({ shown: { meeting } }: Pick<LeadListProps, 'shown'>) {
  const intl = useIntl();
  const { send, pending } = useProcessCommand();
  const participants = useParticipants();
  const [participant, setParticipant] = useState<ParticipantId | null>(null);
  const [onBehalfOf, setOnBehalfOf] = useState('');
  // The field begins anew, empty, for whoever asks next.
  const [putSoFar, setPutSoFar] = useState(0);
  const put = async () => {
    const told = await send({ kind: 'ask-for-floor', meeting: meeting.id, participant, onBehalfOf });
    if (told === null || isRefusal(told)) return;
    setParticipant(null);
    setOnBehalfOf('');
    setPutSoFar(putSoFar + 1);
  };
  return (
    <div className={css.form}>
      <SearchField
        key={putSoFar}
        label={intl.formatMessage({ id: 'now.who', defaultMessage: 'Who asks for the floor' })}
        choices={[...participants.values()].map(({ id, code, name }) => ({
          value: id,
          label: `${code} – ${name}`,
        }))}
        value={participant}
        onChange={setParticipant}
      />
      <OnBehalfField
        label={intl.formatMessage({ id: 'now.on-behalf', defaultMessage: 'On behalf of (may be empty)' })}
        participant={participant}
        value={onBehalfOf}
        onChange={setOnBehalfOf}
      />
      <Button
        icon={ListPlus}
        isDisabled={participant === null}
        isPending={pending}
        onPress={() => void put()}
      >
        <FormattedMessage id="now.put-on-list" defaultMessage="Put on the list" />
      </Button>
    </div>
  );
}
