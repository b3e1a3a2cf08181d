/** The slider over the time line: sections of readings and days, ticks of decisions and versions. */
import { useMemo, type CSSProperties, type KeyboardEvent } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { decisionFrom, runsOf, type Run, type Stop } from './line-stops.ts';
import { dayOf, readingName } from './moment-words.ts';
import css from './moments.module.css';

export interface TimeSliderProps {
  readonly stops: readonly Stop[];
  readonly place: number;
  /** What the slider says of the stop. */
  readonly spoken: string;
  readonly onChange: (place: number) => void;
}

/** Arrow keys go from stop to stop, Page Up and Page Down from decision to decision, Home and End to either end. */
export function TimeSlider({ stops, place, spoken, onChange }: TimeSliderProps) {
  const intl = useIntl();
  const last = stops.length - 1;
  const turnPage = (event: KeyboardEvent) => {
    if (event.key !== 'PageUp' && event.key !== 'PageDown') return;
    event.preventDefault();
    onChange(decisionFrom(stops, place, event.key === 'PageUp' ? 'next' : 'previous'));
  };
  return (
    <div className={css.line}>
      <Sections stops={stops} />
      <div className={css.track}>
        <Ticks stops={stops} />
        <input
          type="range"
          className={css.range}
          min={0}
          max={last}
          step={1}
          value={place}
          aria-label={intl.formatMessage({ id: 'moments.slider', defaultMessage: 'Moment of the text' })}
          aria-valuetext={spoken}
          onChange={(event) => onChange(Number(event.target.value))}
          onKeyDown={turnPage}
        />
      </div>
      <Days stops={stops} />
      <Legend />
    </div>
  );
}

/** Where a stop stands along the track, as a share of it. */
function share(place: number, count: number): number {
  return count < 2 ? 0 : place / (count - 1);
}

function spanStyle({ from, to }: Run<unknown>, count: number): CSSProperties {
  // Each stop has half the way to its neighbours.
  const start = from === 0 ? 0 : share(from - 0.5, count);
  const end = to >= count - 1 ? 1 : share(to + 0.5, count);
  return { insetInlineStart: `${start * 100}%`, inlineSize: `${(end - start) * 100}%` };
}

function Sections({ stops }: Pick<TimeSliderProps, 'stops'>) {
  const intl = useIntl();
  const runs = useMemo(
    () =>
      runsOf(
        stops,
        ({ reading }) => reading,
        (reading) => reading?.reading ?? '',
      ),
    [stops],
  );
  return (
    <div className={css.sections} aria-hidden>
      {runs.map((run) => {
        const name = readingName(intl, run.common);
        return (
          <span
            key={run.from}
            className={run.common === null ? css.between : css.section}
            style={spanStyle(run, stops.length)}
            title={name}
          >
            {name}
          </span>
        );
      })}
    </div>
  );
}

function Days({ stops }: Pick<TimeSliderProps, 'stops'>) {
  const intl = useIntl();
  const runs = useMemo(
    () =>
      runsOf(
        stops,
        ({ at }) => dayOf(intl, at),
        (day) => day,
      ),
    [stops, intl],
  );
  return (
    <div className={css.days} aria-hidden>
      {runs.map((run) => (
        <span key={run.from} style={spanStyle(run, stops.length)} title={run.common}>
          {run.common}
        </span>
      ))}
    </div>
  );
}

function Ticks({ stops }: Pick<TimeSliderProps, 'stops'>) {
  const ticks = useMemo(
    () =>
      stops.flatMap(({ moment, decisions, versions }, place) =>
        decisions.length + versions.length === 0
          ? []
          : [{ moment, place, label: versions[0]?.label ?? null }],
      ),
    [stops],
  );
  return (
    <div className={css.ticks} aria-hidden>
      {ticks.map(({ moment, place, label }) => (
        <span
          key={moment}
          className={label === null ? css.decision : css.version}
          style={{ insetInlineStart: `${share(place, stops.length) * 100}%` }}
          title={label ?? undefined}
        />
      ))}
    </div>
  );
}

function Legend() {
  return (
    <p className={css.legend}>
      <span>
        <i className={css.decision} aria-hidden />
        <FormattedMessage id="moments.decision" defaultMessage="Decision" />
      </span>
      <span>
        <i className={css.version} aria-hidden />
        <FormattedMessage id="moments.version" defaultMessage="Version" />
      </span>
      <span className={css.keys}>
        <FormattedMessage
          id="moments.keys"
          defaultMessage="Arrows: step by step. Page Up and Page Down: by decision and version. Home and End: either end."
        />
      </span>
    </p>
  );
}
