/** Proposals that are not written into the rolling text, and why. */
import type { RollingPlace } from '@chapeau/compare';
import type { ProposalId } from '@chapeau/model';
import { defineMessages, FormattedMessage, type MessageDescriptor } from 'react-intl';
import css from './rolling.module.css';

export type Unplaced = 'needsReview' | 'overtaken' | 'withoutChange' | 'gone';

const REASONS: Readonly<Record<Unplaced, MessageDescriptor>> = defineMessages({
  needsReview: {
    id: 'rolling.needs-review',
    defaultMessage: '{proposal} needs review: the text beneath it has changed',
  },
  overtaken: {
    id: 'rolling.overtaken',
    defaultMessage: '{proposal} is overtaken: the text has what it asks for',
  },
  withoutChange: { id: 'rolling.without-change', defaultMessage: '{proposal} changes nothing here' },
  gone: { id: 'rolling.gone', defaultMessage: '{proposal} is on a paragraph that is no longer in the text' },
});

const COUNTS: Readonly<Record<Unplaced, MessageDescriptor>> = defineMessages({
  needsReview: {
    id: 'rolling.needs-review.count',
    defaultMessage: '{count, plural, one {# proposal needs review} other {# proposals need review}}',
  },
  overtaken: {
    id: 'rolling.overtaken.count',
    defaultMessage: '{count, plural, one {# proposal is overtaken} other {# proposals are overtaken}}',
  },
  withoutChange: {
    id: 'rolling.without-change.count',
    defaultMessage: '{count, plural, one {# proposal changes} other {# proposals change}} nothing here',
  },
  gone: {
    id: 'rolling.gone.count',
    defaultMessage:
      '{count, plural, one {# proposal is} other {# proposals are}} on paragraphs that are no longer in the text',
  },
});

export interface UnplacedLinesProps {
  readonly unplaced: Readonly<Partial<Record<Unplaced, readonly ProposalId[]>>>;
  /** False: they are counted, for their numbers tell who tabled what. */
  readonly names: boolean;
  readonly serialOf: (proposal: ProposalId) => number | null;
  /** Leads to where they are settled; left out: nothing is pressed here. */
  readonly onPress?: () => void;
}

/** Nothing where all are written in. */
export function UnplacedLines({ unplaced, ...props }: UnplacedLinesProps) {
  return (Object.keys(REASONS) as Unplaced[]).map((reason) => (
    <Lines key={reason} reason={reason} ids={unplaced[reason] ?? []} {...props} />
  ));
}

interface LinesProps extends Omit<UnplacedLinesProps, 'unplaced'> {
  readonly reason: Unplaced;
  readonly ids: readonly ProposalId[];
}

function Lines({ reason, ids, names, serialOf, onPress }: LinesProps) {
  if (ids.length === 0) return null;
  if (!names)
    return (
      <Line onPress={onPress}>
        <FormattedMessage {...COUNTS[reason]} values={{ count: ids.length }} />
      </Line>
    );
  return ids.map((id) => (
    <Line key={id} onPress={onPress}>
      <FormattedMessage {...REASONS[reason]} values={{ proposal: <bdi>P {serialOf(id) ?? '—'}</bdi> }} />
    </Line>
  ));
}

function Line({ onPress, children }: Pick<LinesProps, 'onPress'> & { readonly children: React.ReactNode }) {
  return (
    <p className={css.note}>
      {onPress === undefined ? (
        children
      ) : (
        <button type="button" className={css.noteButton} onClick={onPress}>
          {children}
        </button>
      )}
    </p>
  );
}

/** What of a place is not written in. */
export function unplacedIn({ needsReview, overtaken, withoutChange }: RollingPlace) {
  return { needsReview, overtaken, withoutChange };
}
