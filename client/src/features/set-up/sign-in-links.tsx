/** The links that setting up gave, told once: who each is for, to copy or to open. */
import type { SetUpAnswer } from '@chapeau/protocol';
import { ExternalLink } from 'lucide-react';
import { FormattedMessage, useIntl } from 'react-intl';
import { ROLE_WORDS } from '../../intl/words.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { CopyField } from '../../ui/copy-field.tsx';
import { Page } from '../../ui/page.tsx';
import css from './set-up-page.module.css';

type SignInLink = SetUpAnswer['links'][number];

export function SignInLinks({ answer }: { readonly answer: SetUpAnswer }) {
  const intl = useIntl();
  return (
    <Page
      title={intl.formatMessage({ id: 'set-up.done', defaultMessage: 'Ready. Keep these links' })}
      lead={
        <FormattedMessage
          id="set-up.done.lead"
          defaultMessage="Each link signs its holder in. They are shown only now; the secretariat can make new ones at any time under Access."
        />
      }
      width="text"
    >
      <p className={css.note}>
        <FormattedMessage
          id="set-up.done.windows"
          defaultMessage="One browser holds one sign-in. To be several people at once, open each further link in a private window or in another browser."
        />
      </p>
      <ul className={css.links}>
        {answer.links.map((link) => (
          <li key={link.path} className={css.link}>
            <LinkRow link={link} />
          </li>
        ))}
      </ul>
    </Page>
  );
}

function LinkRow({ link }: { readonly link: SignInLink }) {
  const intl = useIntl();
  const role = intl.formatMessage(ROLE_WORDS[link.role]);
  return (
    <>
      <p>
        <strong>{role}</strong>
        {link.participant !== null && (
          <>
            {' · '}
            <bdi>{link.participant}</bdi>
          </>
        )}
        {link.label !== '' && link.label !== role && (
          <span className={css.quiet}>
            {' · '}
            <bdi>{link.label}</bdi>
          </span>
        )}
      </p>
      <div className={css.linkActs}>
        <CopyField
          label={intl.formatMessage(
            { id: 'set-up.link', defaultMessage: 'Link for {label}' },
            { label: link.label === '' ? role : link.label },
          )}
          value={new URL(link.path, window.location.origin).href}
        />
        <ButtonLink href={link.path} newWindow icon={ExternalLink}>
          <FormattedMessage id="set-up.open" defaultMessage="Open" />
        </ButtonLink>
      </div>
    </>
  );
}
