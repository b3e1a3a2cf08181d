/** What people call a time zone. */
import type { IntlShape } from 'react-intl';

/** `New York time` for `America/New_York`; a zone that names no place stays as it is. */
export function zoneName(intl: IntlShape, zone: string): string {
  if (!zone.includes('/') || zone.startsWith('Etc/')) return zone;
  const place = (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
  return intl.formatMessage({ id: 'zone.time', defaultMessage: '{place} time' }, { place });
}
