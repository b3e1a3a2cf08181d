/** The burn-down: paragraphs left, open proposals and brackets at the end of each day, as a chart and as a table. */
import { leftIn, type BoardFigures } from '@chapeau/model';
import type { BoardAnswer } from '@chapeau/protocol';
import { ChartLine } from 'lucide-react';
import { FormattedMessage, FormattedNumber, useIntl } from 'react-intl';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LinesChart, type ChartLine as Line } from '../../ui/lines-chart.tsx';
import { Table, type Column } from '../../ui/table.tsx';

interface Point {
  readonly key: string;
  /** Null: how the first day began. */
  readonly date: string | null;
  readonly figures: BoardFigures;
  readonly meetings: number;
}

function pointsOf({ beginning, days }: BoardAnswer): readonly Point[] {
  const first = beginning === null ? [] : [{ key: 'beginning', date: null, figures: beginning, meetings: 0 }];
  return [...first, ...days.map((day) => ({ ...day, key: day.date }))];
}

export function BurnDown({ board }: { readonly board: BoardAnswer }) {
  const intl = useIntl();
  const points = pointsOf(board);
  if (board.days.length === 0)
    return (
      <EmptyState
        icon={ChartLine}
        title={
          <FormattedMessage id="board.no-days" defaultMessage="Nothing has been done on this draft yet" />
        }
        next={
          <FormattedMessage
            id="board.no-days.next"
            defaultMessage="Open a reading: with the first decision the days begin."
          />
        }
      />
    );
  const name = ({ date }: Point) =>
    date === null
      ? intl.formatMessage({ id: 'board.beginning', defaultMessage: 'Before' })
      : intl.formatDate(`${date}T00:00Z`, {
          weekday: 'short',
          day: 'numeric',
          month: 'short',
          timeZone: 'UTC',
        });
  const lines: readonly (Line & { readonly head: string })[] = [
    line('left', intl.formatMessage({ id: 'board.column.left', defaultMessage: 'Left' }), 'ink'),
    line(
      'proposals',
      intl.formatMessage({ id: 'board.proposals', defaultMessage: 'Open proposals' }),
      'accent',
    ),
    line('brackets', intl.formatMessage({ id: 'board.brackets', defaultMessage: 'Brackets' }), 'disputed'),
  ];
  function line(key: 'left' | 'proposals' | 'brackets', head: string, tone: Line['tone']) {
    const valueOf = (figures: BoardFigures) => (key === 'left' ? leftIn(figures) : figures[key]);
    return { key, head, name: head, tone, values: points.map(({ figures }) => valueOf(figures)) };
  }
  const columns: readonly Column<Point>[] = [
    { key: 'day', head: intl.formatMessage({ id: 'board.column.day', defaultMessage: 'Day' }), cell: name },
    ...lines.map(({ key, head, values }): Column<Point> => ({
      key,
      head,
      cell: (point) => <FormattedNumber value={values[points.indexOf(point)] ?? 0} />,
      isFigure: true,
    })),
    {
      key: 'meetings',
      head: intl.formatMessage({ id: 'board.column.meetings', defaultMessage: 'Meetings over' }),
      cell: ({ date, meetings }) => (date === null ? '—' : <FormattedNumber value={meetings} />),
      isFigure: true,
    },
  ];
  return (
    <>
      <LinesChart
        label={intl.formatMessage({
          id: 'board.chart',
          defaultMessage:
            'Chart of what was left at the end of each day; the table below has the same figures',
        })}
        lines={lines}
        points={points.map((point) => ({ key: point.key, name: name(point) }))}
      />
      <Table
        caption={intl.formatMessage({ id: 'board.days', defaultMessage: 'Day by day' })}
        rows={points.toReversed()}
        keyOf={({ key }) => key}
        columns={columns}
      />
    </>
  );
}
