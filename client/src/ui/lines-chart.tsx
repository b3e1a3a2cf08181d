/** A chart of small lines above one another, each on a scale of its own, with a column for each point. A table beside it has the same figures for the ear. */
import { Fragment, useEffect, useRef, type CSSProperties, type ReactNode } from 'react';
import { FormattedNumber } from 'react-intl';
import css from './lines-chart.module.css';
import { Scrolling } from './scrolling.tsx';

/** What a line is drawn in: the colour of what it counts. */
export type LineTone = 'ink' | 'disputed' | 'moved' | 'accent';

export interface ChartLine {
  readonly key: string;
  readonly name: ReactNode;
  readonly tone: LineTone;
  /** One for each point; null: nothing to show there. */
  readonly values: readonly (number | null)[];
}

export interface ChartPoint {
  readonly key: string;
  readonly name: ReactNode;
  readonly note?: ReactNode;
}

export interface LinesChartProps {
  readonly label: string;
  readonly lines: readonly ChartLine[];
  /** In the order of time, at least one. */
  readonly points: readonly ChartPoint[];
}

export function LinesChart({ label, lines, points }: LinesChartProps) {
  const place = useRef<HTMLElement>(null);
  // Where there are more points than fit the newest come into sight.
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const isRightToLeft = getComputedStyle(element).direction === 'rtl';
    element.scrollLeft = isRightToLeft ? -element.scrollWidth : element.scrollWidth;
  }, [points.length]);
  const style: CSSProperties & { '--points': number } = { '--points': points.length };
  return (
    <Scrolling ref={place} className={css.scrolls} label={label}>
      <div className={css.chart} style={style} aria-hidden>
        {lines.map((line) => (
          <Fragment key={line.key}>
            <div className={css.measure}>{line.name}</div>
            <Plot line={line} />
          </Fragment>
        ))}
        {points.map(({ key, name, note }, index) => (
          <div key={key} className={css.point} style={{ gridColumn: index + 2 }}>
            {name}
            <span className={css.quiet}>{note}</span>
          </div>
        ))}
      </div>
    </Scrolling>
  );
}

function Plot({ line: { values, tone } }: { readonly line: ChartLine }) {
  return (
    <div className={css.plot} data-tone={tone}>
      <svg className={css.line} viewBox={`0 0 ${values.length} 1`} preserveAspectRatio="none" aria-hidden>
        <path d={pathOf(values)} vectorEffect="non-scaling-stroke" />
      </svg>
      {values.map((value, index) => {
        if (value === null) return null;
        const style: CSSProperties = {
          insetInlineStart: `${((index + 0.5) / values.length) * 100}%`,
          insetBlockEnd: `${heightOf(value, values) * 100}%`,
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

/** How high a value stands among the others, from 0 at the foot to 1 at the top. */
function heightOf(value: number, values: readonly (number | null)[]): number {
  const most = Math.max(0, ...values.map((one) => one ?? 0));
  return most === 0 ? 0 : value / most;
}

/** The line as an SVG path in a box as wide as there are points and 1 high; it breaks where there is nothing to show. */
export function pathOf(values: readonly (number | null)[]): string {
  const steps = values.map((value, index) => {
    if (value === null) return '';
    const pen = values[index - 1] == null ? 'M' : 'L';
    return `${pen}${index + 0.5} ${1 - heightOf(value, values)}`;
  });
  return steps.join('');
}
