/** What is odd in the programme of work of a session, said above it. */
import type { ProgrammeWarning, TimedMeeting } from '@chapeau/model';
import { TriangleAlert } from 'lucide-react';
import { FormattedMessage, useIntl } from 'react-intl';
import { dayWords, hoursWords } from '../../intl/meeting-time.ts';
import css from './programme.module.css';

export interface WarningsProps {
  readonly warnings: readonly ProgrammeWarning<string>[];
  readonly meetings: readonly TimedMeeting<string>[];
}

/** Nothing where nothing is odd. */
export function Warnings({ warnings, meetings }: WarningsProps) {
  if (warnings.length === 0) return null;
  return (
    <ul className={css.warnings}>
      {warnings.map((warning) => (
        <li key={`${warning.kind} ${warning.meeting} ${'other' in warning ? warning.other : ''}`}>
          <TriangleAlert size={16} aria-hidden />
          <WarningWords warning={warning} meetings={meetings} />
        </li>
      ))}
    </ul>
  );
}

function WarningWords({
  warning,
  meetings,
}: {
  readonly warning: ProgrammeWarning<string>;
  readonly meetings: readonly TimedMeeting<string>[];
}) {
  const intl = useIntl();
  const name = (id: string) => {
    const meeting = meetings.find((one) => one.id === id);
    return meeting === undefined ? '' : `${dayWords(intl, meeting.day)}, ${hoursWords(intl, meeting.hours)}`;
  };
  return warning.kind === 'outside-session' ? (
    <FormattedMessage
      id="programme.warning.outside"
      defaultMessage="{meeting}: this is not a day of the session."
      values={{ meeting: name(warning.meeting) }}
    />
  ) : (
    <FormattedMessage
      id="programme.warning.same-time"
      defaultMessage="{meeting} and {other} are at the same time."
      values={{ meeting: name(warning.meeting), other: name(warning.other) }}
    />
  );
}
