/** How long there is until a deadline, in words. */
import type { IntlShape } from 'react-intl';

const MINUTES_A_DAY = 24 * 60;

/** `2 days 3 hours`, `3 hours 20 minutes`, `5 minutes`: its two largest units, a minute that has begun counted whole. Null: it has passed. */
export function timeLeftWord(intl: IntlShape, ms: number): string | null {
  if (ms <= 0) return null;
  const minutes = Math.ceil(ms / 60_000);
  const parts = [
    { unit: 'day', count: Math.floor(minutes / MINUTES_A_DAY) },
    { unit: 'hour', count: Math.floor((minutes % MINUTES_A_DAY) / 60) },
    { unit: 'minute', count: minutes % 60 },
  ];
  const first = parts.findIndex(({ count }) => count > 0);
  const told = parts.slice(first, first + 2).filter(({ count }) => count > 0);
  const words = told.map(({ unit, count }) =>
    intl.formatNumber(count, { style: 'unit', unit, unitDisplay: 'long' }),
  );
  return intl.formatList(words, { type: 'unit' });
}
