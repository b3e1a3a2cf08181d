import { weekdayOf } from '@chapeau/model';
import { describe, expect, it } from 'vitest';
import { DemoDays } from './demo-days.ts';

const on = (moment: string) => new DemoDays(Date.parse(moment));

describe('the days of the demonstration', () => {
  it('D19 its session is on today, on any day of the week, and on working days otherwise', () => {
    for (let day = 0; day < 14; day += 1) {
      const days = new DemoDays(Date.UTC(2031, 0, 1 + day, 17));
      const today = days.dateOf('today');
      expect(days.session).toHaveLength(5);
      expect(days.session).toEqual(days.session.toSorted());
      expect(days.session[2]).toBe(today);
      const others = days.session.filter((date) => date !== today).map(weekdayOf);
      expect(others.filter((weekday) => weekday === 0 || weekday === 6)).toEqual([]);
    }
  });

  it('D19 a day begins and ends where the body meets', () => {
    expect(on('2031-07-16T03:00Z').dateOf('today')).toBe('2031-07-15');
    expect(on('2031-07-16T05:00Z').dateOf('today')).toBe('2031-07-16');
  });

  it('D19 weeks are counted from the week of today, hours told where the body meets', () => {
    const days = on('2031-07-16T15:00Z');
    expect(days.session[0]).toBe('2031-07-14');
    expect(days.dateOf('week:0')).toBe('2031-07-14');
    expect(days.dateOf('week:-2:5')).toBe('2031-07-04');
    expect(new Date(days.momentOf('day:1 10:05')).toISOString()).toBe('2031-07-14T14:05:00.000Z');
    expect(new Date(days.momentOf('now-20')).toISOString()).toBe('2031-07-16T14:40:00.000Z');
    expect(() => days.dateOf('tomorrow')).toThrow('tomorrow');
  });

  it('D19 years and sessions of the General Assembly are those of today', () => {
    const days = on('2028-12-29T15:00Z');
    expect(
      days.date('A/AC.317/2031/CRP.2 of the group 2029–2033, resolution 83/914, A/84/512, A/C.1/86/L.19'),
    ).toBe('A/AC.317/2028/CRP.2 of the group 2026–2030, resolution 80/914, A/81/512, A/C.1/83/L.19');
    expect(days.date('{weekday day:3}; {day:4}; {span day:1 day:5}')).toBe(
      'Friday, 29 December; 1 January 2029; 27 December 2028–2 January 2029',
    );
  });
});
