/** One row of a comparison, inline or side by side. */
import type { Row, Segment } from '@chapeau/compare';
import type { PlainParagraph } from '@chapeau/model';
import { memo } from 'react';
import { Marked } from '../../marks/marked.tsx';
import { PlainParagraphView } from '../../marks/plain-paragraph-view.tsx';
import { classNames } from '../../ui/class-names.ts';
import { ChangeNotes } from './change-notes.tsx';
import css from './comparison.module.css';
import { rowAnchor } from './row-anchor.ts';

export type ComparisonView = 'inline' | 'side-by-side';

export interface RowViewProps {
  readonly row: Row;
  readonly view: ComparisonView;
  readonly isCurrent: boolean;
}

/** Rows are many and seldom change: each is rendered again only when its own properties change. */
export const RowView = memo(function RowView({ row, view, isCurrent }: RowViewProps) {
  const isChanged = row.changes.length > 0 || row.kind === 'moved-away';
  return (
    <div
      id={rowAnchor(row.id)}
      className={classNames(css.row, css[view], isChanged && css.changed)}
      aria-current={isCurrent ? 'true' : undefined}
    >
      {view === 'inline' ? <InlineWords row={row} /> : <TwoSides row={row} />}
      <ChangeNotes row={row} />
    </div>
  );
});

/** One row by itself, outside a comparison: inline, with what else changed beside it. */
export function ChangeRow({ row }: { readonly row: Row }) {
  return (
    <div className={css.row}>
      <InlineWords row={row} />
      <ChangeNotes row={row} />
    </div>
  );
}

function InlineWords({ row }: { readonly row: Row }) {
  const paragraph = row.to?.paragraph ?? row.from?.paragraph;
  if (paragraph === undefined) return null;
  return (
    <PlainParagraphView paragraph={paragraph} number={<NumberMark row={row} />}>
      <Marked segments={row.segments} moved={movedOf(row)} />
    </PlainParagraphView>
  );
}

function TwoSides({ row }: { readonly row: Row }) {
  return (
    <>
      <OneSide row={row} paragraph={row.from?.paragraph} side="before" />
      <OneSide row={row} paragraph={row.to?.paragraph} side="after" />
    </>
  );
}

interface OneSideProps {
  readonly row: Row;
  readonly paragraph: PlainParagraph | undefined;
  readonly side: 'before' | 'after';
}

function OneSide({ row, paragraph, side }: OneSideProps) {
  if (paragraph === undefined) return <div className={css.gap} />;
  const isRenumbered = row.changes.some(({ kind }) => kind === 'renumbered');
  const op = side === 'before' ? 'delete' : 'insert';
  return (
    <PlainParagraphView
      paragraph={paragraph}
      number={isRenumbered ? <Marked segments={numberSegments(op, paragraph.number)} /> : paragraph.number}
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
    case 'split-off':
    case 'merged-in':
      return from === to ? (
        to
      ) : (
        <Marked segments={[...numberSegments('delete', from), ...numberSegments('insert', to)]} />
      );
    case 'inserted':
      return <Marked segments={numberSegments('insert', to)} />;
    case 'deleted':
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
  return row.changes.some(({ kind }) => kind === 'moved') ? 'here' : undefined;
}
