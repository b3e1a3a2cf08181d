/** The chart: a row for each measure on a scale of its own, a column for each version. The table beside it has the same figures for the ear. */
import type { FigurePoint } from '@chapeau/protocol';
import { Fragment, useEffect, useRef, type CSSProperties } from 'react';
import { FormattedMessage, FormattedNumber, useIntl } from 'react-intl';
import { MEASURE_WORDS, pointName, readingName } from './figure-words.ts';
import css from './figures.module.css';
import { heightOf, linesOf, pathOf, type Line, type SectionKey } from './series.ts';

export interface FiguresChartProps {
  /** Oldest first, at least one. */
  readonly points: readonly FigurePoint[];
  readonly section: SectionKey;
}

export function FiguresChart({ points, section }: FiguresChartProps) {
  const intl = useIntl();
  const place = useRef<HTMLElement>(null);
  // Where there are more versions than fit the newest come into sight.
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const isRightToLeft = getComputedStyle(element).direction === 'rtl';
    element.scrollLeft = isRightToLeft ? -element.scrollWidth : element.scrollWidth;
  }, [points.length]);
  const style: CSSProperties & { '--points': number } = { '--points': points.length };
  return (
    <section
      ref={place}
      className={css.scrolls}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- What scrolls is reached by keys.
      tabIndex={0}
      aria-label={intl.formatMessage({
        id: 'figures.chart',
        defaultMessage: 'Chart of the figures in the table below',
      })}
    >
      <div className={css.chart} style={style} aria-hidden>
        {linesOf(points, section).map((line) => (
          <Fragment key={line.measure}>
            <div className={css.measure} data-measure={line.measure}>
              <FormattedMessage {...MEASURE_WORDS[line.measure]} />
            </div>
            <Plot line={line} />
          </Fragment>
        ))}
        {points.map((point, index) => (
          <div key={point.version ?? 'live'} className={css.point} style={{ gridColumn: index + 2 }}>
            <bdi>{pointName(intl, point)}</bdi>
            <span className={css.quiet}>{readingName(intl, point)}</span>
          </div>
        ))}
      </div>
    </section>
  );
}

function Plot({ line }: { readonly line: Line }) {
  const { values, measure } = line;
  return (
    <div className={css.plot} data-measure={measure}>
      <svg className={css.line} viewBox={`0 0 ${values.length} 1`} preserveAspectRatio="none" aria-hidden>
        <path d={pathOf(line)} vectorEffect="non-scaling-stroke" />
      </svg>
      {values.map((value, index) => {
        if (value === null) return null;
        const style: CSSProperties = {
          insetInlineStart: `${((index + 0.5) / values.length) * 100}%`,
          insetBlockEnd: `${heightOf(value, line) * 100}%`,
        };
        return (
          // Points have no identity but their place.
          <span key={index} className={css.dot} style={style}>
            <span className={css.value}>
              <FormattedNumber value={value} />
            </span>
          </span>
        );
      })}
    </div>
  );
}
