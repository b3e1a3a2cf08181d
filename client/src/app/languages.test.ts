/** How the languages of the interface write dates. */
import { createIntl } from 'react-intl';
import { expect, it } from 'vitest';
import { LANGUAGE_ROWS } from './languages.ts';

it('writes the day first in English, and hours from 0 to 23', () => {
  const intl = createIntl({ locale: LANGUAGE_ROWS.en.locale, timeZone: 'UTC', onError: () => undefined });
  const at = '2026-11-08T18:05:00Z';
  expect(intl.formatDate(at, { dateStyle: 'medium', timeStyle: 'short' })).toBe('8 Nov 2026, 18:05');
  expect(intl.formatDate(at, { dateStyle: 'long' })).toBe('8 November 2026');
});
