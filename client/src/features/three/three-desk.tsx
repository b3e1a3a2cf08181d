/** Three texts on screen: figures and filter, stepping, the list of what differs, and the text. */
import type { ThreeComparison, ThreeSides } from '@chapeau/compare';
import type { PlainDraft } from '@chapeau/model';
import { Equal } from 'lucide-react';
import { useMemo } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { footnoteLabelsOf } from '../../app/footnote-labels-of.ts';
import { FootnoteLabels } from '../../marks/footnote-labels.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useKeys } from '../../ui/use-keys.tsx';
import { ThreeHeads } from './three-heads.tsx';
import { ThreeList } from './three-list.tsx';
import { ThreeRows } from './three-rows.tsx';
import { THREE_FILTERS } from './three-stops.ts';
import { ThreeTools } from './three-tools.tsx';
import css from './three.module.css';
import { useThreeStops } from './use-three-stops.ts';
import { useThreeView, type ThreeView } from './use-three-view.ts';

export interface ThreeDeskProps {
  readonly three: ThreeComparison;
  readonly texts: ThreeSides<PlainDraft>;
}

export function ThreeDesk({ three, texts }: ThreeDeskProps) {
  const { rows, totals, draftChanges } = three;
  const isSame =
    totals.rows.unchanged === rows.length && draftChanges.theirs.length + draftChanges.ours.length === 0;
  if (!isSame) return <Desk three={three} texts={texts} />;
  return (
    <EmptyState
      icon={Equal}
      title={<FormattedMessage id="comparison.same" defaultMessage="Nothing differs" />}
      next={
        <FormattedMessage
          id="three.same.next"
          defaultMessage="Neither text changed anything of the base but numbers. Choose other texts above."
        />
      }
    />
  );
}

function Desk({ three, texts }: ThreeDeskProps) {
  const shown = useThreeView();
  const stops = useThreeStops(three, shown);
  const labels = useMemo(
    () =>
      new Map(
        [texts.base, texts.theirs, texts.ours].flatMap(({ paragraphs }) => [...footnoteLabelsOf(paragraphs)]),
      ),
    [texts],
  );
  useDeskKeys(stops, shown);
  return (
    <FootnoteLabels value={labels}>
      <ThreeTools three={three} stops={stops} shown={shown} />
      <div className={css.desk}>
        <ThreeList rows={three.rows} stops={stops.stops} current={stops.current} onGo={stops.go} />
        <div className={css.sheet} lang={texts.ours.language}>
          <ThreeHeads three={three} />
          <ThreeRows rows={three.rows} view={shown.view} current={stops.current} />
        </div>
      </div>
    </FootnoteLabels>
  );
}

function useDeskKeys(
  { goNext, goPrevious }: Pick<ReturnType<typeof useThreeStops>, 'goNext' | 'goPrevious'>,
  { view, setView, filter, setFilter }: ThreeView,
): void {
  const intl = useIntl();
  const next = intl.formatMessage({ id: 'three.next', defaultMessage: 'Next paragraph that differs' });
  const previous = intl.formatMessage({
    id: 'three.previous',
    defaultMessage: 'Previous paragraph that differs',
  });
  useKeys(intl.formatMessage({ id: 'three.title', defaultMessage: 'Three texts together' }), [
    { key: 'j', does: next, run: goNext },
    { key: 'n', does: next, run: goNext },
    { key: 'k', does: previous, run: goPrevious },
    { key: 'p', does: previous, run: goPrevious },
    {
      key: 's',
      does: intl.formatMessage({ id: 'three.keys.view', defaultMessage: 'Columns, or both in the base' }),
      run: () => setView(view === 'columns' ? 'together' : 'columns'),
    },
    {
      key: 'f',
      does: intl.formatMessage({
        id: 'three.keys.filter',
        defaultMessage: 'Other changes: all, conflicts, theirs, ours, both',
      }),
      run: () =>
        setFilter(THREE_FILTERS[(THREE_FILTERS.indexOf(filter) + 1) % THREE_FILTERS.length] ?? 'all'),
    },
  ]);
}
