/** The text of a comparison, whole or with what did not change folded. */
import type { Comparison, Row } from '@chapeau/compare';
import { UnfoldVertical } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import { FormattedMessage } from 'react-intl';
import css from './rows.module.css';
import type { Pieces } from './pieces.ts';
import { RowView, type Drawn } from './row-view.tsx';
import { isInView, shownRow } from './rows-in-view.ts';
import { foldRows } from './stops.ts';
import { rowAtTop } from './use-seen-row.ts';
import { useSpread } from './use-spread.ts';

export interface ComparisonRowsProps {
  readonly comparison: Comparison;
  readonly drawn: Drawn;
  readonly stops: readonly number[];
  readonly current: number | null;
  readonly pieces: ReadonlyMap<string, Pieces>;
  readonly isFolded: boolean;
  readonly onUnfold: () => void;
  /** Told whether every row is drawn as it is to be. */
  readonly onSettled?: (isSettled: boolean) => void;
}

/** One list of rows in every view: side by side both sides of a row are one line, and scroll as one. */
export function ComparisonRows(props: ComparisonRowsProps) {
  const { comparison, drawn, stops, current, pieces, isFolded, onUnfold, onSettled } = props;
  const { rows } = comparison;
  const folds = useMemo(() => (isFolded ? foldRows(comparison, stops) : null), [comparison, stops, isFolded]);
  const shown = current === null ? null : shownRow(rows, current, drawn.view);
  const spread = useSpread(drawn, rows.length, () => current ?? rowAtTop(rows));
  const { isSettled } = spread;
  useEffect(() => onSettled?.(isSettled), [onSettled, isSettled]);
  const draw = (row: Row, index: number) => {
    const own = spread.at(index);
    return (
      isInView(row, own?.view ?? drawn.view) && (
        <RowView key={row.id} row={row} drawn={own} isCurrent={row === shown} pieces={pieces.get(row.id)} />
      )
    );
  };
  if (folds === null) return rows.map(draw);
  return folds.map((fold) => {
    if (fold.kind === 'folded')
      return <Folded key={`folded ${fold.first}`} count={fold.count} onUnfold={onUnfold} />;
    const row = rows[fold.index];
    return row && draw(row, fold.index);
  });
}

function Folded({ count, onUnfold }: { readonly count: number } & Pick<ComparisonRowsProps, 'onUnfold'>) {
  return (
    <button type="button" className={css.folded} data-kept="" onClick={onUnfold}>
      <UnfoldVertical size={14} aria-hidden />
      <FormattedMessage
        id="comparison.folded"
        defaultMessage="{count, plural, one {# paragraph} other {# paragraphs}} without such a change"
        values={{ count }}
      />
    </button>
  );
}
