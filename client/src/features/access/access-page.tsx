/** The secretariat's page of invitation links that let people in. */
import { FormattedMessage, useIntl } from 'react-intl';
import { useMe, useProcess } from '../../api/queries.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { Invitations } from './invitations.tsx';
import { Link } from 'wouter';
import { PATHS } from '../../app/paths.ts';
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
          defaultMessage="The links by which people come in. Who takes part is under <link>Participants</link>."
          values={{ link: (words) => <Link href={PATHS.participants}>{words}</Link> }}
        />
      }
    >
      <Loaded of={me}>
        {({ deeds, actor }) =>
          deeds.includes('manage-invitations') ? (
            <Loaded of={process}>{(answer) => <Invitations participants={answer.participants} />}</Loaded>
          ) : (
            <RoleMayNot as={actor?.role ?? null} />
          )
        }
      </Loaded>
    </Page>
  );
}
