/** The rows of three texts, in columns or with both sides' changes in the base. */
import type { ContestedSegment, Segment, ThreePiece, ThreeRow } from '@chapeau/compare';
import type { Run } from '@chapeau/model';
import { memo, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { THREE_NAMES, type ThreeKeys } from '../../app/paths.ts';
import { Marked } from '../../marks/marked.tsx';
import { PlainParagraphView } from '../../marks/plain-paragraph-view.tsx';
import { classNames } from '../../ui/class-names.ts';
import { rowAnchor } from '../comparison/row-anchor.ts';
import { ThreeNotes } from './three-notes.tsx';
import { paragraphOf } from './three-stops.ts';
import { SIDE_WORDS } from './three-words.ts';
import css from './three.module.css';
import type { ThreeViewName } from './use-three-view.ts';

export interface ThreeRowsProps {
  readonly rows: readonly ThreeRow[];
  readonly view: ThreeViewName;
  readonly current: number | null;
}

export function ThreeRows({ rows, view, current }: ThreeRowsProps) {
  return (
    <>
      {view === 'columns' && (
        <div className={classNames(css.row, css.columns, css.columnHeads)} aria-hidden>
          {THREE_NAMES.map((name) => (
            <span key={name}>
              <FormattedMessage {...SIDE_WORDS[name]} />
            </span>
          ))}
        </div>
      )}
      {rows.map((row, index) => (
        <RowView key={row.id} row={row} view={view} isCurrent={index === current} />
      ))}
    </>
  );
}

interface RowViewProps {
  readonly row: ThreeRow;
  readonly view: ThreeViewName;
  readonly isCurrent: boolean;
}

/** Rows are many and seldom change: each is rendered again only when its own properties change. */
const RowView = memo(function RowView({ row, view, isCurrent }: RowViewProps) {
  return (
    <div
      id={rowAnchor(row.id)}
      className={classNames(css.row, css[view])}
      data-outcome={row.outcome}
      aria-current={isCurrent ? 'true' : undefined}
    >
      {view === 'columns' ? (
        THREE_NAMES.map((name) => <Cell key={name} row={row} name={name} />)
      ) : (
        <Together row={row} />
      )}
      <ThreeNotes row={row} />
    </div>
  );
});

interface CellProps {
  readonly row: ThreeRow;
  readonly name: keyof ThreeKeys;
}

/** What is gone on a side is shown struck as the base has it; what that side never had leaves a gap. */
function Cell({ row, name }: CellProps) {
  const paragraph = row[name]?.paragraph ?? (name === 'base' ? undefined : row.base?.paragraph);
  return (
    <div className={css.cell} data-side={name} data-empty={paragraph === undefined ? '' : undefined}>
      <span className={css.cellHead}>
        <FormattedMessage {...SIDE_WORDS[name]} />
      </span>
      {paragraph === undefined ? (
        <span className={css.unseen}>
          <FormattedMessage id="three.cell.none" defaultMessage="not in this text" />
        </span>
      ) : name === 'base' ? (
        <PlainParagraphView paragraph={paragraph} />
      ) : (
        <PlainParagraphView paragraph={paragraph}>
          <SideWords segments={row.segments[name]} />
        </PlainParagraphView>
      )}
    </div>
  );
}

function SideWords({ segments }: { readonly segments: readonly ContestedSegment[] }) {
  const intl = useIntl();
  const contested = intl.formatMessage({ id: 'review.contested', defaultMessage: 'changed by both' });
  return segments.map((segment, index) =>
    segment.contested ? (
      // Stretches have no identity of their own: their place is what tells them apart.
      <mark key={index} className={css.contested} title={contested}>
        <Marked segments={[segment]} />
      </mark>
    ) : (
      <Marked key={index} segments={[segment]} />
    ),
  );
}

function Together({ row }: { readonly row: ThreeRow }) {
  const paragraph = paragraphOf(row);
  if (paragraph === undefined) return null;
  return (
    <PlainParagraphView paragraph={paragraph}>
      {row.pieces.map((piece, index) => (
        <Piece key={index} piece={piece} />
      ))}
    </PlainParagraphView>
  );
}

function Piece({ piece }: { readonly piece: ThreePiece }) {
  if (piece.by === 'nobody') return <Marked segments={piece.segments} />;
  if (piece.by === 'each') return <Disagreement piece={piece} />;
  const { by, segments } = piece;
  return (
    <span className={css.piece} data-by={by}>
      <Whose by={by} />
      <Marked segments={segments} />
    </span>
  );
}

type Disagreed = Extract<ThreePiece, { readonly by: 'each' }>;

/** In a frame: what the base has struck, and then each side's words, or that it has none. */
function Disagreement({ piece }: { readonly piece: Disagreed }) {
  return (
    <mark className={css.disagreement}>
      <Marked segments={segmentsOf('delete', piece.base)} />
      {(['theirs', 'ours'] as const).map((side) => (
        <span key={side} className={css.piece} data-by={side}>
          <Whose by={side} />
          {piece[side].length === 0 ? (
            <em className={css.nothing}>
              <FormattedMessage id="three.nothing-here" defaultMessage="nothing" />
            </em>
          ) : (
            <Marked segments={segmentsOf('insert', piece[side])} />
          )}
        </span>
      ))}
    </mark>
  );
}

function segmentsOf(op: 'insert' | 'delete', runs: readonly Run[]): readonly Segment[] {
  return runs.length === 0 ? [] : [{ op, runs }];
}

const WHOSE: Readonly<Record<'theirs' | 'ours' | 'both', ReactNode>> = {
  theirs: <FormattedMessage {...SIDE_WORDS.theirs} />,
  ours: <FormattedMessage {...SIDE_WORDS.ours} />,
  both: <FormattedMessage id="three.both" defaultMessage="Both" />,
};

function Whose({ by }: { readonly by: keyof typeof WHOSE }) {
  return <small className={css.whose}>{WHOSE[by]}</small>;
}
