/** The report by mail: where to and when, what became of the last one, and how to end it. */
import { DEFAULT_REPORT_HOUR, type MailFailure } from '@chapeau/model';
import type { ReportMailAnswer } from '@chapeau/protocol';
import { Mail } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { defineMessages, FormattedMessage, useIntl, type MessageDescriptor } from 'react-intl';
import { useAskForMail, useEndMail, useReportMail } from '../../api/report-mail.ts';
import { zoneName } from '../../intl/zone-name.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField, TextField } from '../../ui/fields.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Moment } from '../../ui/moment.tsx';
import { Section } from '../../ui/page.tsx';
import css from './report.module.css';

const FAILURES: Readonly<Record<MailFailure, MessageDescriptor>> = defineMessages({
  unreachable: {
    id: 'report.mail.unreachable',
    defaultMessage: 'The last mail did not leave: the mail server could not be reached.',
  },
  refused: {
    id: 'report.mail.refused',
    defaultMessage: 'The last mail did not leave: the mail server refused it. Check the address.',
  },
  unanswered: {
    id: 'report.mail.unanswered',
    defaultMessage: 'The mail server did not say whether it took the last mail. It is not sent again.',
  },
});

export function MailSection() {
  const mail = useReportMail();
  return (
    <Section title={<FormattedMessage id="report.mail" defaultMessage="By e-mail" />}>
      <Loaded of={mail} lines={3}>
        {(answer) => <MailView answer={answer} />}
      </Loaded>
    </Section>
  );
}

/** As it was answered. */
function MailView({ answer }: { readonly answer: ReportMailAnswer }) {
  if (!answer.isSetUp)
    return (
      <p className={css.quiet}>
        <FormattedMessage
          id="report.mail.none"
          defaultMessage="Mail is not set up on this server. Ask whoever runs it to set a mail server; the secretariat knows who that is."
        />
      </p>
    );
  return (
    <>
      <MailState answer={answer} />
      <MailForm key={answer.mail?.address ?? ''} answer={answer} />
    </>
  );
}

function MailState({ answer: { mail } }: { readonly answer: ReportMailAnswer }) {
  if (mail === null) return null;
  const { address, isConfirmed, failure } = mail;
  return (
    <>
      <p>
        {isConfirmed ? (
          <FormattedMessage
            id="report.mail.confirmed"
            defaultMessage="The report is sent to {address} every day on which there is something to tell."
            values={{ address: <bdi>{address}</bdi> }}
          />
        ) : (
          <FormattedMessage
            id="report.mail.asked"
            defaultMessage="A link was sent to {address}. Follow it within two days; until then no report is sent there."
            values={{ address: <bdi>{address}</bdi> }}
          />
        )}
      </p>
      {failure !== null && (
        <p className={css.silence}>
          <FormattedMessage {...FAILURES[failure.kind]} /> <Moment at={failure.at} />
          {failure.isTriedAgain && (
            <>
              {' '}
              <FormattedMessage id="report.mail.again" defaultMessage="It is tried again." />
            </>
          )}
        </p>
      )}
    </>
  );
}

function MailForm({ answer: { mail, timeZone } }: { readonly answer: ReportMailAnswer }) {
  const intl = useIntl();
  const [address, setAddress] = useState(mail?.address ?? '');
  const [hour, setHour] = useState(String(mail?.hour ?? DEFAULT_REPORT_HOUR));
  const ask = useAskForMail();
  const end = useEndMail();
  const send = (event: FormEvent) => {
    event.preventDefault();
    void ask.send({ address: address.trim(), hour: Number(hour) });
  };
  return (
    <form className={css.since} onSubmit={send}>
      <TextField
        type="email"
        isRequired
        autoComplete="email"
        label={intl.formatMessage({ id: 'report.mail.address', defaultMessage: 'Address' })}
        value={address}
        onChange={setAddress}
      />
      <SelectField<string>
        label={intl.formatMessage(
          { id: 'report.mail.hour', defaultMessage: 'At ({zone})' },
          { zone: zoneName(intl, timeZone) },
        )}
        choices={HOURS}
        value={hour}
        onChange={setHour}
      />
      <Button type="submit" icon={Mail} isPending={ask.pending}>
        <FormattedMessage id="report.mail.send" defaultMessage="Send the report every day" />
      </Button>
      {mail !== null && (
        <Button tone="quiet" isPending={end.pending} onPress={() => void end.send(undefined)}>
          <FormattedMessage id="report.mail.end" defaultMessage="No longer" />
        </Button>
      )}
    </form>
  );
}

const HOURS = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: `${String(hour).padStart(2, '0')}:00`,
}));
