/** The figures of a comparison by kind of change; each switches its kind off and on. */
import type { Comparison } from '@chapeau/compare';
import { ToggleButton } from 'react-aria-components';
import { FormattedMessage, useIntl } from 'react-intl';
import { CHANGE_GROUP_NAMES, countGroup, type ChangeGroup } from './change-groups.ts';
import { CHANGE_GROUP_WORDS } from './comparison-words.ts';
import css from './tools.module.css';

export interface GroupFilterProps {
  readonly comparison: Comparison;
  readonly hidden: ReadonlySet<ChangeGroup>;
  readonly onChange: (hidden: ReadonlySet<ChangeGroup>) => void;
}

export function GroupFilter({ comparison, hidden, onChange }: GroupFilterProps) {
  const intl = useIntl();
  return (
    <fieldset className={css.filter}>
      <legend className={css.unseen}>
        <FormattedMessage id="comparison.filter" defaultMessage="Kinds of change to step through" />
      </legend>
      {CHANGE_GROUP_NAMES.filter((group) => countGroup(comparison, group) > 0).map((group) => (
        <ToggleButton
          key={group}
          className={css.chip}
          isSelected={!hidden.has(group)}
          onChange={(isShown) => onChange(switched(hidden, group, !isShown))}
        >
          <FormattedMessage {...CHANGE_GROUP_WORDS[group]} />
          <span className={css.count}>{intl.formatNumber(countGroup(comparison, group))}</span>
        </ToggleButton>
      ))}
    </fieldset>
  );
}

/** The set with the item in it or not. */
export function switched<Item>(set: ReadonlySet<Item>, item: Item, isIn: boolean): ReadonlySet<Item> {
  const next = new Set(set);
  if (isIn) next.add(item);
  else next.delete(item);
  return next;
}
