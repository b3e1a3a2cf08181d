/** The secretariat's page: who takes part, and the invitation links that let people in. */
import type { ProcessAnswer } from '@chapeau/protocol';
import { FormattedMessage, useIntl } from 'react-intl';
import { useMe, useProcess } from '../../api/queries.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { useState } from 'react';
import { Invitations } from './invitations.tsx';
import { Participants } from './participants.tsx';
import { RoleMayNot } from '../../app/role-may-not.tsx';

export function AccessPage() {
  const intl = useIntl();
  const me = useMe();
  const process = useProcess();
  return (
    <Page
      title={intl.formatMessage({ id: 'access.title', defaultMessage: 'Access' })}
      lead={
        <FormattedMessage
          id="access.lead"
          defaultMessage="Who takes part in this process, and the links by which people come in."
        />
      }
    >
      <Loaded of={me}>
        {({ deeds, actor }) =>
          deeds.includes('manage-invitations') ? (
            <Loaded of={process}>{(answer) => <AccessTabs answer={answer} />}</Loaded>
          ) : (
            <RoleMayNot as={actor?.role ?? null} />
          )
        }
      </Loaded>
    </Page>
  );
}

function AccessTabs({ answer }: { readonly answer: ProcessAnswer }) {
  const intl = useIntl();
  const [selected, setSelected] = useState<'invitations' | 'participants'>('invitations');
  return (
    <Tabs
      label={intl.formatMessage({ id: 'access.tabs', defaultMessage: 'Parts of access' })}
      selected={selected}
      onSelect={setSelected}
      tabs={[
        {
          key: 'invitations',
          label: <FormattedMessage id="access.invitations" defaultMessage="Invitations" />,
          content: <Invitations participants={answer.participants} />,
        },
        {
          key: 'participants',
          label: (
            <FormattedMessage
              id="access.participants"
              defaultMessage="Participants ({count, number})"
              values={{ count: answer.participants.length }}
            />
          ),
          content: <Participants participants={answer.participants} />,
        },
      ]}
    />
  );
}
