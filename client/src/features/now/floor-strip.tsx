/** One quiet line over the text while a meeting about it is on: who speaks, how long still, the reader's own place, and asking for the floor. */
import type { Actor, Deed, DraftId } from '@chapeau/model';
import { Hand, Mic, MicOff, X } from 'lucide-react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'wouter';
import { useProcessCommand } from '../../api/use-process-command.ts';
import { PATHS } from '../../app/paths.ts';
import { Button } from '../../ui/button.tsx';
import { useKeys } from '../../ui/use-keys.tsx';
import { floorActOf, ownPlace, useFloorOfDraft, type FloorOfDraft, type OwnPlace } from './floor-of-draft.ts';
import css from './now.module.css';
import { SpeakerName } from './speaker-name.tsx';
import { SpeechLeft } from './speech-clock.tsx';

export interface FloorStripProps {
  readonly draft: DraftId;
  readonly actor: Actor;
  readonly deeds: readonly Deed[];
}

/** Nothing where no meeting about the draft is on. */
export function FloorStrip({ draft, actor, deeds }: FloorStripProps) {
  const floor = useFloorOfDraft(draft);
  return floor === null ? null : <FloorLine floor={floor} actor={actor} deeds={deeds} />;
}

interface FloorLineProps extends Omit<FloorStripProps, 'draft'> {
  readonly floor: FloorOfDraft;
}

function FloorLine({ floor, actor, deeds }: FloorLineProps) {
  const intl = useIntl();
  const { speaking, waiting } = floor.shown;
  const own = ownPlace(floor.shown, actor);
  return (
    <section
      className={css.strip}
      aria-label={intl.formatMessage({ id: 'floor-strip.label', defaultMessage: 'The floor' })}
    >
      {/* Read out when somebody else speaks or the own place moves up; never because time goes by. */}
      <span className={css.stripWords} aria-live="polite">
        {speaking === null ? (
          <span className={css.stripSpeaker}>
            <MicOff size={16} aria-hidden />
            <FormattedMessage id="now.nobody-speaks" defaultMessage="Nobody has the floor." />
          </span>
        ) : (
          <span className={css.stripSpeaker}>
            <Mic size={16} aria-hidden />
            <FormattedMessage
              id="now.speaking"
              defaultMessage="Speaking: {name}"
              values={{ name: <SpeakerName speaker={speaking} /> }}
            />
            <SpeechLeft speaker={speaking} behindMs={floor.answer.behindMs} />
          </span>
        )}
        {own !== null && <Own own={own} />}
      </span>
      <Link href={PATHS.now} className={css.stripList}>
        <FormattedMessage
          id="floor-strip.waiting"
          defaultMessage="{count, plural, =0 {Nobody is waiting} one {# is waiting} other {# are waiting}}"
          values={{ count: waiting.length }}
        />
      </Link>
      <StripAct floor={floor} actor={actor} deeds={deeds} />
    </section>
  );
}

function Own({ own: { place } }: { readonly own: OwnPlace }) {
  return (
    <strong className={css.place}>
      {place === 0 ? (
        <FormattedMessage id="floor-strip.yours" defaultMessage="You have the floor" />
      ) : (
        <FormattedMessage
          id="floor-strip.place"
          defaultMessage="You are {place, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}"
          values={{ place }}
        />
      )}
    </strong>
  );
}

/** Asking, or asking no longer; for whoever leads the list, the next speaker. */
function StripAct({ floor, actor, deeds }: FloorLineProps) {
  const intl = useIntl();
  const { send, pending } = useProcessCommand();
  const act = floorActOf(floor, actor, deeds);
  const [next] = floor.shown.waiting;
  const does =
    act?.kind === 'withdraw-request'
      ? intl.formatMessage({ id: 'floor-strip.withdraw', defaultMessage: 'Off the list' })
      : intl.formatMessage({ id: 'now.ask', defaultMessage: 'Ask for the floor' });
  const run = () => {
    if (act !== null && !pending) void send(act);
  };
  const asks = act?.kind === 'ask-for-floor';
  useKeys(
    intl.formatMessage({ id: 'keys.now', defaultMessage: 'The meeting' }),
    // The key asks only: one that is pressed twice must not cost the place in the list, which no undo gives back.
    asks ? [{ key: 'F', does, run }] : [],
  );
  if (act !== null)
    return (
      <Button
        size="small"
        icon={act.kind === 'withdraw-request' ? X : Hand}
        {...(asks ? { keyHint: 'F' } : {})}
        isPending={pending}
        onPress={run}
      >
        {does}
      </Button>
    );
  if (deeds.includes('manage-speakers') && next !== undefined)
    return (
      <Button
        size="small"
        icon={Mic}
        isPending={pending}
        onPress={() => void send({ kind: 'give-floor', speaker: next.id })}
      >
        <FormattedMessage id="now.next" defaultMessage="Next speaker" />
      </Button>
    );
  return deeds.includes('ask-for-floor') && !floor.shown.listIsOpen ? (
    <span className={css.quiet}>
      <FormattedMessage id="floor-strip.closed" defaultMessage="The list is closed" />
    </span>
  ) : null;
}
