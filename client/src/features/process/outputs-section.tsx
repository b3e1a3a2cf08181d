/** What the body is to bring forth, by which session, and how far it has come. */
import { LIMITS, OUTPUT_KINDS, type KeptSession, type Output, type OutputKind } from '@chapeau/model';
import type { OutputAnswer } from '@chapeau/protocol';
import { CircleCheck, CircleDashed, Plus } from 'lucide-react';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'wouter';
import { useProcess } from '../../api/queries.ts';
import { PATHS } from '../../app/paths.ts';
import { OUTPUT_KIND_WORDS, OUTPUT_STATE_WORDS } from '../../intl/body-words.ts';
import { classNames } from '../../ui/class-names.ts';
import { DialogButton } from '../../ui/dialog-button.tsx';
import { SelectField, TextField } from '../../ui/fields.tsx';
import { Section } from '../../ui/page.tsx';
import { Table, type Column } from '../../ui/table.tsx';
import { OrderForm } from './order-form.tsx';
import css from './process.module.css';
import { RowActs } from './row-acts.tsx';

export interface OutputsSectionProps {
  readonly outputs: readonly OutputAnswer[];
  readonly sessions: readonly KeptSession[];
  readonly mayManage: boolean;
}

export function OutputsSection({ outputs, sessions, mayManage }: OutputsSectionProps) {
  const intl = useIntl();
  const title = intl.formatMessage({ id: 'outputs.title', defaultMessage: 'To be brought forth' });
  return (
    <Section
      title={title}
      acts={
        mayManage && (
          <DialogButton
            icon={Plus}
            title={title}
            act={<FormattedMessage id="outputs.add" defaultMessage="Add an output" />}
          >
            {(close) => <OutputForm output={null} sessions={sessions} onClose={close} />}
          </DialogButton>
        )
      }
    >
      {outputs.length === 0 ? (
        <p className={css.quiet}>
          <FormattedMessage
            id="outputs.none"
            defaultMessage="Nothing is told yet of reports, a convention or a resolution. The secretariat adds what the mandate asks for."
          />
        </p>
      ) : (
        <OutputTable outputs={outputs} sessions={sessions} mayManage={mayManage} />
      )}
    </Section>
  );
}

interface OutputTableProps extends Pick<OutputsSectionProps, 'outputs' | 'sessions'> {
  readonly mayManage: boolean;
}

function OutputTable({ outputs, sessions, mayManage }: OutputTableProps) {
  const intl = useIntl();
  const columns: readonly Column<OutputAnswer>[] = [
    {
      key: 'title',
      head: intl.formatMessage({ id: 'outputs.name', defaultMessage: 'Output' }),
      isName: true,
      cell: ({ output: { title, draft } }) =>
        draft === null ? (
          <bdi>{title}</bdi>
        ) : (
          <Link href={PATHS.versions(draft)}>
            <bdi>{title}</bdi>
          </Link>
        ),
    },
    {
      key: 'kind',
      head: intl.formatMessage({ id: 'outputs.kind', defaultMessage: 'Kind' }),
      cell: ({ output: { kind } }) => intl.formatMessage(OUTPUT_KIND_WORDS[kind]),
    },
    {
      key: 'due',
      head: intl.formatMessage({ id: 'outputs.due', defaultMessage: 'Due at' }),
      cell: ({ output: { due } }) => <bdi>{sessions.find(({ id }) => id === due)?.title ?? ''}</bdi>,
    },
    {
      key: 'assembly',
      head: intl.formatMessage({ id: 'outputs.assembly', defaultMessage: 'For the General Assembly' }),
      cell: ({ output: { assembly } }) => assembly !== null && <Assembly session={assembly} />,
    },
    {
      key: 'state',
      head: intl.formatMessage({ id: 'outputs.state', defaultMessage: 'State' }),
      cell: ({ state }) => (
        <span className={classNames(css.state, state === 'adopted' && css.adopted)}>
          {state === 'adopted' ? (
            <CircleCheck size={15} aria-hidden />
          ) : (
            <CircleDashed size={15} aria-hidden />
          )}
          {intl.formatMessage(OUTPUT_STATE_WORDS[state])}
        </span>
      ),
    },
  ];
  const acts: Column<OutputAnswer> = {
    key: 'acts',
    head: intl.formatMessage({ id: 'outputs.acts', defaultMessage: 'Acts' }),
    cell: ({ output }) => <OutputActs output={output} sessions={sessions} />,
  };
  return (
    <Table
      caption={intl.formatMessage({ id: 'outputs.title', defaultMessage: 'To be brought forth' })}
      rows={outputs}
      keyOf={({ output: { id } }) => id}
      columns={mayManage ? [...columns, acts] : columns}
    />
  );
}

function Assembly({ session }: { readonly session: number }) {
  return (
    <FormattedMessage
      id="outputs.assembly.session"
      defaultMessage="{session, selectordinal, one {#st session} two {#nd session} few {#rd session} other {#th session}}"
      values={{ session }}
    />
  );
}

function OutputActs({ output, sessions }: Omit<OutputFormProps, 'onClose'> & { readonly output: Output }) {
  const intl = useIntl();
  const { id, process: _process, kind, ...told } = output;
  const { title } = told;
  return (
    <RowActs
      title={intl.formatMessage({ id: 'outputs.title', defaultMessage: 'To be brought forth' })}
      words={{
        change: intl.formatMessage({ id: 'outputs.edit', defaultMessage: 'Change {title}' }, { title }),
        remove: intl.formatMessage({ id: 'outputs.remove', defaultMessage: 'Take {title} out' }, { title }),
        removed: intl.formatMessage(
          { id: 'outputs.removed', defaultMessage: '{title} is off the list.' },
          { title },
        ),
      }}
      removal={{ kind: 'remove-output', output: id }}
      restoration={{ kind: 'put-output', output: null, what: kind, ...told }}
    >
      {(close) => <OutputForm output={output} sessions={sessions} onClose={close} />}
    </RowActs>
  );
}

interface OutputFormProps {
  /** Null: a new one. */
  readonly output: Output | null;
  readonly sessions: readonly KeptSession[];
  readonly onClose: () => void;
}

function OutputForm({ output, sessions, onClose }: OutputFormProps) {
  const intl = useIntl();
  const process = useProcess();
  const drafts = process.kind === 'ready' ? process.answer.drafts : [];
  const [told, setTold] = useState({
    what: output?.kind ?? 'annual-progress-report',
    title: output?.title ?? '',
    due: output?.due ?? null,
    assembly: output?.assembly ?? null,
    draft: output?.draft ?? null,
  });
  const tell = (change: Partial<typeof told>) => setTold({ ...told, ...change });
  const command = { kind: 'put-output', output: output?.id ?? null, ...told } as const;
  return (
    <OrderForm command={command} isComplete={told.title.trim() !== ''} onClose={onClose}>
      <SelectField<OutputKind>
        label={intl.formatMessage({ id: 'outputs.kind', defaultMessage: 'Kind' })}
        choices={OUTPUT_KINDS.map((value) => ({
          value,
          label: intl.formatMessage(OUTPUT_KIND_WORDS[value]),
        }))}
        value={told.what}
        onChange={(what) => tell({ what })}
      />
      <TextField
        label={intl.formatMessage({ id: 'outputs.words', defaultMessage: 'Title' })}
        value={told.title}
        onChange={(title) => tell({ title })}
        maxLength={LIMITS.lineLength}
        isRequired
      />
      <SelectField
        label={intl.formatMessage({ id: 'outputs.due', defaultMessage: 'Due at' })}
        choices={sessions.map(({ id, title }) => ({ value: id, label: title }))}
        value={told.due}
        onChange={(due) => tell({ due })}
        onEmpty={() => tell({ due: null })}
      />
      <TextField
        label={intl.formatMessage({
          id: 'outputs.assembly.field',
          defaultMessage: 'Session of the General Assembly',
        })}
        inputMode="numeric"
        value={told.assembly === null ? '' : String(told.assembly)}
        onChange={(words) => tell({ assembly: Number.parseInt(words, 10) || null })}
      />
      <SelectField
        label={intl.formatMessage({ id: 'outputs.draft', defaultMessage: 'Draft in which it is negotiated' })}
        description={intl.formatMessage({
          id: 'outputs.draft.description',
          defaultMessage: 'The tasks about this output follow that draft.',
        })}
        choices={drafts.map(({ draft: { id, title } }) => ({ value: id, label: title }))}
        value={told.draft}
        onChange={(draft) => tell({ draft })}
        onEmpty={() => tell({ draft: null })}
      />
    </OrderForm>
  );
}
