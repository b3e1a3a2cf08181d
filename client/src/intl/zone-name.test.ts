/** Time zones as people call them. */
import { createIntl } from 'react-intl';
import { expect, it } from 'vitest';
import { zoneName } from './zone-name.ts';

it('calls a zone by its place, and leaves one without a place as it is', () => {
  const intl = createIntl({ locale: 'en-GB', onError: () => undefined });
  expect(['America/New_York', 'UTC', 'Etc/GMT+5'].map((zone) => zoneName(intl, zone))).toEqual([
    'New York time',
    'UTC',
    'Etc/GMT+5',
  ]);
});
