/** The list of speakers: who has the floor, who is next, who has spoken; with the acts of whoever leads the list. */
import type { Actor } from '@chapeau/model';
import type { ListedSpeaker, MeetingNow } from '@chapeau/protocol';
import { ArrowDown, ArrowUp, Mic, UserX, X } from 'lucide-react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useProcessCommand, type ProcessCommandSender } from '../../api/use-process-command.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { useParticipants } from '../tables/use-participants.ts';
import css from './now.module.css';
import { SpeakerName } from './speaker-name.tsx';
import { SpeechClock } from './speech-clock.tsx';
import { useServerTime } from './use-server-time.ts';

export interface SpeakersProps {
  /** How far the clock of this window is behind the server's. */
  readonly behindMs: number;
  readonly shown: MeetingNow;
  readonly actor: Actor;
  /** Whether the reader leads the list, and whether as the Chair, who moves speakers. */
  readonly leads: boolean;
  readonly chairs: boolean;
}

export function Speakers(props: SpeakersProps) {
  const { shown, leads } = props;
  const { speaking, waiting, heard } = shown;
  const intl = useIntl();
  const command = useProcessCommand();
  const now = useServerTime(props.behindMs, speaking !== null);
  return (
    <div className={css.speakers}>
      <Floor speaking={speaking} now={now} leads={leads} command={command} />
      {waiting.length === 0 ? (
        <p className={css.quiet}>
          <FormattedMessage id="now.list-empty" defaultMessage="Nobody is waiting to speak." />
        </p>
      ) : (
        <ol
          className={css.list}
          aria-label={intl.formatMessage({ id: 'now.waiting', defaultMessage: 'Waiting to speak' })}
        >
          {waiting.map((speaker, index) => (
            <Waiting key={speaker.id} {...props} speaker={speaker} index={index} command={command} />
          ))}
        </ol>
      )}
      <Heard heard={heard} leads={leads && shown.meeting.state === 'on'} command={command} now={now} />
    </div>
  );
}

interface FloorProps {
  readonly speaking: ListedSpeaker | null;
  readonly now: number;
  readonly leads: boolean;
  readonly command: ProcessCommandSender;
}

function Floor({ speaking, now, leads, command: { send } }: FloorProps) {
  if (speaking === null)
    return (
      <p className={css.floor}>
        <FormattedMessage id="now.nobody-speaks" defaultMessage="Nobody has the floor." />
      </p>
    );
  const { id: speaker } = speaking;
  return (
    <div className={css.floor} aria-live="polite">
      <span className={css.speaking}>
        <Mic size={18} aria-hidden />
        <FormattedMessage
          id="now.speaking"
          defaultMessage="Speaking: {name}"
          values={{ name: <SpeakerName speaker={speaking} /> }}
        />
      </span>
      <SpeechClock speaker={speaking} now={now} />
      {leads && (
        <span className={css.acts}>
          <Button size="small" onPress={() => void send({ kind: 'end-speech', speaker })} keyHint="e">
            <FormattedMessage id="now.end" defaultMessage="End speech" />
          </Button>
          <Button size="small" tone="quiet" onPress={() => void send({ kind: 'return-speaker', speaker })}>
            <FormattedMessage id="now.take-back" defaultMessage="Back to the list" />
          </Button>
        </span>
      )}
    </div>
  );
}

interface WaitingProps extends SpeakersProps {
  readonly speaker: ListedSpeaker;
  readonly index: number;
  readonly command: ProcessCommandSender;
}

function Waiting({ shown, actor, leads, chairs, speaker, index, command: { send } }: WaitingProps) {
  const intl = useIntl();
  const isOwn = speaker.participant === actor.participant;
  const isOn = shown.meeting.state === 'on';
  const name = useParticipants().get(speaker.participant)?.name ?? '';
  return (
    <li className={css.waiting} data-own={isOwn || undefined}>
      <SpeakerName speaker={speaker} />
      {speaker.state === 'interrupted' && (
        <em className={css.kind}>
          <FormattedMessage id="now.interrupted" defaultMessage="interrupted" />
        </em>
      )}
      {isOwn && <YourPlace index={index} />}
      <span className={css.acts}>
        {chairs && <Moves {...{ shown, speaker, name, send }} />}
        {leads && isOn && (
          <IconButton
            icon={UserX}
            size="small"
            label={intl.formatMessage({ id: 'now.absent', defaultMessage: 'Not here: {name}' }, { name })}
            onPress={() => void send({ kind: 'mark-absent', speaker: speaker.id })}
            isDisabled={speaker.state !== 'waiting'}
          />
        )}
        {(leads || isOwn) && speaker.state === 'waiting' && (
          <IconButton
            icon={X}
            size="small"
            label={intl.formatMessage(
              { id: 'now.withdraw', defaultMessage: 'Take off the list: {name}' },
              { name },
            )}
            onPress={() => void send({ kind: 'withdraw-request', speaker: speaker.id })}
          />
        )}
        {leads && isOn && (
          <Button size="small" onPress={() => void send({ kind: 'give-floor', speaker: speaker.id })}>
            <FormattedMessage id="now.give-floor" defaultMessage="Give the floor" />
          </Button>
        )}
      </span>
    </li>
  );
}

/** What the reader looks for first on the list. */
function YourPlace({ index }: { readonly index: number }) {
  return (
    <strong className={css.place}>
      <FormattedMessage
        id="now.your-place"
        defaultMessage="you: {place, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}"
        values={{ place: index + 1 }}
      />
    </strong>
  );
}

interface MovesProps {
  readonly shown: MeetingNow;
  readonly speaker: ListedSpeaker;
  readonly name: string;
  readonly send: ProcessCommandSender['send'];
}

/** One place up or down, among those who may be moved. */
function Moves({ shown, speaker, name, send }: MovesProps) {
  const intl = useIntl();
  const movable = shown.waiting.filter((one) => one.state === 'waiting' && one.kind !== 'point-of-order');
  const at = movable.findIndex(({ id }) => id === speaker.id);
  if (at < 0) return null;
  const above = movable[at - 1];
  const move = (before: ListedSpeaker | undefined) =>
    void send({ kind: 'move-speaker', speaker: speaker.id, before: before?.id ?? null });
  return (
    <>
      <IconButton
        icon={ArrowUp}
        size="small"
        label={intl.formatMessage({ id: 'now.move-up', defaultMessage: 'Earlier: {name}' }, { name })}
        isDisabled={above === undefined}
        onPress={() => move(above)}
      />
      <IconButton
        icon={ArrowDown}
        size="small"
        label={intl.formatMessage({ id: 'now.move-down', defaultMessage: 'Later: {name}' }, { name })}
        isDisabled={at === movable.length - 1}
        onPress={() => move(movable[at + 2])}
      />
    </>
  );
}

interface HeardProps {
  readonly heard: readonly ListedSpeaker[];
  readonly leads: boolean;
  readonly command: ProcessCommandSender;
  readonly now: number;
}

function Heard({ heard, leads, command: { send }, now }: HeardProps) {
  if (heard.length === 0) return null;
  return (
    <details>
      <summary>
        <FormattedMessage
          id="now.heard"
          defaultMessage="{count, plural, one {One has been called} other {# have been called}}"
          values={{ count: heard.length }}
        />
      </summary>
      <ul className={css.list}>
        {heard.map((speaker) => (
          <li key={speaker.id} className={css.waiting}>
            <SpeakerName speaker={speaker} />
            {speaker.state === 'absent' ? (
              <em className={css.kind}>
                <FormattedMessage id="now.was-absent" defaultMessage="not here when called" />
              </em>
            ) : (
              <SpeechClock speaker={speaker} now={now} />
            )}
            {leads && speaker.state === 'absent' && (
              <Button
                size="small"
                tone="quiet"
                onPress={() => void send({ kind: 'return-speaker', speaker: speaker.id })}
              >
                <FormattedMessage id="now.take-back" defaultMessage="Back to the list" />
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
