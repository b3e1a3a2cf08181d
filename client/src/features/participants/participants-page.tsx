/** Who takes part: participants by category, groups with their members by date, and the accreditation of stakeholders. */
import { FormattedMessage, useIntl } from 'react-intl';
import { useSearchParams } from 'wouter';
import { useAllParticipants } from '../../api/participants.ts';
import { useMe } from '../../api/queries.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { Groups } from './groups.tsx';
import type { PartProps } from './part-props.ts';
import { ParticipantList } from './participant-list.tsx';
import css from './participants.module.css';
import { Stakeholders } from './stakeholders.tsx';

/** `?part=` in the address asks for another than the first. */
const PARTS = ['all', 'groups', 'stakeholders'] as const;

export function ParticipantsPage() {
  const intl = useIntl();
  const answer = useAllParticipants();
  const me = useMe();
  const mayManage = me.kind === 'ready' && me.answer.deeds.includes('manage-participants');
  return (
    <Page
      title={intl.formatMessage({ id: 'participants.title', defaultMessage: 'Participants' })}
      lead={
        <FormattedMessage
          id="participants.lead"
          defaultMessage="Who takes part in this process, in which groups, and under which accreditation."
        />
      }
    >
      <Loaded of={answer} lines={10}>
        {(ready) => <Parts answer={ready} mayManage={mayManage} />}
      </Loaded>
    </Page>
  );
}

function Parts(props: PartProps) {
  const intl = useIntl();
  const { participants, groups } = props.answer;
  const [search, setSearch] = useSearchParams();
  const selected = PARTS.find((part) => part === search.get('part')) ?? 'all';
  const stakeholders = participants.filter(({ category }) => category === 'stakeholder').length;
  return (
    <Tabs
      label={intl.formatMessage({ id: 'participants.parts', defaultMessage: 'Parts of the list' })}
      selected={selected}
      onSelect={(part) => setSearch(part === 'all' ? {} : { part }, { replace: true })}
      tabs={[
        {
          key: 'all',
          label: (
            <FormattedMessage
              id="participants.count"
              defaultMessage="Participants ({count, number})"
              values={{ count: participants.length }}
            />
          ),
          content: (
            <div className={css.parts}>
              <ParticipantList {...props} />
            </div>
          ),
        },
        {
          key: 'groups',
          label: (
            <FormattedMessage
              id="groups.count"
              defaultMessage="Groups ({count, number})"
              values={{ count: groups.length }}
            />
          ),
          content: (
            <div className={css.parts}>
              <Groups {...props} />
            </div>
          ),
        },
        {
          key: 'stakeholders',
          label: (
            <FormattedMessage
              id="stakeholders.count"
              defaultMessage="Stakeholders ({count, number})"
              values={{ count: stakeholders }}
            />
          ),
          content: (
            <div className={css.parts}>
              <Stakeholders {...props} />
            </div>
          ),
        },
      ]}
    />
  );
}
