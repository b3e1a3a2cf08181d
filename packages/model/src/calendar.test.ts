import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOf, daysAfter, isWithin, weekdayOf } from './calendar.ts';
import { findTimeZone, PLACE_TIME_ZONES } from './places.ts';

describe('days of the calendar', () => {
  it.each([
    [2032, 2, 29, '2032-02-29'],
    [2031, 2, 29, null],
    [2100, 2, 29, null],
    [2000, 2, 29, '2000-02-29'],
    [2031, 6, 31, null],
    [2031, 13, 1, null],
    [2031, 0, 1, null],
    [2031, 5, 0, null],
    [99, 5, 1, null],
    [Number.NaN, 1, 1, null],
  ])('M12 year %s, month %s, day %s is %s', (year, month, day, date) => {
    expect(dateOf(year, month, day)).toBe(date);
  });

  it('M12 of every day the next one is another, and the weekdays follow each other', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2200-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (moment) => {
        const date = moment.toISOString().slice(0, 10);
        const next = daysAfter(date, 1);
        expect(next > date).toBe(true);
        expect(daysAfter(next, -1)).toBe(date);
        expect(weekdayOf(next)).toBe((weekdayOf(date) + 1) % 7);
        expect([isWithin(date, { from: date, to: next }), isWithin(next, { from: date, to: date })]).toEqual([
          true,
          false,
        ]);
      }),
    );
    expect(weekdayOf('2024-03-04')).toBe(1);
  });
});

describe('places', () => {
  it.each(Object.entries(PLACE_TIME_ZONES))('M13 %s is in %s, which every platform knows', (place, zone) => {
    expect(findTimeZone(place.toUpperCase())).toBe(zone);
    expect(() => new Intl.DateTimeFormat('en', { timeZone: zone })).not.toThrow();
  });

  it.each(['', 'Atlantis', 'York', 'constructor'])('M13 of %j no time zone is guessed', (place) => {
    expect(findTimeZone(place)).toBeUndefined();
  });
});
