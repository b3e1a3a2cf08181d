/** What stands in the cells of a position table, whatever it is laid out as. */
import type { PositionColumn, PositionRow } from '@chapeau/compare';
import { textOf, type DraftId, type Participant, type ParticipantId } from '@chapeau/model';
import { defineMessages, FormattedMessage } from 'react-intl';
import { partClass } from '../../marks/mark-classes.ts';
import { Marked } from '../../marks/marked.tsx';
import { Runs } from '../../marks/runs.tsx';
import { classNames } from '../../ui/class-names.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import { Delegation } from '../proposals/proponents.tsx';
import { Clamped } from './clamped.tsx';
import { NumberLink } from './number-link.tsx';
import { RecordLink } from './record-link.tsx';
import { SaidView } from './said-view.tsx';
import css from './tables.module.css';

/** What every cell needs to know. */
export interface TableScene {
  readonly draft: DraftId;
  /** Of the text. */
  readonly language: string;
  readonly participants: ReadonlyMap<ParticipantId, Participant>;
}

const PLACES = defineMessages({
  whole: { id: 'positions.whole', defaultMessage: 'The whole text' },
  beginning: { id: 'positions.beginning', defaultMessage: 'Before the first paragraph' },
  gone: { id: 'positions.gone', defaultMessage: 'Not in the text' },
});

/** The number, which leads to the paragraph through time, or what the row is about instead. */
export function PlaceName({ row, draft }: { readonly row: PositionRow; readonly draft: DraftId }) {
  const { place, paragraph, number } = row;
  const link = paragraph === null ? null : <NumberLink draft={draft} paragraph={paragraph} number={number} />;
  if (place === 'present') return link ?? '—';
  return (
    <>
      {link}
      {link !== null && ' '}
      <span className={css.quiet}>
        <FormattedMessage {...PLACES[place]} />
      </span>
    </>
  );
}

/** Who speaks in a column. */
export function ColumnName({
  column,
  scene,
}: {
  readonly column: PositionColumn;
  readonly scene: TableScene;
}) {
  switch (column.kind) {
    case 'chair':
      return <FormattedMessage id="proponents.chair" defaultMessage="Chair" />;
    case 'delegation':
      return <Delegation participant={scene.participants.get(column.participant)} />;
    case 'group':
      return <bdi>{column.name}</bdi>;
  }
}

interface CellProps {
  readonly row: PositionRow;
  readonly scene: TableScene;
}

export function BaseWords({ row: { base }, scene }: CellProps) {
  if (base === null) return '—';
  return (
    <Clamped length={textOf(base).length}>
      <p className={classNames(partClass('words'), css.said)} dir="auto" lang={scene.language}>
        <Runs runs={base.runs} />
      </p>
    </Clamped>
  );
}

/** Nothing where nothing is said. */
export function SaidWords({ row, column, scene }: CellProps & { readonly column: PositionColumn }) {
  const cell = row.cells.find((one) => one.column === column.key);
  if (cell === undefined) return null;
  return (
    <ul className={css.lines}>
      {cell.said.map((said, index) => (
        <li key={index}>
          <SaidView said={said} {...scene} />
        </li>
      ))}
    </ul>
  );
}

export function AgreedWords({ row: { agreed, present }, scene }: CellProps) {
  if (present === null) return '—';
  if (agreed === null) return <StatusMark status={present.status} />;
  return (
    <>
      <p>
        <StatusMark status={agreed.status} />
        {agreed.by !== null && (
          <span className={css.quiet}>
            {' '}
            <RecordLink draft={scene.draft} by={agreed.by} />
          </span>
        )}
      </p>
      <Clamped length={agreed.segments.reduce((sum, segment) => sum + textOf(segment).length, 0)}>
        <p className={classNames(partClass('words'), css.said)} dir="auto" lang={scene.language}>
          <Marked segments={agreed.segments} />
        </p>
      </Clamped>
    </>
  );
}
