/** One row of a comparison: inline, side by side, or one of the texts clean. */
import type { Row, Segment } from '@chapeau/compare';
import type { PlainParagraph } from '@chapeau/model';
import { memo } from 'react';
import { Marked } from '../../marks/marked.tsx';
import { PlainParagraphView } from '../../marks/plain-paragraph-view.tsx';
import { classNames } from '../../ui/class-names.ts';
import { ChangeNotes } from './change-notes.tsx';
import type { Credits } from './explained-note.tsx';
import { loudestOf } from './loudest.ts';
import type { Pieces } from './pieces.ts';
import { rowAnchor } from './row-anchor.ts';
import { isMovedHere } from './rows-in-view.ts';
import css from './rows.module.css';
import type { ComparisonView } from './shown.ts';

/** What all rows of a comparison have in common. */
export interface Drawn {
  readonly view: ComparisonView;
  readonly credits: Credits | null;
}

export interface RowViewProps {
  readonly row: Row;
  /** How it is shown; null: not yet, it only holds its place. */
  readonly drawn: Drawn | null;
  readonly isCurrent: boolean;
  /** What it belongs with, where it is a piece of something. */
  readonly pieces?: Pieces | undefined;
}

/** Rows are many and seldom change: each is rendered again only when its own properties change. */
export const RowView = memo(function RowView({ row, drawn, isCurrent, pieces }: RowViewProps) {
  const isChanged = row.changes.length > 0 || row.kind === 'moved-away' || pieces !== undefined;
  return (
    <div
      id={rowAnchor(row.id)}
      className={classNames(css.row, drawn !== null && css[drawn.view], isChanged && css.changed)}
      data-row={row.kind}
      data-loudness={row.changes.length > 0 ? loudestOf(row.changes) : undefined}
      data-piece={pieces && placeAmong(pieces, row.id)}
      aria-current={isCurrent ? 'true' : undefined}
    >
      {drawn !== null && <Content row={row} drawn={drawn} pieces={pieces} />}
    </div>
  );
});

/** One row by itself, outside a comparison: inline, with what else changed beside it. */
export function ChangeRow({ row }: { readonly row: Row }) {
  return (
    <div className={css.row} data-loudness={loudestOf(row.changes)}>
      <InlineWords row={row} />
      <ChangeNotes row={row} />
    </div>
  );
}

interface ContentProps extends Pick<RowViewProps, 'row' | 'pieces'> {
  readonly drawn: Drawn;
}

function Content({ row, drawn: { view, credits }, pieces }: ContentProps) {
  return (
    <>
      <Words row={row} view={view} />
      {(view === 'inline' || view === 'side-by-side') && (
        <ChangeNotes row={row} pieces={pieces} credits={credits} />
      )}
    </>
  );
}

function Words({ row, view }: { readonly row: Row; readonly view: ComparisonView }) {
  switch (view) {
    case 'inline':
      return <InlineWords row={row} />;
    case 'side-by-side':
      return (
        <>
          <OneSide row={row} paragraph={row.from?.paragraph} side="before" />
          <OneSide row={row} paragraph={row.to?.paragraph} side="after" />
        </>
      );
    case 'before':
      return row.from && <PlainParagraphView paragraph={row.from.paragraph} />;
    case 'after':
      return row.to && <PlainParagraphView paragraph={row.to.paragraph} />;
  }
}

function InlineWords({ row }: { readonly row: Row }) {
  const paragraph = row.kind === 'merged-in' ? row.from.paragraph : (row.to ?? row.from)?.paragraph;
  if (paragraph === undefined) return null;
  return (
    <PlainParagraphView paragraph={paragraph} number={<NumberMark row={row} />}>
      <Marked segments={row.segments} moved={movedOf(row)} />
    </PlainParagraphView>
  );
}

interface OneSideProps {
  readonly row: Row;
  readonly paragraph: PlainParagraph | undefined;
  readonly side: 'before' | 'after';
}

/** The numbers of what was split or merged stand at its main piece alone, as do those of what stayed. */
function OneSide({ row, paragraph, side }: OneSideProps) {
  if (paragraph === undefined) return <div className={css.gap} />;
  const isRenumbered = row.changes.some(({ kind }) => kind === 'renumbered');
  const op = side === 'before' ? 'delete' : 'insert';
  const isOfMain = row.kind === (side === 'before' ? 'split-off' : 'merged-in');
  return (
    <PlainParagraphView
      paragraph={paragraph}
      number={
        isOfMain ? null : isRenumbered ? (
          <Marked segments={numberSegments(op, paragraph.number)} />
        ) : (
          paragraph.number
        )
      }
    >
      <Marked segments={row.segments} moved={movedOf(row)} side={side} />
    </PlainParagraphView>
  );
}

function NumberMark({ row }: { readonly row: Row }) {
  const from = row.from?.paragraph.number ?? null;
  const to = row.to?.paragraph.number ?? null;
  switch (row.kind) {
    case 'kept':
      return from === to ? (
        to
      ) : (
        <Marked segments={[...numberSegments('delete', from), ...numberSegments('insert', to)]} />
      );
    case 'inserted':
    case 'split-off':
      return <Marked segments={numberSegments('insert', to)} />;
    case 'deleted':
    case 'merged-in':
      return <Marked segments={numberSegments('delete', from)} />;
    case 'moved-away':
      return from;
  }
}

function numberSegments(op: 'insert' | 'delete', number: string | null): readonly Segment[] {
  return number === null ? [] : [{ op, runs: [{ text: number }] }];
}

function movedOf(row: Row): 'here' | 'away' | undefined {
  if (row.kind === 'moved-away') return 'away';
  return isMovedHere(row) ? 'here' : undefined;
}

function placeAmong({ rows }: Pieces, id: string): 'first' | 'between' | 'last' {
  if (rows[0] === id) return 'first';
  return rows.at(-1) === id ? 'last' : 'between';
}
