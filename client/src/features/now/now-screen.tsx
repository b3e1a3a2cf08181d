/** `/now/screen`: the list of speakers for the wall. Large, follows by itself, nothing to press. */
import { Mic } from 'lucide-react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { MeetingNow } from '@chapeau/protocol';
import { useNow } from '../../api/now.ts';
import { useProcessEvents } from '../../api/process-events.ts';
import { useMe } from '../../api/queries.ts';
import { RoleMayNot } from '../../app/role-may-not.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { useDocumentTitle } from '../../ui/page.tsx';
import { useWakeLock } from '../plenary/use-wake-lock.ts';
import css from './now.module.css';
import { SpeakerName } from './speaker-name.tsx';
import { SpeechClock } from './speech-clock.tsx';
import { useServerTime } from './use-server-time.ts';

export function NowScreen() {
  const intl = useIntl();
  const me = useMe();
  const now = useNow();
  const isIn = me.kind === 'ready' && me.answer.actor !== null;
  useProcessEvents(isIn);
  useWakeLock();
  useDocumentTitle(intl.formatMessage({ id: 'now.speakers', defaultMessage: 'List of speakers' }));
  return (
    <main className={css.screen}>
      <Loaded of={me}>
        {({ actor }) =>
          actor === null ? (
            <RoleMayNot as={null} />
          ) : (
            <Loaded of={now}>
              {({ behindMs, meeting }) => <ScreenList behindMs={behindMs} shown={meeting} />}
            </Loaded>
          )
        }
      </Loaded>
    </main>
  );
}

/** Those who are shown as next: more would be read by nobody at the back of the room. */
const SHOWN = 10;

export function ScreenList({
  behindMs,
  shown,
}: {
  readonly behindMs: number;
  readonly shown: MeetingNow | null;
}) {
  const speaking = shown?.speaking ?? null;
  const now = useServerTime(behindMs, speaking !== null);
  const waiting = shown?.waiting ?? [];
  return (
    <>
      <h1>
        <FormattedMessage id="now.speakers" defaultMessage="List of speakers" />
      </h1>
      <p className={css.wallFloor}>
        {speaking === null ? (
          <FormattedMessage id="now.nobody-speaks" defaultMessage="Nobody has the floor." />
        ) : (
          <>
            <span className={css.wallName}>
              <Mic size="0.8em" aria-hidden />
              <SpeakerName speaker={speaking} />
            </span>
            <SpeechClock speaker={speaking} now={now} />
          </>
        )}
      </p>
      <ol className={css.wallList}>
        {waiting.slice(0, SHOWN).map((speaker) => (
          <li key={speaker.id}>
            <SpeakerName speaker={speaker} />
          </li>
        ))}
      </ol>
      {waiting.length > SHOWN && (
        <p className={css.quiet}>
          <FormattedMessage
            id="now.more"
            defaultMessage="and {count, plural, one {one more} other {# more}}"
            values={{ count: waiting.length - SHOWN }}
          />
        </p>
      )}
    </>
  );
}
