/** What stands above a comparison on paper and in its file: which two texts, how they differ, and what is left out. */
import type { Comparison } from '@chapeau/compare';
import { FormattedMessage, useIntl } from 'react-intl';
import { stopsOf } from './stops.ts';
import type { SideNames } from './side-names.ts';
import { isNarrowed, type Shown } from './shown.ts';
import css from './print.module.css';

export interface PrintHeadProps {
  readonly title: string;
  readonly names: SideNames;
  readonly comparison: Comparison;
  readonly shown: Shown;
  /** How many changed paragraphs are stepped through. */
  readonly stops: number;
}

export function PrintHead({ title, names, comparison, shown, stops }: PrintHeadProps) {
  const intl = useIntl();
  const { wordsInserted, wordsDeleted, unchanged } = comparison.totals;
  const left = stopsOf(comparison, () => true).length - stops;
  return (
    <header className={css.head}>
      <p className={css.title}>
        <bdi>{title}</bdi>
      </p>
      <p>
        <FormattedMessage
          id="comparison.print.sides"
          defaultMessage="Changes from {from} to {to}"
          values={{ from: <bdi>{names.from}</bdi>, to: <bdi>{names.to}</bdi> }}
        />
      </p>
      <p>
        <FormattedMessage
          id="comparison.figures"
          defaultMessage="+{inserted, number} and −{deleted, number} words; {unchanged, plural, one {# paragraph} other {# paragraphs}} untouched"
          values={{ inserted: wordsInserted, deleted: wordsDeleted, unchanged }}
        />
      </p>
      <p>
        {shown.view === 'before' || shown.view === 'after' ? (
          <FormattedMessage
            id="comparison.print.clean"
            defaultMessage="{view, select, before {The earlier text, without marks} other {The later text, without marks}}"
            values={{ view: shown.view }}
          />
        ) : (
          <FormattedMessage
            id="comparison.print.legend"
            defaultMessage="Inserted words are underlined, deleted words struck through, moved words dotted."
          />
        )}
      </p>
      {shown.isFolded && isNarrowed(shown.filter) && left > 0 && (
        <p>
          <strong>
            {intl.formatMessage(
              {
                id: 'comparison.print.left-out',
                defaultMessage:
                  'Filtered: {count, plural, one {# changed paragraph is} other {# changed paragraphs are}} left out.',
              },
              { count: left },
            )}
          </strong>
        </p>
      )}
    </header>
  );
}
