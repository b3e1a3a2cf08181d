/** The meetings of the report: what was done in each, and which is next. */
import type { DayReport, MeetingTimes, ReportedMeeting } from '@chapeau/compare';
import { partWords } from '@chapeau/interchange';
import type { MeetingPart, MeetingState } from '@chapeau/model';
import { defineMessages, FormattedMessage, useIntl, type MessageDescriptor } from 'react-intl';
import { Section } from '../../ui/page.tsx';
import { useMeetingWhen } from './meeting-when.ts';
import css from './report.module.css';

const STATES: Readonly<Record<MeetingState, MessageDescriptor>> = defineMessages({
  planned: { id: 'report.meeting.planned', defaultMessage: 'Planned' },
  on: { id: 'report.meeting.on', defaultMessage: 'On now' },
  over: { id: 'report.meeting.over', defaultMessage: 'Over' },
  cancelled: { id: 'report.meeting.cancelled', defaultMessage: 'Cancelled' },
});

export interface MeetingsSectionProps {
  readonly report: DayReport;
  readonly timeZone: string;
}

export function MeetingsSection({ report, timeZone }: MeetingsSectionProps) {
  return (
    <Section title={<FormattedMessage id="report.meetings" defaultMessage="Meetings" />}>
      {report.meetings.length === 0 && (
        <p className={css.quiet}>
          <FormattedMessage
            id="report.meetings.none"
            defaultMessage="No meeting was or is held in this time."
          />
        </p>
      )}
      <ul className={css.plain}>
        {report.meetings.map((one) => (
          <li key={one.meeting.id} className={css.item}>
            <MeetingHead of={one} timeZone={timeZone} isNext={one.meeting.id === report.next?.meeting.id} />
            <MeetingDone of={one} />
            <Parts parts={one.meeting.parts} />
          </li>
        ))}
      </ul>
      <Next report={report} timeZone={timeZone} />
    </Section>
  );
}

/** Nothing where it stands among the meetings above, which says so. */
function Next({ report, timeZone }: MeetingsSectionProps) {
  const { next } = report;
  if (report.meetings.some(({ meeting }) => meeting.id === next?.meeting.id)) return null;
  return (
    <>
      <h3>
        <FormattedMessage id="report.next" defaultMessage="Next meeting" />
      </h3>
      {next === null ? (
        <p className={css.quiet}>
          <FormattedMessage
            id="report.next.none"
            defaultMessage="No planned meeting lies ahead. The secretariat plans meetings in the programme of work."
          />
        </p>
      ) : (
        <div className={css.item}>
          <MeetingHead of={next} timeZone={timeZone} />
          <Parts parts={next.meeting.parts} />
        </div>
      )}
    </>
  );
}

interface MeetingHeadProps {
  readonly of: MeetingTimes;
  readonly timeZone: string;
  readonly isNext?: boolean;
}

function MeetingHead({ of, timeZone, isNext = false }: MeetingHeadProps) {
  const when = useMeetingWhen(of, timeZone);
  return (
    <p className={css.line}>
      <strong>{when}</strong>
      <span className={css.quiet}>
        <bdi>{[of.session.title, of.session.place].filter((words) => words !== '').join(', ')}</bdi>
      </span>
      <span className={css.tag}>
        {isNext ? (
          <FormattedMessage id="report.next" defaultMessage="Next meeting" />
        ) : (
          <FormattedMessage {...STATES[of.meeting.state]} />
        )}
      </span>
    </p>
  );
}

function MeetingDone({ of: { meeting, agreed, tabled, acts } }: { readonly of: ReportedMeeting }) {
  if (meeting.state === 'planned') return null;
  return (
    <p>
      <FormattedMessage
        id="report.meeting.done"
        defaultMessage="{agreed, plural, =0 {No paragraph settled} one {# paragraph settled} other {# paragraphs settled}}, {tabled, plural, =0 {no proposal tabled} one {# proposal tabled} other {# proposals tabled}}, {acts, plural, =0 {nothing on the record} one {# entry on the record} other {# entries on the record}}."
        values={{ agreed, tabled, acts }}
      />
    </p>
  );
}

/** As printed in the programme of work. */
function Parts({ parts }: { readonly parts: readonly MeetingPart[] }) {
  const intl = useIntl();
  if (parts.length === 0) return null;
  const label = intl.formatMessage({ id: 'report.meeting.items', defaultMessage: 'What it takes up' });
  return (
    <ul className={css.parts} aria-label={label}>
      {parts.map((part, at) => (
        <li key={at} dir="auto">
          {partWords(part)}
        </li>
      ))}
    </ul>
  );
}
