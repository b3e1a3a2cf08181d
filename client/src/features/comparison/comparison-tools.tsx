/** The bar above a comparison: how it is shown, what is stepped through, and where one is. */
import type { Comparison } from '@chapeau/compare';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../ui/button.tsx';
import { CheckboxField } from '../../ui/fields.tsx';
import css from './comparison.module.css';
import { GroupFilter } from './group-filter.tsx';
import type { ComparisonView } from './row-view.tsx';
import type { ChangeGroup } from './stops.ts';
import type { Stops } from './use-stops.ts';

export interface ComparisonToolsProps {
  readonly comparison: Comparison;
  readonly stops: Stops;
  readonly view: ComparisonView;
  readonly onView: (view: ComparisonView) => void;
  readonly isFolded: boolean;
  readonly onFold: (isFolded: boolean) => void;
  readonly hidden: ReadonlySet<ChangeGroup>;
  readonly onHide: (hidden: ReadonlySet<ChangeGroup>) => void;
}

export function ComparisonTools(props: ComparisonToolsProps) {
  return (
    <div className={css.tools}>
      <GroupFilter comparison={props.comparison} hidden={props.hidden} onChange={props.onHide} />
      <div className={css.toolRow}>
        <ViewSwitch view={props.view} onView={props.onView} />
        <CheckboxField
          label={<FormattedMessage id="comparison.fold" defaultMessage="Only what changed" />}
          isSelected={props.isFolded}
          onChange={props.onFold}
        />
        <Stepper stops={props.stops} />
      </div>
    </div>
  );
}

const VIEWS: readonly ComparisonView[] = ['inline', 'side-by-side'];

function ViewSwitch({ view, onView }: Pick<ComparisonToolsProps, 'view' | 'onView'>) {
  const intl = useIntl();
  return (
    <ToggleButtonGroup
      className={css.switch}
      aria-label={intl.formatMessage({ id: 'comparison.view', defaultMessage: 'How it is shown' })}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[view]}
      onSelectionChange={(keys) => {
        const chosen = VIEWS.find((one) => keys.has(one));
        if (chosen !== undefined) onView(chosen);
      }}
    >
      <ToggleButton id="inline" className={css.switchPart}>
        <FormattedMessage id="comparison.inline" defaultMessage="Inline" />
      </ToggleButton>
      <ToggleButton id="side-by-side" className={css.switchPart}>
        <FormattedMessage id="comparison.side-by-side" defaultMessage="Side by side" />
      </ToggleButton>
    </ToggleButtonGroup>
  );
}

function Stepper({ stops }: { readonly stops: Stops }) {
  const { position, stops: all, goNext, goPrevious } = stops;
  const isNone = all.length === 0;
  return (
    <div className={css.stepper}>
      <output className={css.position}>
        {position === null ? (
          <FormattedMessage
            id="comparison.changed"
            defaultMessage="{count, plural, =0 {No change of these kinds} one {# paragraph changed} other {# paragraphs changed}}"
            values={{ count: all.length }}
          />
        ) : (
          <FormattedMessage
            id="comparison.position"
            defaultMessage="{position, number} of {count, number}"
            values={{ position, count: all.length }}
          />
        )}
      </output>
      <Button
        size="small"
        icon={ArrowUp}
        keyHint="k"
        onPress={goPrevious}
        isDisabled={isNone || position === 1}
      >
        <FormattedMessage id="comparison.step.previous" defaultMessage="Previous" />
      </Button>
      <Button
        size="small"
        icon={ArrowDown}
        keyHint="j"
        onPress={goNext}
        isDisabled={isNone || position === all.length}
      >
        <FormattedMessage id="comparison.step.next" defaultMessage="Next" />
      </Button>
    </div>
  );
}
