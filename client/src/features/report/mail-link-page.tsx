/** Where the links in mails lead: to confirm an address, or to end the mails. Nobody need be signed in. */
import { isRefusal, type Refusal } from '@chapeau/model';
import { MailCheck } from 'lucide-react';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { confirmMail, stopMail } from '../../api/report-mail.ts';
import { useAct } from '../../api/use-act.ts';
import { PATHS } from '../../app/paths.ts';
import { useFragment } from '../../app/use-fragment.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { useRefusalSentence } from '../../intl/refusals.ts';

/** `/report/mail#confirm=…`, `/report/mail#stop=…`. A program that follows links does nothing: it takes a press. */
export function MailLinkPage() {
  const intl = useIntl();
  const fragment = useFragment();
  const [, act, secret] = /^(confirm|stop)=([\w-]+)$/u.exec(fragment) ?? [];
  return (
    <Page
      title={intl.formatMessage({ id: 'mail-link.title', defaultMessage: 'Report by e-mail' })}
      width="text"
    >
      {secret === undefined ? (
        <EmptyState
          title={<FormattedMessage id="mail-link.broken" defaultMessage="This link is not whole" />}
          next={
            <FormattedMessage
              id="mail-link.broken.next"
              defaultMessage="Copy the whole address from the mail, or ask for the report by e-mail again."
            />
          }
        />
      ) : (
        <Follow act={act === 'stop' ? 'stop' : 'confirm'} secret={secret} />
      )}
    </Page>
  );
}

function Follow({ act, secret }: { readonly act: 'confirm' | 'stop'; readonly secret: string }) {
  const sentence = useRefusalSentence();
  const [done, setDone] = useState<Refusal | 'done' | null>(null);
  const { send, pending } = useAct<undefined, object | void>(
    () => (act === 'stop' ? stopMail(secret) : confirmMail(secret)),
    { repeats: 2, quiet: true },
  );
  const follow = async () => {
    const answer = await send(undefined);
    if (answer !== null) setDone(isRefusal(answer) ? answer : 'done');
  };
  if (isRefusal(done)) return <p role="alert">{sentence(done)}</p>;
  if (done === 'done')
    return (
      <EmptyState
        icon={MailCheck}
        title={
          act === 'stop' ? (
            <FormattedMessage
              id="mail-link.stopped"
              defaultMessage="No more reports are sent to this address"
            />
          ) : (
            <FormattedMessage id="mail-link.confirmed" defaultMessage="The address is confirmed" />
          )
        }
        next={
          <FormattedMessage
            id="mail-link.next"
            defaultMessage="On the page of the report you can change address and hour at any time."
          />
        }
      >
        <ButtonLink href={PATHS.report()}>
          <FormattedMessage id="mail-link.to-report" defaultMessage="To the report" />
        </ButtonLink>
      </EmptyState>
    );
  return (
    <Button tone="primary" isPending={pending} onPress={() => void follow()}>
      {act === 'stop' ? (
        <FormattedMessage id="mail-link.stop" defaultMessage="End these mails" />
      ) : (
        <FormattedMessage id="mail-link.confirm" defaultMessage="Confirm this address" />
      )}
    </Button>
  );
}
