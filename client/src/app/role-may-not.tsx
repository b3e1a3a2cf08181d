/** What someone sees who opened a page that is not for their role. */
import type { Role } from '@chapeau/model';
import { ShieldOff } from 'lucide-react';
import { FormattedMessage, useIntl } from 'react-intl';
import { PATHS } from './paths.ts';
import { ROLE_WORDS } from '../intl/words.ts';
import { ButtonLink } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';

/** `as` null: not signed in. */
export function RoleMayNot({ as: role }: { readonly as: Role | null }) {
  const intl = useIntl();
  return (
    <EmptyState
      icon={ShieldOff}
      title={<FormattedMessage id="role-may-not.title" defaultMessage="This page is not for your role" />}
      next={
        role === null ? (
          <FormattedMessage
            id="role-may-not.visitor"
            defaultMessage="You are not signed in. Open your invitation link first."
          />
        ) : (
          <FormattedMessage
            id="role-may-not.next"
            defaultMessage="You are here as {role}. Ask the secretariat if you need this."
            values={{ role: intl.formatMessage(ROLE_WORDS[role]) }}
          />
        )
      }
    >
      <ButtonLink href={PATHS.home}>
        <FormattedMessage id="loaded.home" defaultMessage="To the list of drafts" />
      </ButtonLink>
    </EmptyState>
  );
}
