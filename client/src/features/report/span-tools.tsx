/** Which day the report is of, or since when: a day earlier, a day later, today, since a moment. */
import type { DayReport } from '@chapeau/compare';
import { daysAfter } from '@chapeau/model';
import type { ReportAnswer } from '@chapeau/protocol';
import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useLocation } from 'wouter';
import { PATHS } from '../../app/paths.ts';
import { zoneName } from '../../intl/zone-name.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { TextField } from '../../ui/fields.tsx';
import { useKeys } from '../../ui/use-keys.tsx';
import { instantOf, wallTimeOf } from '../arrangements/zoned-time.ts';
import css from './report.module.css';

type Answer = Pick<ReportAnswer<DayReport>, 'day' | 'today' | 'timeZone' | 'report'>;

export function SpanTools({ answer }: { readonly answer: Answer }) {
  const intl = useIntl();
  const [, navigate] = useLocation();
  const { day, today, timeZone } = answer;
  const at = day ?? today;
  const go = (to: string) => navigate(PATHS.report(to === today ? {} : { day: to }));
  const earlier = {
    label: intl.formatMessage({ id: 'report.earlier', defaultMessage: 'The day before' }),
    run: () => go(daysAfter(at, -1)),
  };
  const later = {
    label: intl.formatMessage({ id: 'report.later', defaultMessage: 'The day after' }),
    run: () => go(daysAfter(at, 1)),
  };
  const isLast = day === today;
  useKeys(intl.formatMessage({ id: 'keys.report', defaultMessage: 'Report' }), [
    { key: 'k', does: earlier.label, run: earlier.run },
    ...(isLast ? [] : [{ key: 'j', does: later.label, run: later.run }]),
  ]);
  return (
    <div className={css.span}>
      <div className={css.days}>
        <IconButton icon={ArrowLeft} label={earlier.label} onPress={earlier.run} />
        <h2 className={css.day} aria-live="polite">
          <SpanWords answer={answer} />
        </h2>
        <IconButton icon={ArrowRight} label={later.label} onPress={later.run} isDisabled={isLast} />
        {!isLast && (
          <Button size="small" onPress={() => go(today)}>
            <FormattedMessage id="report.today" defaultMessage="Today" />
          </Button>
        )}
      </div>
      <Since timeZone={timeZone} from={answer.report.span.from} />
    </div>
  );
}

function SpanWords({ answer: { day, today, timeZone, report } }: { readonly answer: Answer }) {
  const intl = useIntl();
  if (day === null) {
    const since = intl.formatDate(report.span.from, { dateStyle: 'long', timeStyle: 'short', timeZone });
    return <FormattedMessage id="report.since-moment" defaultMessage="Since {since}" values={{ since }} />;
  }
  const date = intl.formatDate(`${day}T00:00Z`, { dateStyle: 'full', timeZone: 'UTC' });
  return day === today ? (
    <FormattedMessage id="report.of-today" defaultMessage="Today, {date}" values={{ date }} />
  ) : (
    date
  );
}

/** In the time zone of the meeting, which is named. */
function Since({ timeZone, from }: { readonly timeZone: string; readonly from: string }) {
  const intl = useIntl();
  const [, navigate] = useLocation();
  const [typed, setTyped] = useState(() => wallTimeOf(new Date(from), timeZone));
  const since = instantOf(typed, timeZone);
  const show = (event: FormEvent) => {
    event.preventDefault();
    if (since !== null) navigate(PATHS.report({ since }));
  };
  return (
    <form className={css.since} onSubmit={show}>
      <TextField
        type="datetime-local"
        label={intl.formatMessage(
          { id: 'report.since', defaultMessage: 'Since ({zone})' },
          { zone: zoneName(intl, timeZone) },
        )}
        value={typed}
        onChange={setTyped}
      />
      <Button type="submit" isDisabled={since === null}>
        <FormattedMessage id="report.show" defaultMessage="Show" />
      </Button>
    </form>
  );
}
