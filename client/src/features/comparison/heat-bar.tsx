/** The bar beside the text that stands for the whole of it: where its changes are, and where one is. */
import type { Row } from '@chapeau/compare';
import { useMemo, type KeyboardEvent, type PointerEvent } from 'react';
import { useIntl } from 'react-intl';
import { heatBands, spansOf, type HeatBand } from './heat.ts';
import css from './heat-bar.module.css';
import type { NameRow } from './paragraph-names.ts';
import { useSeenRow } from './use-seen-row.ts';

export interface HeatBarProps {
  readonly rows: readonly Row[];
  readonly stops: readonly number[];
  readonly current: number | null;
  readonly nameOf: NameRow;
  /** By the id of the row. */
  readonly onGo: (id: string) => void;
}

/** As many stretches as can be told apart on a small screen. */
const BANDS = 120;
/** Bands that Page up and Page down pass over. */
const LEAP = 10;

/** A slider for the ear and for keys: its values are the stretches with changes. Width and shape tell how much and how loud. */
export function HeatBar({ rows, stops, current, nameOf, onGo }: HeatBarProps) {
  const intl = useIntl();
  const spans = useMemo(() => spansOf(rows), [rows]);
  const bands = useMemo(() => heatBands(rows, spans, { stops, count: BANDS }), [rows, spans, stops]);
  const seen = spans[useSeenRow(rows)]?.start ?? 0;
  if (bands.length === 0) return <div className={css.bar} aria-hidden />;
  const at = Math.max(0, placeOf(bands, current));
  const go = (nth: number) => {
    const stop = bands[Math.min(Math.max(nth, 0), bands.length - 1)]?.stops[0];
    const id = stop === undefined ? undefined : rows[stop]?.id;
    if (id !== undefined) onGo(id);
  };
  const leap = (event: KeyboardEvent) => {
    const to = placeByKey(event.key, placeOf(bands, current), bands.length);
    if (to === null) return;
    event.preventDefault();
    go(to);
  };
  const press = ({ currentTarget, clientY }: PointerEvent) => {
    const { top, height } = currentTarget.getBoundingClientRect();
    go(nearest(bands, (clientY - top) / height));
  };
  return (
    <div
      className={css.bar}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- The browser's own has steps of one length and no shapes.
      role="slider"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={intl.formatMessage({ id: 'heat.label', defaultMessage: 'Where the changes are' })}
      aria-valuemin={1}
      aria-valuemax={bands.length}
      aria-valuenow={at + 1}
      aria-valuetext={describe(at)}
      onKeyDown={leap}
      onPointerDown={press}
    >
      <span className={css.seen} style={{ insetBlockStart: `${seen * 100}%` }} />
      {bands.map((band, nth) => (
        <span
          key={band.start}
          className={css.band}
          data-loudness={band.loudness}
          data-current={nth === placeOf(bands, current) ? '' : undefined}
          style={{ insetBlockStart: `${band.start * 100}%`, inlineSize: `${30 + band.share * 70}%` }}
        />
      ))}
    </div>
  );

  function describe(nth: number): string {
    const band = bands[nth];
    const first = rows[band?.stops[0] ?? 0];
    return intl.formatMessage(
      {
        id: 'heat.band',
        defaultMessage:
          '{count, plural, one {# changed paragraph} other {# changed paragraphs}} from {name} on',
      },
      { count: band?.stops.length ?? 0, name: first === undefined ? '' : nameOf(first) },
    );
  }
}

/** The band of a row; of one that is no stop, that before it; -1: none. */
function placeOf(bands: readonly HeatBand[], row: number | null): number {
  return row === null ? -1 : bands.findLastIndex(({ stops }) => (stops[0] ?? Infinity) <= row);
}

function placeByKey(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return at + 1;
    case 'ArrowUp':
      return at - 1;
    case 'PageDown':
      return at + LEAP;
    case 'PageUp':
      return at - LEAP;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

function nearest(bands: readonly HeatBand[], share: number): number {
  const distance = ({ start, end }: HeatBand) => Math.abs((start + end) / 2 - share);
  return bands.reduce((best, band, nth) => {
    const other = bands[best];
    return other !== undefined && distance(band) < distance(other) ? nth : best;
  }, 0);
}
