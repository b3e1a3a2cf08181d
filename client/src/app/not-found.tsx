/** An address where nothing stands. */
import { Signpost } from 'lucide-react';
import { FormattedMessage, useIntl } from 'react-intl';
import { ButtonLink } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page } from '../ui/page.tsx';
import { PATHS } from './paths.ts';

export function NotFound() {
  const intl = useIntl();
  return (
    <Page title={intl.formatMessage({ id: 'not-found.title', defaultMessage: 'No such page' })} width="text">
      <EmptyState
        icon={Signpost}
        title={<FormattedMessage id="not-found.what" defaultMessage="Nothing stands at this address" />}
        next={
          <FormattedMessage
            id="not-found.next"
            defaultMessage="The link may be mistyped, or what it led to is not open to you."
          />
        }
      >
        <ButtonLink href={PATHS.home} tone="primary">
          <FormattedMessage id="loaded.home" defaultMessage="To the list of drafts" />
        </ButtonLink>
      </EmptyState>
    </Page>
  );
}
