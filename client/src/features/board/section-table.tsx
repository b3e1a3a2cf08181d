/** Each section of the text with its paragraphs by reading and by status, and what is in dispute in it. */
import {
  leftIn,
  paragraphsIn,
  STATUSES,
  type BoardFigures,
  type DraftId,
  type Stage,
  type Status,
} from '@chapeau/model';
import type { BoardAnswer } from '@chapeau/protocol';
import type { CSSProperties } from 'react';
import { FormattedMessage, FormattedNumber, useIntl } from 'react-intl';
import { Link } from 'wouter';
import { PATHS } from '../../app/paths.ts';
import { STAGE_WORD, STATUS_WORDS } from '../../intl/words.ts';
import { Scrolling } from '../../ui/scrolling.tsx';
import { Table, type Column } from '../../ui/table.tsx';
import css from './board.module.css';

interface Row extends BoardFigures {
  readonly key: string;
  readonly paragraph: BoardAnswer['sections'][number]['paragraph'] | null;
  readonly name: string;
  readonly depth: number;
}

export function SectionTable({ draft, board }: { readonly draft: DraftId; readonly board: BoardAnswer }) {
  const intl = useIntl();
  const { total, sections } = board;
  const whole = intl.formatMessage({ id: 'figures.whole', defaultMessage: 'The whole text' });
  const rows: readonly Row[] = [
    { ...total, key: 'whole', paragraph: null, name: whole, depth: 0 },
    ...sections.map((section) => ({
      ...section,
      key: section.paragraph,
      name: [section.number ?? '', section.title].join(' ').trim(),
    })),
  ];
  const figure = (key: string, head: string, value: (row: Row) => number): Column<Row> => ({
    key,
    head,
    cell: (row) => <Count value={value(row)} />,
    isFigure: true,
  });
  // Only what occurs in this text has a column.
  const stages = [...new Set(total.counts.map(({ stage }) => stage))].toSorted((one, other) => one - other);
  const statuses = STATUSES.filter((status) => total.counts.some((count) => count.status === status));
  const columns: readonly Column<Row>[] = [
    {
      key: 'section',
      head: intl.formatMessage({ id: 'board.column.section', defaultMessage: 'Section' }),
      cell: (row) => <SectionName draft={draft} row={row} />,
    },
    {
      key: 'left',
      head: intl.formatMessage({ id: 'board.column.left', defaultMessage: 'Left' }),
      cell: (row) => (
        <FormattedMessage
          id="board.left-of"
          defaultMessage="{left, number} of {all, number}"
          values={{ left: leftIn(row), all: paragraphsIn(row) }}
        />
      ),
      isFigure: true,
    },
    ...stages.map((stage) =>
      figure(`stage-${stage}`, intl.formatMessage(STAGE_WORD, { stage }), (row) => inStage(row, stage)),
    ),
    ...statuses.map((status) =>
      figure(status, intl.formatMessage(STATUS_WORDS[status]), (row) => inStatus(row, status)),
    ),
    figure(
      'proposals',
      intl.formatMessage({ id: 'board.proposals', defaultMessage: 'Open proposals' }),
      (row) => row.proposals,
    ),
    figure(
      'brackets',
      intl.formatMessage({ id: 'board.brackets', defaultMessage: 'Brackets' }),
      (row) => row.brackets,
    ),
    figure(
      'reservations',
      intl.formatMessage({ id: 'board.reservations', defaultMessage: 'Reservations' }),
      (row) => row.reservations,
    ),
  ];
  return (
    <Scrolling
      className={css.wide}
      label={intl.formatMessage({ id: 'board.sections', defaultMessage: 'Section by section' })}
    >
      <Table
        caption={intl.formatMessage({ id: 'board.sections', defaultMessage: 'Section by section' })}
        rows={rows}
        keyOf={({ key }) => key}
        columns={columns}
      />
    </Scrolling>
  );
}

/** Nothing is quieter than a figure, so that what is there stands out. */
function Count({ value }: { readonly value: number }) {
  return value === 0 ? <span className={css.quiet}>0</span> : <FormattedNumber value={value} />;
}

function SectionName({ draft, row }: { readonly draft: DraftId; readonly row: Row }) {
  const style: CSSProperties = { paddingInlineStart: `${row.depth}rem` };
  return (
    <span className={css.section} style={style}>
      {row.paragraph === null ? (
        row.name
      ) : (
        <Link href={`${PATHS.draft(draft)}#${row.paragraph}`}>
          <bdi>{row.name}</bdi>
        </Link>
      )}
    </span>
  );
}

function inStage({ counts }: BoardFigures, stage: Stage): number {
  return counts.reduce((sum, one) => (one.stage === stage ? sum + one.paragraphs : sum), 0);
}

function inStatus({ counts }: BoardFigures, status: Status): number {
  return counts.reduce((sum, one) => (one.status === status ? sum + one.paragraphs : sum), 0);
}
