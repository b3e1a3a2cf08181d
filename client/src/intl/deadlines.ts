/** When a silence procedure ends. */
import type { Silence } from '@chapeau/model';
import type { IntlShape } from 'react-intl';
import { zoneName } from './zone-name.ts';

/** `8 Jul 2026, 18:00 (New York time)`: in the zone in which it was announced, which is named. */
export function deadlineWord(
  intl: IntlShape,
  { deadline, zone }: Pick<Silence, 'deadline' | 'zone'>,
): string {
  const time = intl.formatDate(deadline, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone });
  return `${time} (${zoneName(intl, zone)})`;
}
