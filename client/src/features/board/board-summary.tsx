/** The board in a few figures, and the forecast in a sentence. */
import { leftIn, paragraphsIn, type Forecast } from '@chapeau/model';
import type { BoardAnswer } from '@chapeau/protocol';
import type { ReactNode } from 'react';
import { FormattedMessage, FormattedNumber } from 'react-intl';
import { Moment } from '../../ui/moment.tsx';
import css from './board.module.css';

export function BoardSummary({ board }: { readonly board: BoardAnswer }) {
  const { total } = board;
  const left = leftIn(total);
  const all = paragraphsIn(total);
  return (
    <div className={css.summary}>
      <dl className={css.figures}>
        <Figure name={<FormattedMessage id="board.settled" defaultMessage="Settled" />}>
          <FormattedMessage
            id="board.settled.of"
            defaultMessage="{settled, number} of {all, number} paragraphs"
            values={{ settled: all - left, all }}
          />
        </Figure>
        <Figure name={<FormattedMessage id="board.proposals" defaultMessage="Open proposals" />}>
          <FormattedNumber value={total.proposals} />
        </Figure>
        <Figure name={<FormattedMessage id="board.brackets" defaultMessage="Brackets" />}>
          <FormattedNumber value={total.brackets} />
        </Figure>
        <Figure name={<FormattedMessage id="board.reservations" defaultMessage="Reservations" />}>
          <FormattedNumber value={total.reservations} />
        </Figure>
      </dl>
      <p className={css.forecast}>
        <ForecastWords forecast={board.forecast} left={left} planned={board.planned} />
      </p>
      <p className={css.quiet}>
        <FormattedMessage
          id="board.at"
          defaultMessage="Counted {at}"
          values={{ at: <Moment at={board.at} /> }}
        />
      </p>
    </div>
  );
}

function Figure({ name, children }: { readonly name: ReactNode; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface ForecastWordsProps {
  readonly forecast: Forecast;
  readonly left: number;
  readonly planned: number;
}

function ForecastWords({ forecast, left, planned }: ForecastWordsProps) {
  switch (forecast.kind) {
    case 'nothing-left':
      return <FormattedMessage id="board.forecast.nothing" defaultMessage="Every paragraph is settled." />;
    case 'no-pace':
      return forecast.held === 0 ? (
        <FormattedMessage
          id="board.forecast.no-meeting"
          defaultMessage="No forecast yet: no meeting has been held in which this draft was worked on. Open meetings from the programme of work, and their pace is known."
        />
      ) : (
        <FormattedMessage
          id="board.forecast.no-pace"
          defaultMessage="No forecast: after {held, plural, one {# meeting} other {# meetings}} no fewer paragraphs are left than before."
          values={{ held: forecast.held }}
        />
      );
    case 'pace':
      return (
        <FormattedMessage
          id="board.forecast.pace"
          defaultMessage="In {held, plural, one {# meeting} other {# meetings}} {pace, plural, one {# paragraph was} other {# paragraphs were}} settled a meeting. At that pace the {left, number} left take {needed, plural, one {# more meeting} other {# more meetings}}; {planned, plural, =0 {none is planned} one {# is planned} other {# are planned}} with a reading of this draft."
          values={{
            held: forecast.held,
            // As it is printed: it is one paragraph, or it is not.
            pace: Math.round(forecast.perMeeting * 10) / 10,
            left,
            needed: forecast.needed,
            planned,
          }}
        />
      );
  }
}
