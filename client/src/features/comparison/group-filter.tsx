/** The figures of a comparison by kind of change; each switches its kind off and on. */
import type { Comparison } from '@chapeau/compare';
import { ToggleButton } from 'react-aria-components';
import { FormattedMessage, useIntl } from 'react-intl';
import css from './comparison.module.css';
import { CHANGE_GROUP_WORDS } from './comparison-words.ts';
import { CHANGE_GROUP_NAMES, countGroups, type ChangeGroup } from './stops.ts';

export interface GroupFilterProps {
  readonly comparison: Comparison;
  readonly hidden: ReadonlySet<ChangeGroup>;
  readonly onChange: (hidden: ReadonlySet<ChangeGroup>) => void;
}

export function GroupFilter({ comparison, hidden, onChange }: GroupFilterProps) {
  const intl = useIntl();
  const counts = countGroups(comparison);
  const toggle = (group: ChangeGroup, isShown: boolean) => {
    const next = new Set(hidden);
    if (isShown) next.delete(group);
    else next.add(group);
    onChange(next);
  };
  return (
    <fieldset className={css.filter}>
      <legend className={css.unseen}>
        <FormattedMessage id="comparison.filter" defaultMessage="Kinds of change to step through" />
      </legend>
      {CHANGE_GROUP_NAMES.filter((group) => counts[group] > 0).map((group) => (
        <ToggleButton
          key={group}
          className={css.chip}
          isSelected={!hidden.has(group)}
          onChange={(isShown) => toggle(group, isShown)}
        >
          <FormattedMessage {...CHANGE_GROUP_WORDS[group]} />
          <span className={css.count}>{intl.formatNumber(counts[group])}</span>
        </ToggleButton>
      ))}
      <Words comparison={comparison} />
    </fieldset>
  );
}

function Words({ comparison }: { readonly comparison: Comparison }) {
  const { wordsInserted, wordsDeleted, unchanged } = comparison.totals;
  return (
    <span className={css.words}>
      <FormattedMessage
        id="comparison.figures"
        defaultMessage="+{inserted, number} and −{deleted, number} words; {unchanged, plural, one {# paragraph} other {# paragraphs}} untouched"
        values={{ inserted: wordsInserted, deleted: wordsDeleted, unchanged }}
      />
    </span>
  );
}
