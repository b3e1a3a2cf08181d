/** The bar that stays above a comparison: how it is shown, where one is, and what is said of it. */
import type { Comparison } from '@chapeau/compare';
import { defineMessages, FormattedMessage, type MessageDescriptor } from 'react-intl';
import { CheckboxField } from '../../ui/fields.tsx';
import { Stepper } from '../../ui/stepper.tsx';
import { ViewSwitch } from '../../ui/view-switch.tsx';
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
        <ViewSwitch
          views={COMPARISON_VIEWS}
          words={VIEW_WORDS}
          view={shown.view}
          onView={(view) => onShow({ ...shown, view })}
        />
        <CheckboxField
          label={<FormattedMessage id="comparison.fold" defaultMessage="Only what changed" />}
          isSelected={shown.isFolded}
          onChange={(isFolded) => onShow({ ...shown, isFolded })}
        />
        <Words comparison={comparison} />
        <Stepper steps={stops} count={stops.stops.length}>
          <FormattedMessage
            id="comparison.changed"
            defaultMessage="{count, plural, =0 {No change of these kinds} one {# paragraph changed} other {# paragraphs changed}}"
            values={{ count: stops.stops.length }}
          />
        </Stepper>
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
