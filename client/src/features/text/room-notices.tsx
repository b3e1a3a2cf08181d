/** What went wrong with the connection to a room, and what to do: a refused edit and its rescue copy, a closed door. */
import { refuse } from '@chapeau/model';
import { ClipboardCopy, LifeBuoy, OctagonAlert, RefreshCw, X } from 'lucide-react';
import { useEffect } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useRefusalSentence } from '../../intl/refusals.ts';
import { textOfRescue, type RescueCopies, type RescueCopy } from '../../sync/rescue.ts';
import { useReadable } from '../../sync/store.ts';
import type { OpenRoom } from '../../sync/use-room.ts';
import { Button } from '../../ui/button.tsx';
import { useToast } from '../../ui/toast.tsx';
import css from './room-notices.module.css';

/** Nothing where all is well. */
export function RoomNotices({ opened }: { readonly opened: OpenRoom }) {
  const copies = useReadable(opened.rescues.copies);
  useToldRefusal(opened);
  return (
    <>
      <Closed opened={opened} />
      {copies.map((copy) => (
        <Rescue key={copy.id} copy={copy} rescues={opened.rescues} />
      ))}
    </>
  );
}

/** A refused edit that took words out leaves none to rescue: it is told all the same. */
function useToldRefusal({ lastRefusal, rescues }: OpenRoom): void {
  const toast = useToast();
  const sentence = useRefusalSentence();
  useEffect(() => {
    if (lastRefusal !== null && rescues.copies.get().length === 0) toast.refused(sentence(lastRefusal));
  }, [lastRefusal, rescues, toast, sentence]);
}

function Closed({ opened }: { readonly opened: OpenRoom }) {
  return opened.client === null ? null : <ClosedDoor key={opened.client.doc.guid} room={opened.client} />;
}

function ClosedDoor({ room }: { readonly room: NonNullable<OpenRoom['client']> }) {
  const sentence = useRefusalSentence();
  const state = useReadable(room.savedState);
  if (state.kind !== 'closed') return null;
  return (
    <div role="alert" className={css.closed}>
      <OctagonAlert size={18} aria-hidden />
      <span className={css.words}>{sentence(refuse(state.reason))}</span>
      <Button size="small" icon={RefreshCw} onPress={() => location.reload()}>
        <FormattedMessage id="room.reload" defaultMessage="Reload" />
      </Button>
    </div>
  );
}

function Rescue({ copy, rescues }: { readonly copy: RescueCopy; readonly rescues: RescueCopies }) {
  const intl = useIntl();
  const toast = useToast();
  const sentence = useRefusalSentence();
  const copyText = () => {
    navigator.clipboard.writeText(textOfRescue(copy)).then(
      () => toast.said(intl.formatMessage({ id: 'rescue.copied', defaultMessage: 'Copied.' })),
      () =>
        toast.refused(
          intl.formatMessage({
            id: 'rescue.not-copied',
            defaultMessage: 'The browser did not allow it. Select the words and copy them.',
          }),
        ),
    );
  };
  return (
    <section role="alert" className={css.rescue}>
      <LifeBuoy size={18} aria-hidden />
      <div className={css.words}>
        <p>
          <strong>
            <FormattedMessage id="rescue.title" defaultMessage="Some of your words were not taken." />
          </strong>{' '}
          {sentence(copy.refusal)}{' '}
          <FormattedMessage
            id="rescue.next"
            defaultMessage="They are kept here; the text below is the one that everybody has."
          />
        </p>
        <details>
          <summary>
            <FormattedMessage
              id="rescue.show"
              defaultMessage="{count, plural, one {The paragraph as you had it} other {The # paragraphs as you had them}}"
              values={{ count: copy.paragraphs.length }}
            />
          </summary>
          <pre className={css.text} dir="auto">
            {textOfRescue(copy)}
          </pre>
        </details>
      </div>
      <Button size="small" icon={ClipboardCopy} onPress={copyText}>
        <FormattedMessage id="rescue.copy" defaultMessage="Copy" />
      </Button>
      <Button size="small" tone="quiet" icon={X} onPress={() => rescues.discard(copy.id)}>
        <FormattedMessage id="rescue.discard" defaultMessage="Discard" />
      </Button>
    </section>
  );
}
