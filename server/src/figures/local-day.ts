/** Days as a place counts them. */

/** Gives the date (ISO 8601) that the calendars of the zone show at a moment (ISO 8601). Throws RangeError for a zone that there is not. */
export function localDay(timeZone: string): (at: string) => string {
  // Swedish dates are written as ISO 8601 has them.
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
  return (at) => format.format(Date.parse(at));
}
