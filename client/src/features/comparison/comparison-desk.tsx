/** A comparison on screen: figures and filter, stepping, the list of changes and the text. */
import { hasChanges, type Comparison } from '@chapeau/compare';
import type { PlainDraft } from '@chapeau/model';
import { Equal } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { footnoteLabelsOf } from '../../app/footnote-labels-of.ts';
import { FootnoteLabels } from '../../marks/footnote-labels.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useKeys } from '../../ui/use-keys.tsx';
import { ChangeList } from './change-list.tsx';
import css from './comparison.module.css';
import { ComparisonRows } from './comparison-rows.tsx';
import { ComparisonTools } from './comparison-tools.tsx';
import { HeadChanges } from './head-changes.tsx';
import type { ComparisonView } from './row-view.tsx';
import type { ChangeGroup } from './stops.ts';
import { useStops, type Stops } from './use-stops.ts';

export interface ComparisonDeskProps {
  readonly comparison: Comparison;
  readonly from: PlainDraft;
  readonly to: PlainDraft;
  /** What to do where nothing differs. */
  readonly children?: ReactNode;
}

export function ComparisonDesk(props: ComparisonDeskProps) {
  if (hasChanges(props.comparison)) return <Desk {...props} />;
  return (
    <EmptyState
      icon={Equal}
      title={<FormattedMessage id="comparison.same" defaultMessage="Nothing differs" />}
      next={
        <FormattedMessage
          id="comparison.same.next"
          defaultMessage="The two texts are the same to the character, in words, structure and status. Choose another pair above."
        />
      }
    >
      {props.children}
    </EmptyState>
  );
}

function Desk({ comparison, from, to }: ComparisonDeskProps) {
  const [view, setView] = useState<ComparisonView>('inline');
  const [isFolded, setFolded] = useState(false);
  const [hidden, setHidden] = useState<ReadonlySet<ChangeGroup>>(new Set());
  const stops = useStops(comparison, hidden, `${view} ${isFolded}`);
  const labels = useMemo(
    () => new Map([...footnoteLabelsOf(from.paragraphs), ...footnoteLabelsOf(to.paragraphs)]),
    [from, to],
  );
  useDeskKeys(
    stops,
    () => setView(view === 'inline' ? 'side-by-side' : 'inline'),
    () => setFolded(!isFolded),
  );
  return (
    <FootnoteLabels value={labels}>
      <ComparisonTools
        comparison={comparison}
        stops={stops}
        view={view}
        onView={setView}
        isFolded={isFolded}
        onFold={setFolded}
        hidden={hidden}
        onHide={setHidden}
      />
      <div className={css.desk}>
        <ChangeList rows={comparison.rows} stops={stops.stops} current={stops.current} onGo={stops.go} />
        <div className={css.sheet} lang={to.language}>
          <HeadChanges changes={comparison.draftChanges} />
          <ComparisonRows
            comparison={comparison}
            view={view}
            stops={stops.stops}
            current={stops.current}
            isFolded={isFolded}
            onUnfold={() => setFolded(false)}
          />
        </div>
      </div>
    </FootnoteLabels>
  );
}

function useDeskKeys({ goNext, goPrevious }: Stops, switchView: () => void, switchFolds: () => void): void {
  const intl = useIntl();
  const next = intl.formatMessage({ id: 'comparison.next', defaultMessage: 'Next change' });
  const previous = intl.formatMessage({ id: 'comparison.previous', defaultMessage: 'Previous change' });
  useKeys(intl.formatMessage({ id: 'comparison.title', defaultMessage: 'What changed' }), [
    { key: 'j', does: next, run: goNext },
    { key: 'n', does: next, run: goNext },
    { key: 'k', does: previous, run: goPrevious },
    { key: 'p', does: previous, run: goPrevious },
    {
      key: 's',
      does: intl.formatMessage({ id: 'comparison.keys.view', defaultMessage: 'Inline or side by side' }),
      run: switchView,
    },
    {
      key: 'o',
      does: intl.formatMessage({
        id: 'comparison.keys.fold',
        defaultMessage: 'Whole text or only what changed',
      }),
      run: switchFolds,
    },
  ]);
}
