/** The figures of each version as a table, newest first. */
import type { FigurePoint } from '@chapeau/protocol';
import { FormattedNumber, useIntl } from 'react-intl';
import { Link } from 'wouter';
import { PATHS } from '../../app/paths.ts';
import { Moment } from '../../ui/moment.tsx';
import { Table, type Column } from '../../ui/table.tsx';
import { MEASURE_WORDS, pointName, readingName } from './figure-words.ts';
import { figuresAt, measuresOf, type Measure, type SectionKey } from './series.ts';

export interface FiguresTableProps {
  /** Oldest first. */
  readonly points: readonly FigurePoint[];
  readonly section: SectionKey;
}

export function FiguresTable({ points, section }: FiguresTableProps) {
  const intl = useIntl();
  const reading: Column<FigurePoint> = {
    key: 'reading',
    head: intl.formatMessage({ id: 'figures.reading', defaultMessage: 'Reading' }),
    cell: (point) => readingName(intl, point) || '—',
  };
  const figure = (measure: Measure): Column<FigurePoint> => ({
    key: measure,
    head: intl.formatMessage(MEASURE_WORDS[measure]),
    cell: (point) => {
      const value = figuresAt(point, section)?.[measure] ?? null;
      return value === null ? '—' : <FormattedNumber value={value} />;
    },
    isFigure: true,
  });
  const columns: readonly Column<FigurePoint>[] = [
    {
      key: 'version',
      head: intl.formatMessage({ id: 'figures.version', defaultMessage: 'Version' }),
      cell: (point) => <Name point={point} />,
    },
    {
      key: 'at',
      head: intl.formatMessage({ id: 'figures.at', defaultMessage: 'When' }),
      cell: ({ at }) => <Moment at={at} />,
    },
    ...(points.some((point) => point.reading !== null) ? [reading] : []),
    ...measuresOf(points).map(figure),
  ];
  return (
    <Table
      caption={intl.formatMessage({
        id: 'figures.title',
        defaultMessage: 'Brackets and proposals over time',
      })}
      rows={points.toReversed()}
      keyOf={({ version }) => version ?? 'live'}
      columns={columns}
    />
  );
}

function Name({ point }: { readonly point: FigurePoint }) {
  const intl = useIntl();
  const name = <bdi>{pointName(intl, point)}</bdi>;
  return point.version === null ? name : <Link href={PATHS.version(point.version)}>{name}</Link>;
}
