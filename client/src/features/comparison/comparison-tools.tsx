/** The bar that stays above a comparison: how it is shown, where one is, and what is said of it. */
import type { Comparison } from '@chapeau/compare';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { defineMessages, FormattedMessage, useIntl, type MessageDescriptor } from 'react-intl';
import { Button } from '../../ui/button.tsx';
import { CheckboxField } from '../../ui/fields.tsx';
import { COMPARISON_VIEWS, type ComparisonView, type Shown } from './shown.ts';
import css from './tools.module.css';
import type { Stops } from './use-stops.ts';

export interface ComparisonToolsProps {
  readonly comparison: Comparison;
  readonly stops: Stops;
  readonly shown: Shown;
  readonly onShow: (shown: Shown) => void;
  /** What happened to the paragraph that is looked at; empty: none is. */
  readonly sentence: string;
}

export function ComparisonTools({ comparison, stops, shown, onShow, sentence }: ComparisonToolsProps) {
  return (
    <div className={css.tools}>
      <div className={css.toolRow}>
        <ViewSwitch view={shown.view} onView={(view) => onShow({ ...shown, view })} />
        <CheckboxField
          label={<FormattedMessage id="comparison.fold" defaultMessage="Only what changed" />}
          isSelected={shown.isFolded}
          onChange={(isFolded) => onShow({ ...shown, isFolded })}
        />
        <Words comparison={comparison} />
        <Stepper stops={stops} />
      </div>
      {/* It is there from the beginning, so that it is read out when it is filled. */}
      <div className={css.sentence} data-empty={sentence === '' || undefined}>
        <output dir="auto">{sentence}</output>
        {sentence === '' && (
          <span className={css.unseen}>
            <FormattedMessage
              id="comparison.step.hint"
              defaultMessage="Step from change to change with j and k; each is told here as a sentence."
            />
          </span>
        )}
      </div>
    </div>
  );
}

const VIEW_WORDS: Readonly<Record<ComparisonView, MessageDescriptor>> = defineMessages({
  inline: { id: 'comparison.inline', defaultMessage: 'Inline' },
  'side-by-side': { id: 'comparison.side-by-side', defaultMessage: 'Side by side' },
  before: { id: 'comparison.clean-before', defaultMessage: 'Before' },
  after: { id: 'comparison.clean-after', defaultMessage: 'After' },
});

interface ViewSwitchProps {
  readonly view: ComparisonView;
  readonly onView: (view: ComparisonView) => void;
}

function ViewSwitch({ view, onView }: ViewSwitchProps) {
  const intl = useIntl();
  return (
    <ToggleButtonGroup
      className={css.switch}
      aria-label={intl.formatMessage({ id: 'comparison.view', defaultMessage: 'How it is shown' })}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[view]}
      onSelectionChange={(keys) => {
        const chosen = COMPARISON_VIEWS.find((one) => keys.has(one));
        if (chosen !== undefined) onView(chosen);
      }}
    >
      {COMPARISON_VIEWS.map((one) => (
        <ToggleButton key={one} id={one} className={css.switchPart}>
          <FormattedMessage {...VIEW_WORDS[one]} />
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

function Stepper({ stops }: { readonly stops: Stops }) {
  const { position, stops: all, goNext, goPrevious } = stops;
  const isNone = all.length === 0;
  return (
    <div className={css.stepper}>
      <span className={css.position}>
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
      </span>
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
