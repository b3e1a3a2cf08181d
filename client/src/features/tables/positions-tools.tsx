/** What of the position table is shown: the base, the section, whose voice, only what is disputed or open, words, columns. */
import type { ColumnKey, PositionColumn, PositionFilter, PositionTable } from '@chapeau/compare';
import { textOf, type ParagraphId, type Version, type VersionId } from '@chapeau/model';
import type { TableText } from '@chapeau/protocol';
import { useMemo } from 'react';
import { Button, Disclosure, DisclosurePanel } from 'react-aria-components';
import { FormattedMessage, useIntl, type IntlShape } from 'react-intl';
import { CheckboxField, SelectField, TextField } from '../../ui/fields.tsx';
import type { TableScene } from './position-cells.tsx';
import css from './tables.module.css';

/** `opened`: as it stood when the open reading was opened, where one is open; else the latest version. */
export type BaseKey = VersionId | 'live' | 'opened';

export interface PositionsToolsProps {
  /** All of it, unfiltered. */
  readonly table: PositionTable;
  readonly base: TableText;
  readonly baseKey: BaseKey;
  readonly versions: readonly Version[];
  readonly filter: PositionFilter;
  readonly scene: TableScene;
  readonly onBase: (key: BaseKey) => void;
  readonly onFilter: (filter: PositionFilter) => void;
}

export function PositionsTools(props: PositionsToolsProps) {
  const { table, base, baseKey, versions, filter, scene, onBase, onFilter } = props;
  const intl = useIntl();
  const sections = useMemo(() => sectionsOf(table), [table]);
  const all = { value: ALL, label: intl.formatMessage({ id: 'positions.all', defaultMessage: 'All' }) };
  const set = (parts: Partial<PositionFilter>) => onFilter({ ...filter, ...parts });
  return (
    <search className={css.tools}>
      <SelectField
        label={intl.formatMessage({ id: 'positions.base', defaultMessage: 'Base' })}
        choices={[
          { value: 'opened', label: openedName(intl, baseKey === 'opened' ? base : null) },
          ...versions.toReversed().map(({ id, label }) => ({ value: id, label })),
          {
            value: 'live',
            label: intl.formatMessage({ id: 'comparison.live', defaultMessage: 'The text as it stands' }),
          },
        ]}
        value={baseKey}
        onChange={onBase}
      />
      {sections.length > 0 && (
        <SelectField
          label={intl.formatMessage({ id: 'positions.section', defaultMessage: 'Section' })}
          choices={[all, ...sections]}
          value={filter.within ?? ALL}
          onChange={(within) => set({ within: within === ALL ? null : (within as ParagraphId) })}
        />
      )}
      <SelectField
        label={intl.formatMessage({ id: 'positions.voice', defaultMessage: 'Delegation or group' })}
        choices={[
          all,
          ...table.columns.map((column) => ({ value: column.key, label: columnWord(intl, column, scene) })),
        ]}
        value={filter.column ?? ALL}
        onChange={(column) => set({ column: column === ALL ? null : column })}
      />
      <TextField
        label={intl.formatMessage({ id: 'record.words', defaultMessage: 'Holding' })}
        type="search"
        value={filter.words}
        onChange={(words) => set({ words })}
      />
      <div className={css.flags}>
        <CheckboxField
          label={<FormattedMessage id="positions.disputed" defaultMessage="Only disputed" />}
          isSelected={filter.disputed}
          onChange={(disputed) => set({ disputed })}
        />
        <CheckboxField
          label={<FormattedMessage id="positions.open" defaultMessage="Only open" />}
          isSelected={filter.open}
          onChange={(open) => set({ open })}
        />
        <CheckboxField
          label={<FormattedMessage id="positions.said" defaultMessage="Only with positions" />}
          isSelected={filter.said}
          onChange={(said) => set({ said })}
        />
      </div>
    </search>
  );
}

export interface ColumnChoiceProps {
  readonly columns: readonly PositionColumn[];
  readonly hidden: ReadonlySet<ColumnKey>;
  readonly scene: TableScene;
  readonly onChange: (hidden: ReadonlySet<ColumnKey>) => void;
}

/** Which columns are shown. */
export function ColumnChoice({ columns, hidden, scene, onChange }: ColumnChoiceProps) {
  const intl = useIntl();
  const toggle = (key: ColumnKey, isShown: boolean) => {
    const next = new Set(hidden);
    if (isShown) next.delete(key);
    else next.add(key);
    onChange(next);
  };
  return (
    <Disclosure className={css.choice}>
      <Button slot="trigger" className={css.trigger}>
        <FormattedMessage
          id="positions.columns"
          defaultMessage="Columns: {shown, number} of {total, number}"
          values={{ shown: columns.filter(({ key }) => !hidden.has(key)).length, total: columns.length }}
        />
      </Button>
      <DisclosurePanel>
        <div className={css.flags}>
          {columns.map((column) => (
            <CheckboxField
              key={column.key}
              label={<bdi>{columnWord(intl, column, scene)}</bdi>}
              isSelected={!hidden.has(column.key)}
              onChange={(isShown) => toggle(column.key, isShown)}
            />
          ))}
        </div>
      </DisclosurePanel>
    </Disclosure>
  );
}

const ALL = 'all';

function columnWord(intl: IntlShape, column: PositionColumn, { participants }: TableScene): string {
  switch (column.kind) {
    case 'chair':
      return intl.formatMessage({ id: 'proponents.chair', defaultMessage: 'Chair' });
    case 'delegation': {
      const participant = participants.get(column.participant);
      return participant === undefined ? '…' : `${participant.code} – ${participant.name}`;
    }
    case 'group':
      return column.name;
  }
}

function openedName(intl: IntlShape, base: TableText | null): string {
  if (base?.kind === 'version')
    return intl.formatMessage(
      { id: 'positions.latest', defaultMessage: 'Latest version: {label}' },
      { label: base.label },
    );
  return intl.formatMessage({ id: 'positions.opened', defaultMessage: 'As the reading was opened' });
}

function sectionsOf({ rows }: PositionTable) {
  return rows.flatMap(({ present, paragraph, number }) =>
    present !== null && paragraph !== null && (present.kind === 'heading' || present.kind === 'article')
      ? [{ value: paragraph, label: `${number ?? ''} ${textOf(present)}`.trim() }]
      : [],
  );
}
