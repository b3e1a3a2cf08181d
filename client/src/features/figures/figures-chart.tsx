/** The chart: a row for each measure, a column for each version. */
import type { FigurePoint } from '@chapeau/protocol';
import { FormattedMessage, useIntl } from 'react-intl';
import { LinesChart, type LineTone } from '../../ui/lines-chart.tsx';
import { MEASURE_WORDS, pointName, readingName } from './figure-words.ts';
import { linesOf, type Measure, type SectionKey } from './series.ts';

export interface FiguresChartProps {
  /** Oldest first, at least one. */
  readonly points: readonly FigurePoint[];
  readonly section: SectionKey;
}

const TONES: Readonly<Record<Measure, LineTone>> = {
  brackets: 'disputed',
  options: 'moved',
  proposals: 'accent',
};

export function FiguresChart({ points, section }: FiguresChartProps) {
  const intl = useIntl();
  return (
    <LinesChart
      label={intl.formatMessage({
        id: 'figures.chart',
        defaultMessage: 'Chart of the figures in the table below',
      })}
      lines={linesOf(points, section).map(({ measure, values }) => ({
        key: measure,
        name: <FormattedMessage {...MEASURE_WORDS[measure]} />,
        tone: TONES[measure],
        values,
      }))}
      points={points.map((point) => ({
        key: point.version ?? 'live',
        name: <bdi>{pointName(intl, point)}</bdi>,
        note: readingName(intl, point),
      }))}
    />
  );
}
