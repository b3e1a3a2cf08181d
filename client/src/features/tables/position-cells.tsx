/** What stands in the cells of a position table, whatever it is laid out as. */
import type { PositionColumn, PositionRow } from '@chapeau/compare';
import type { DraftId, Participant, ParticipantId } from '@chapeau/model';
import { defineMessages, FormattedMessage } from 'react-intl';
import { PATHS } from '../../app/paths.ts';
import { partClass } from '../../marks/mark-classes.ts';
import { Marked } from '../../marks/marked.tsx';
import { Runs } from '../../marks/runs.tsx';
import { classNames } from '../../ui/class-names.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import { Delegation } from '../proposals/proponents.tsx';
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

/** The number, which leads to the paragraph, or what the row is about instead. */
export function PlaceName({ row, draft }: { readonly row: PositionRow; readonly draft: DraftId }) {
  const { place, paragraph, number } = row;
  if (place === 'present' && paragraph !== null)
    return (
      <a href={`${PATHS.draft(draft)}#${paragraph}`}>
        <bdi>{number ?? '—'}</bdi>
      </a>
    );
  if (place === 'present') return '—';
  return (
    <>
      {number !== null && <bdi>{number} </bdi>}
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
    <p className={classNames(partClass('words'), css.said)} dir="auto" lang={scene.language}>
      <Runs runs={base.runs} />
    </p>
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
      <p className={classNames(partClass('words'), css.said)} dir="auto" lang={scene.language}>
        <Marked segments={agreed.segments} />
      </p>
    </>
  );
}
