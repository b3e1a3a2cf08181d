/** Which changes are stepped through and listed: by kind, loudness, section, delegation, and whether a decision explains them. */
import type { Comparison } from '@chapeau/compare';
import { textOf } from '@chapeau/model';
import { FilterX } from 'lucide-react';
import { memo } from 'react';
import { ToggleButton } from 'react-aria-components';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../ui/button.tsx';
import { CheckboxField, SelectField, type Choice } from '../../ui/fields.tsx';
import { LOUDNESS_MEANINGS, LOUDNESS_WORDS } from './comparison-words.ts';
import { GroupFilter, switched } from './group-filter.tsx';
import { LOUDNESSES } from './loudest.ts';
import type { Section } from './sections.ts';
import { EVERYTHING, isNarrowed, type ChangeFilter } from './shown.ts';
import css from './tools.module.css';

export interface FilterBarProps {
  readonly comparison: Comparison;
  readonly sections: readonly Section[];
  readonly filter: ChangeFilter;
  readonly onChange: (filter: ChangeFilter) => void;
  /** What the record tells of the changes; null: it is not open to the reader, or there is none of these texts. */
  readonly explained: ExplainedFigures | null;
}

export interface ExplainedFigures {
  /** Whose proposals changed something. */
  readonly proponents: readonly Choice<string>[];
  /** Changed paragraphs that no decision explains. */
  readonly unmarked: number;
}

/** Drawn again only when its own properties change: its lists are long. */
export const FilterBar = memo(function FilterBar(props: FilterBarProps) {
  const { comparison, sections, filter, onChange, explained } = props;
  return (
    <div className={css.filters}>
      <GroupFilter
        comparison={comparison}
        hidden={filter.hidden}
        onChange={(hidden) => onChange({ ...filter, hidden })}
      />
      <LoudnessFilter filter={filter} onChange={onChange} />
      <SectionFilter sections={sections} filter={filter} onChange={onChange} />
      {explained !== null && <RecordFilter explained={explained} filter={filter} onChange={onChange} />}
      {isNarrowed(filter) && (
        <Button size="small" tone="quiet" icon={FilterX} onPress={() => onChange(EVERYTHING)}>
          <FormattedMessage id="comparison.filter.clear" defaultMessage="All changes" />
        </Button>
      )}
    </div>
  );
});

type PartProps = Pick<FilterBarProps, 'filter' | 'onChange'>;

function LoudnessFilter({ filter, onChange }: PartProps) {
  const intl = useIntl();
  return (
    <fieldset className={css.filter}>
      <legend className={css.unseen}>
        <FormattedMessage id="comparison.loudness" defaultMessage="How much hangs on a change" />
      </legend>
      {LOUDNESSES.toReversed().map((loudness) => (
        <ToggleButton
          key={loudness}
          className={css.chip}
          isSelected={!filter.unheard.has(loudness)}
          onChange={(isHeard) =>
            onChange({ ...filter, unheard: switched(filter.unheard, loudness, !isHeard) })
          }
        >
          <span title={intl.formatMessage(LOUDNESS_MEANINGS[loudness])}>
            {intl.formatMessage(LOUDNESS_WORDS[loudness])}
          </span>
        </ToggleButton>
      ))}
    </fieldset>
  );
}

const ALL = 'all';

function SectionFilter({ sections, filter, onChange }: PartProps & Pick<FilterBarProps, 'sections'>) {
  const intl = useIntl();
  const headed = sections.flatMap(({ id, heading, depth }) =>
    heading === null ? [] : [{ value: id, label: `${'  '.repeat(depth)}${openingOf(heading)}` }],
  );
  if (headed.length === 0) return null;
  const whole = intl.formatMessage({ id: 'comparison.section.all', defaultMessage: 'The whole text' });
  return (
    <SelectField
      label={intl.formatMessage({ id: 'comparison.section', defaultMessage: 'Section' })}
      hidesLabel
      choices={[{ value: ALL, label: whole }, ...headed]}
      value={filter.section ?? ALL}
      onChange={(section) => onChange({ ...filter, section: section === ALL ? null : section })}
    />
  );
}

function RecordFilter({
  explained: { proponents, unmarked },
  filter,
  onChange,
}: PartProps & { readonly explained: ExplainedFigures }) {
  const intl = useIntl();
  const everybody = intl.formatMessage({ id: 'comparison.by.all', defaultMessage: 'Whoever proposed it' });
  return (
    <>
      {proponents.length > 0 && (
        <SelectField
          label={intl.formatMessage({ id: 'comparison.by', defaultMessage: 'Proposed by' })}
          hidesLabel
          choices={[{ value: ALL, label: everybody }, ...proponents]}
          value={filter.by ?? ALL}
          onChange={(by) => onChange({ ...filter, by: by === ALL ? null : by })}
        />
      )}
      <CheckboxField
        label={
          <FormattedMessage
            id="comparison.unmarked"
            defaultMessage="No decision explains it ({count, number})"
            values={{ count: unmarked }}
          />
        }
        isSelected={filter.unmarked}
        onChange={(isOnly) => onChange({ ...filter, unmarked: isOnly })}
      />
    </>
  );
}

function openingOf(heading: NonNullable<Section['heading']>): string {
  return [heading.number ?? '', textOf(heading).slice(0, 60)].join(' ').trim();
}
