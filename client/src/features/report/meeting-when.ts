/** When a meeting is, in the time zone of its place. */
import type { MeetingTimes } from '@chapeau/compare';
import { useIntl, type IntlShape } from 'react-intl';
import { dayWords, hoursWords } from '../../intl/meeting-time.ts';
import { zoneName } from '../../intl/zone-name.ts';

/** `Monday 12 May 2031, 10 a.m.–1 p.m. (New York time)`; as printed where the day cannot be told. */
function meetingWhen(
  intl: IntlShape,
  {
    meeting,
    session,
  }: Pick<MeetingTimes, 'meeting'> & { readonly session: Pick<MeetingTimes['session'], 'timeZone'> },
  timeZone: string,
): string {
  const { day, hours } = meeting;
  const date = dayWords(intl, day);
  if (hours === null) return date;
  const time = hoursWords(intl, hours);
  return intl.formatMessage(
    { id: 'report.meeting.when', defaultMessage: '{date}, {time} ({zone})' },
    { date, time: `\u2066${time}\u2069`, zone: zoneName(intl, session.timeZone ?? timeZone) },
  );
}

export function useMeetingWhen(of: MeetingTimes, timeZone: string): string {
  return meetingWhen(useIntl(), of, timeZone);
}
