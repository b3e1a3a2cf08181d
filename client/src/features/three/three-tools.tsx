/** The bar above three texts: figures that filter, how it is shown, and where one is. */
import type { ThreeComparison } from '@chapeau/compare';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { defineMessages, FormattedMessage, useIntl, type MessageDescriptor } from 'react-intl';
import { Stepper } from '../../ui/stepper.tsx';
import { ViewSwitch } from '../../ui/view-switch.tsx';
import { countOf, THREE_FILTERS } from './three-stops.ts';
import { FILTER_WORDS, SIDE_WORDS } from './three-words.ts';
import css from './three.module.css';
import type { ThreeStops } from './use-three-stops.ts';
import { THREE_VIEWS, type ThreeView, type ThreeViewName } from './use-three-view.ts';

const VIEW_WORDS: Readonly<Record<ThreeViewName, MessageDescriptor>> = defineMessages({
  columns: { id: 'three.view.columns', defaultMessage: 'Three columns' },
  together: { id: 'three.view.together', defaultMessage: 'Together in the base' },
});

export interface ThreeToolsProps {
  readonly three: ThreeComparison;
  readonly stops: ThreeStops;
  readonly shown: ThreeView;
}

export function ThreeTools({ three, stops, shown }: ThreeToolsProps) {
  const intl = useIntl();
  return (
    <div className={css.tools}>
      <div className={css.toolRow}>
        <ToggleButtonGroup
          className={css.filter}
          aria-label={intl.formatMessage({
            id: 'three.filter',
            defaultMessage: 'Which changes are stepped through',
          })}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[shown.filter]}
          onSelectionChange={(keys) => {
            const chosen = THREE_FILTERS.find((one) => keys.has(one));
            if (chosen !== undefined) shown.setFilter(chosen);
          }}
        >
          {THREE_FILTERS.map((filter) => (
            <ToggleButton key={filter} id={filter} className={css.chip}>
              <FormattedMessage {...FILTER_WORDS[filter]} />
              <span className={css.count}>{intl.formatNumber(countOf(three, filter))}</span>
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <Words three={three} />
      </div>
      <div className={css.toolRow}>
        <ViewSwitch views={THREE_VIEWS} words={VIEW_WORDS} view={shown.view} onView={shown.setView} />
        <Stepper steps={stops} count={stops.stops.length} isSpoken>
          <FormattedMessage
            id="three.differing"
            defaultMessage="{count, plural, =0 {Nothing of this kind} one {# paragraph} other {# paragraphs}}"
            values={{ count: stops.stops.length }}
          />
        </Stepper>
      </div>
    </div>
  );
}

function Words({ three: { totals, coarse } }: Pick<ThreeToolsProps, 'three'>) {
  const { theirs, ours } = totals.words;
  const words = { theirs, ours };
  return (
    <span className={css.words}>
      {(['theirs', 'ours'] as const).map((side) => (
        <span key={side}>
          <FormattedMessage {...SIDE_WORDS[side]} />{' '}
          <FormattedMessage
            id="three.words"
            defaultMessage="+{inserted, number} −{deleted, number} words"
            values={{ inserted: words[side].wordsInserted, deleted: words[side].wordsDeleted }}
          />
        </span>
      ))}
      <FormattedMessage
        id="three.unchanged"
        defaultMessage="{count, plural, one {# paragraph} other {# paragraphs}} untouched"
        values={{ count: totals.rows.unchanged }}
      />
      {coarse && (
        <FormattedMessage
          id="three.coarse"
          defaultMessage="Some paragraphs are so different that marks and conflicts are larger than need be."
        />
      )}
    </span>
  );
}
