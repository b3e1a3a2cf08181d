/** When a silence procedure ends. */
import type { Silence } from '@chapeau/model';
import type { IntlShape } from 'react-intl';

/** `8 Jul 2026, 18:00 (America/New_York)`: in the zone in which it was announced, which is named. */
export function deadlineWord(
  intl: IntlShape,
  { deadline, zone }: Pick<Silence, 'deadline' | 'zone'>,
): string {
  const time = intl.formatDate(deadline, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone });
  return `${time} (${zone})`;
}
