/** The ladder as a table: which decision leads from where to where, when, and what it asks. */
import { statusesOf, type LadderStep, type Status } from '@chapeau/model';
import { TriangleAlert } from 'lucide-react';
import { FormattedMessage, useIntl } from 'react-intl';
import { PARAGRAPH_KIND_WORDS, STATUS_DEED_WORDS, STATUS_WORDS } from '../../intl/words.ts';
import { CheckboxField, SelectField } from '../../ui/fields.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { Table, type Column } from '../../ui/table.tsx';
import css from './ladder.module.css';
import { faultOf, ladderOf, type LadderRow } from './ladder-rows.ts';
import { FAULT_WORDS, WHEN_WORDS, WHENS } from './ladder-words.ts';

export interface LadderTableProps {
  readonly rows: readonly LadderRow[];
  /** Null: it is only read. */
  readonly onChange: ((row: LadderRow) => void) | null;
}

/** Read only, rows that are off are left out. */
export function LadderTable({ rows, onChange }: LadderTableProps) {
  const intl = useIntl();
  const columns = useColumns({ rows, onChange });
  return (
    <Table
      caption={intl.formatMessage({
        id: 'ladder.caption',
        defaultMessage: 'Decisions on the status of paragraphs',
      })}
      rows={onChange === null ? rows.filter(({ isOn }) => isOn) : rows}
      keyOf={({ key }) => key}
      columns={columns}
    />
  );
}

function useColumns({ rows, onChange }: LadderTableProps): readonly Column<LadderRow>[] {
  const intl = useIntl();
  const fault = faultOf(rows);
  const used = statusesOf(ladderOf(rows));
  const changed = (row: LadderRow, step: Partial<LadderStep>) =>
    onChange?.({ ...row, step: { ...row.step, ...step } });
  return [
    {
      key: 'deed',
      head: intl.formatMessage({ id: 'ladder.deed', defaultMessage: 'Decision' }),
      isName: true,
      cell: (row) => (
        <div className={css.deed}>
          <Deed row={row} onChange={onChange} />
          {fault?.key === row.key && <Fault fault={fault.fault} />}
        </div>
      ),
    },
    {
      key: 'from',
      head: intl.formatMessage({ id: 'ladder.from', defaultMessage: 'From' }),
      cell: ({ step }) => {
        const within = step.from.filter((status) => used.includes(status));
        return <From from={within.length === 0 ? step.from : within} />;
      },
    },
    {
      key: 'to',
      head: intl.formatMessage({ id: 'ladder.to', defaultMessage: 'To' }),
      cell: ({ step }) => <StatusMark status={step.to} />,
    },
    {
      key: 'when',
      head: intl.formatMessage({ id: 'ladder.when', defaultMessage: 'When' }),
      cell: (row) =>
        onChange === null || !row.isOn ? (
          <FormattedMessage {...WHEN_WORDS[row.step.when]} />
        ) : (
          <SelectField
            hidesLabel
            label={intl.formatMessage(
              { id: 'ladder.when.of', defaultMessage: 'When: {deed}' },
              { deed: intl.formatMessage(STATUS_DEED_WORDS[row.step.deed]) },
            )}
            choices={WHENS.map((value) => ({ value, label: intl.formatMessage(WHEN_WORDS[value]) }))}
            value={row.step.when}
            onChange={(when) => changed(row, { when })}
          />
        ),
    },
    {
      key: 'asks',
      head: intl.formatMessage({ id: 'ladder.asks', defaultMessage: 'Asks' }),
      cell: (row) => (
        <Asks row={row} onChange={onChange === null || !row.isOn ? null : (step) => changed(row, step)} />
      ),
    },
  ];
}

/** The decision, switched off and on where it may be. */
function Deed({ row, onChange }: { readonly row: LadderRow } & Pick<LadderTableProps, 'onChange'>) {
  const intl = useIntl();
  const { step, isOn } = row;
  const words = (
    <>
      <FormattedMessage {...STATUS_DEED_WORDS[step.deed]} />
      {step.kinds !== undefined && (
        <span className={css.kinds}>
          <FormattedMessage
            id="ladder.kinds"
            defaultMessage="only {kinds}"
            values={{
              kinds: intl.formatList(
                step.kinds.map((kind) =>
                  intl.formatMessage(PARAGRAPH_KIND_WORDS[kind]).toLocaleLowerCase(intl.locale),
                ),
              ),
            }}
          />
        </span>
      )}
      {!isOn && (
        <span className={css.kinds}>
          <FormattedMessage id="ladder.off" defaultMessage="not used" />
        </span>
      )}
    </>
  );
  if (onChange === null) return <span className={css.words}>{words}</span>;
  return (
    <CheckboxField
      label={<span className={css.words}>{words}</span>}
      isSelected={isOn}
      onChange={(isSelected) => onChange({ ...row, isOn: isSelected })}
    />
  );
}

function Fault({ fault }: { readonly fault: keyof typeof FAULT_WORDS }) {
  return (
    <p className={css.fault} role="alert">
      <TriangleAlert size={14} aria-hidden />
      <FormattedMessage {...FAULT_WORDS[fault]} />
    </p>
  );
}

function From({ from }: { readonly from: readonly Status[] }) {
  const intl = useIntl();
  return (
    <>
      {intl.formatList(
        from.map((status) => intl.formatMessage(STATUS_WORDS[status])),
        { type: 'unit' },
      )}
    </>
  );
}

interface AsksProps {
  readonly row: LadderRow;
  /** Null: it is only read. */
  readonly onChange: ((step: Partial<LadderStep>) => void) | null;
}

/** A reason, the proposals decided, whose word is awaited. What the ladder may not do without is told, not offered. */
function Asks({ row: { step }, onChange }: AsksProps) {
  const { deed, needsReason, needsProposalsDecided, mayPend } = step;
  const isSound = {
    reason: deed === 'reopen' && needsReason,
    proposals: deed === 'adopt' && needsProposalsDecided,
  };
  return (
    <ul className={css.asks}>
      {onChange !== null && !isSound.reason ? (
        <li>
          <CheckboxField
            label={<ReasonWords />}
            isSelected={needsReason}
            onChange={(asked) => onChange({ needsReason: asked })}
          />
        </li>
      ) : (
        needsReason && (
          <li>
            <ReasonWords />
          </li>
        )
      )}
      {onChange !== null && !isSound.proposals ? (
        <li>
          <CheckboxField
            label={<ProposalsWords />}
            isSelected={needsProposalsDecided}
            onChange={(asked) => onChange({ needsProposalsDecided: asked })}
          />
        </li>
      ) : (
        needsProposalsDecided && (
          <li>
            <ProposalsWords />
          </li>
        )
      )}
      {mayPend === true && (
        <li>
          <FormattedMessage id="ladder.may-pend" defaultMessage="May be pending delegations" />
        </li>
      )}
    </ul>
  );
}

function ReasonWords() {
  return <FormattedMessage id="ladder.needs-reason" defaultMessage="A reason" />;
}

function ProposalsWords() {
  return <FormattedMessage id="ladder.needs-proposals" defaultMessage="Proposals decided first" />;
}
