/** The officers by term, and electing them. */
import {
  LIMITS,
  OFFICES,
  REGIONAL_GROUPS,
  servesOn,
  type Office,
  type Officer,
  type Participant,
  type RegionalGroup,
} from '@chapeau/model';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useProcess } from '../../api/queries.ts';
import { OFFICE_WORDS, REGIONAL_GROUP_WORDS } from '../../intl/body-words.ts';
import { dayOf } from '../../intl/process-telling.ts';
import { DialogButton } from '../../ui/dialog-button.tsx';
import { SelectField, TextField } from '../../ui/fields.tsx';
import { Section } from '../../ui/page.tsx';
import { Table, type Column } from '../../ui/table.tsx';
import { OrderForm } from './order-form.tsx';
import css from './process.module.css';
import { RowActs } from './row-acts.tsx';

export interface OfficersSectionProps {
  readonly officers: readonly Officer[];
  readonly mayManage: boolean;
}

export function OfficersSection({ officers, mayManage }: OfficersSectionProps) {
  const intl = useIntl();
  const process = useProcess();
  const participants = process.kind === 'ready' ? process.answer.participants : [];
  const title = intl.formatMessage({ id: 'officers.title', defaultMessage: 'Officers' });
  return (
    <Section
      title={title}
      acts={
        mayManage && (
          <DialogButton
            icon={Plus}
            title={title}
            act={<FormattedMessage id="officers.add" defaultMessage="Add an officer" />}
          >
            {(close) => <OfficerForm officer={null} participants={participants} onClose={close} />}
          </DialogButton>
        )
      }
    >
      {officers.length === 0 ? (
        <p className={css.quiet}>
          <FormattedMessage
            id="officers.none"
            defaultMessage="No officer has been elected yet. The secretariat adds them with their terms."
          />
        </p>
      ) : (
        <OfficerTable officers={officers} participants={participants} mayManage={mayManage} />
      )}
    </Section>
  );
}

interface OfficerTableProps {
  readonly officers: readonly Officer[];
  readonly participants: readonly Participant[];
  readonly mayManage: boolean;
}

function OfficerTable({ officers, participants, mayManage }: OfficerTableProps) {
  const intl = useIntl();
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const term = ({ from, to }: Officer) =>
    to === null
      ? intl.formatMessage(
          { id: 'officers.since', defaultMessage: 'since {from}' },
          { from: dayOf(from, intl) },
        )
      : intl.formatMessage(
          { id: 'officers.term', defaultMessage: '{from} to {to}' },
          { from: dayOf(from, intl), to: dayOf(to, intl) },
        );
  const nameOf = (officer: Officer) => participants.find(({ id }) => id === officer.participant)?.name ?? '';
  const columns: readonly Column<Officer>[] = [
    {
      key: 'office',
      head: intl.formatMessage({ id: 'officers.office', defaultMessage: 'Office' }),
      cell: ({ office }) => intl.formatMessage(OFFICE_WORDS[office]),
    },
    {
      key: 'name',
      head: intl.formatMessage({ id: 'officers.name', defaultMessage: 'Name' }),
      isName: true,
      cell: (officer) => (
        <bdi className={servesOn(officer, today) ? undefined : css.past}>{officer.name}</bdi>
      ),
    },
    {
      key: 'delegation',
      head: intl.formatMessage({ id: 'officers.delegation', defaultMessage: 'Delegation' }),
      cell: (officer) => <bdi>{nameOf(officer)}</bdi>,
    },
    {
      key: 'group',
      head: intl.formatMessage({ id: 'officers.group', defaultMessage: 'Regional group' }),
      cell: ({ regionalGroup }) =>
        regionalGroup === null ? '' : intl.formatMessage(REGIONAL_GROUP_WORDS[regionalGroup]),
    },
    {
      key: 'term',
      head: intl.formatMessage({ id: 'officers.in-office', defaultMessage: 'In office' }),
      cell: term,
    },
  ];
  const acts: Column<Officer> = {
    key: 'acts',
    head: intl.formatMessage({ id: 'officers.acts', defaultMessage: 'Acts' }),
    cell: (officer) => <OfficerActs officer={officer} participants={participants} />,
  };
  return (
    <Table
      caption={intl.formatMessage({ id: 'officers.title', defaultMessage: 'Officers' })}
      rows={officers}
      keyOf={({ id }) => id}
      columns={mayManage ? [...columns, acts] : columns}
    />
  );
}

function OfficerActs({
  officer,
  participants,
}: Omit<OfficerFormProps, 'onClose'> & { readonly officer: Officer }) {
  const intl = useIntl();
  const { id, process: _process, ...told } = officer;
  const { name } = told;
  return (
    <RowActs
      title={intl.formatMessage({ id: 'officers.title', defaultMessage: 'Officers' })}
      words={{
        change: intl.formatMessage(
          { id: 'officers.edit', defaultMessage: 'Change what is told of {name}' },
          { name },
        ),
        remove: intl.formatMessage(
          { id: 'officers.remove', defaultMessage: 'Take {name} off the list' },
          { name },
        ),
        removed: intl.formatMessage(
          { id: 'officers.removed', defaultMessage: '{name} is off the list of officers.' },
          { name },
        ),
      }}
      removal={{ kind: 'remove-officer', officer: id }}
      restoration={{ kind: 'put-officer', officer: null, ...told }}
    >
      {(close) => <OfficerForm officer={officer} participants={participants} onClose={close} />}
    </RowActs>
  );
}

interface OfficerFormProps {
  /** Null: a new one. */
  readonly officer: Officer | null;
  readonly participants: readonly Participant[];
  readonly onClose: () => void;
}

function OfficerForm({ officer, participants, onClose }: OfficerFormProps) {
  const intl = useIntl();
  const [told, setTold] = useState({
    office: officer?.office ?? 'chair',
    name: officer?.name ?? '',
    participant: officer?.participant ?? null,
    regionalGroup: officer?.regionalGroup ?? null,
    from: officer?.from ?? '',
    to: officer?.to ?? '',
  });
  const tell = (change: Partial<typeof told>) => setTold({ ...told, ...change });
  const command = {
    kind: 'put-officer',
    officer: officer?.id ?? null,
    ...told,
    to: told.to === '' ? null : told.to,
  } as const;
  return (
    <OrderForm command={command} isComplete={told.name.trim() !== '' && told.from !== ''} onClose={onClose}>
      <SelectField<Office>
        label={intl.formatMessage({ id: 'officers.office', defaultMessage: 'Office' })}
        choices={OFFICES.map((value) => ({ value, label: intl.formatMessage(OFFICE_WORDS[value]) }))}
        value={told.office}
        onChange={(office) => tell({ office })}
      />
      <TextField
        label={intl.formatMessage({ id: 'officers.name', defaultMessage: 'Name' })}
        value={told.name}
        onChange={(name) => tell({ name })}
        maxLength={LIMITS.lineLength}
        isRequired
      />
      <SelectField
        label={intl.formatMessage({ id: 'officers.delegation', defaultMessage: 'Delegation' })}
        choices={participants.map(({ id, name }) => ({ value: id, label: name }))}
        value={told.participant}
        onChange={(participant) => tell({ participant })}
        onEmpty={() => tell({ participant: null })}
      />
      <SelectField<RegionalGroup>
        label={intl.formatMessage({ id: 'officers.group', defaultMessage: 'Regional group' })}
        choices={REGIONAL_GROUPS.map((value) => ({
          value,
          label: intl.formatMessage(REGIONAL_GROUP_WORDS[value]),
        }))}
        value={told.regionalGroup}
        onChange={(regionalGroup) => tell({ regionalGroup })}
        onEmpty={() => tell({ regionalGroup: null })}
      />
      <div className={css.pair}>
        <TextField
          type="date"
          label={intl.formatMessage({ id: 'officers.from', defaultMessage: 'First day' })}
          value={told.from}
          onChange={(from) => tell({ from })}
          isRequired
        />
        <TextField
          type="date"
          label={intl.formatMessage({ id: 'officers.to', defaultMessage: 'Last day' })}
          description={intl.formatMessage({
            id: 'officers.to.description',
            defaultMessage: 'Empty: until further notice',
          })}
          value={told.to}
          onChange={(to) => tell({ to })}
        />
      </div>
    </OrderForm>
  );
}
