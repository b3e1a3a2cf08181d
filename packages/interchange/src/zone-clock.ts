/** The clock of a time zone: which moment a local time is. */

/** Gives the moment, in milliseconds since 1970, at which the clocks of the zone show the date and the time (`10:00`, up to `24:00`). */
export type ZoneClock = (date: string, time: string) => number;

/**
 * The clock of an IANA time zone. A time that is shown twice is the earlier moment; one that is skipped is as much later.
 * Throws RangeError for a zone that there is not.
 */
export function zoneClock(timeZone: string): ZoneClock {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  const shownAt = (moment: number): number => {
    const parts = new Map(format.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
    const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = (
      ['year', 'month', 'day', 'hour', 'minute'] as const
    ).map((type) => parts.get(type));
    return Date.UTC(year, month - 1, day, hour, minute);
  };
  return (date, time) => {
    const wanted = localMoment(date, time);
    // The offset before the change and the one after it: the earlier moment that shows the time, if any does.
    const moments = [wanted - DAY, wanted + DAY].map((near) => wanted - (shownAt(near) - near));
    const [first = wanted, last = wanted] = moments;
    const shown = [Math.min(first, last), Math.max(first, last)].find((moment) => shownAt(moment) === wanted);
    return shown ?? first;
  };
}

const DAY = 86_400_000;

/** The date and time as if they were told in UTC. */
export function localMoment(date: string, time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return Date.parse(`${date}T00:00Z`) + (hour * 60 + minute) * 60_000;
}
