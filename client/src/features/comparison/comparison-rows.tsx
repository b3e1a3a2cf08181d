/** The text of a comparison, whole or with what did not change folded. */
import type { Comparison } from '@chapeau/compare';
import { UnfoldVertical } from 'lucide-react';
import { useMemo } from 'react';
import { FormattedMessage } from 'react-intl';
import css from './comparison.module.css';
import { RowView, type ComparisonView } from './row-view.tsx';
import { foldRows } from './stops.ts';

export interface ComparisonRowsProps {
  readonly comparison: Comparison;
  readonly view: ComparisonView;
  readonly stops: readonly number[];
  readonly current: number | null;
  readonly isFolded: boolean;
  readonly onUnfold: () => void;
}

export function ComparisonRows({
  comparison,
  view,
  stops,
  current,
  isFolded,
  onUnfold,
}: ComparisonRowsProps) {
  const { rows } = comparison;
  const folds = useMemo(() => (isFolded ? foldRows(comparison, stops) : null), [comparison, stops, isFolded]);
  if (folds === null)
    return rows.map((row, index) => (
      <RowView key={row.id} row={row} view={view} isCurrent={index === current} />
    ));
  return folds.map((fold) => {
    if (fold.kind === 'folded')
      return <Folded key={`folded ${fold.first}`} count={fold.count} onUnfold={onUnfold} />;
    const row = rows[fold.index];
    return row && <RowView key={row.id} row={row} view={view} isCurrent={fold.index === current} />;
  });
}

function Folded({ count, onUnfold }: { readonly count: number } & Pick<ComparisonRowsProps, 'onUnfold'>) {
  return (
    <button type="button" className={css.folded} onClick={onUnfold}>
      <UnfoldVertical size={14} aria-hidden />
      <FormattedMessage
        id="comparison.folded"
        defaultMessage="{count, plural, one {# paragraph} other {# paragraphs}} without such a change"
        values={{ count }}
      />
    </button>
  );
}
