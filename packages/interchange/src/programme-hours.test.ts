import { describe, expect, it } from 'vitest';
import { findHours, writeHours } from './programme-hours.ts';

describe('hours of a meeting', () => {
  it.each([
    ['10 a.m.–1 p.m.', '10:00', '13:00'],
    ['10 a.m. – 1 p.m.', '10:00', '13:00'],
    ['10 am to 1 pm', '10:00', '13:00'],
    ['from 10 a.m. until 1 p.m.', '10:00', '13:00'],
    ['3–6 p.m.', '15:00', '18:00'],
    ['3-6 PM', '15:00', '18:00'],
    ['10–1 p.m.', '10:00', '13:00'],
    ['10 a.m.–1', '10:00', '13:00'],
    ['10.30 a.m.–noon', '10:30', '12:00'],
    ['10–12 noon', '10:00', '12:00'],
    ['noon–3 p.m.', '12:00', '15:00'],
    ['12.15–2 p.m.', '12:15', '14:00'],
    ['9 p.m.–midnight', '21:00', '24:00'],
    ['midnight–12.30 a.m.', '00:00', '00:30'],
    ['15:00–18:00', '15:00', '18:00'],
    ['3 p.m.', '15:00', null],
  ])('PW4 %s is from %s to %s', (words, from, to) => {
    expect(findHours(words)).toMatchObject({ kind: 'hours', hours: { from, to }, words, rest: '' });
  });

  it.each(['3–6', '12 May', '3 paragraphs', '10 a.m. is early', 'Item 5–6 p.m.', '5. Other matters', ''])(
    'PW4 %j is no hours',
    (words) => {
      expect(findHours(words)).toBeUndefined();
    },
  );

  it.each(['13 p.m.–2 p.m.', '0 a.m.–1 p.m.', '25:00–26:00', '10.60 a.m.–1 p.m.', '24:30–25:00'])(
    'PW4 %s is no time of any day',
    (words) => {
      expect(findHours(words)).toEqual({ kind: 'impossible', words });
    },
  );

  it.each([
    ['6 p.m.–3 p.m.', '18:00', '15:00'],
    ['1 p.m.–1 p.m.', '13:00', '13:00'],
  ])('PW4 %s runs backwards and stays so', (words, from, to) => {
    expect(findHours(words)).toMatchObject({ hours: { from, to }, isBackwards: true });
  });

  it('PW4 what follows on the line is given back', () => {
    expect(findHours('3–6 p.m.: Opening of the session')).toMatchObject({ rest: 'Opening of the session' });
  });

  it('PW7 every two times of the day are read as they are written', () => {
    const times = ['00:00', '00:30', '01:00', '09:05', '11:59', '12:00', '12:30', '13:00', '18:45', '23:59'];
    for (const from of times)
      for (const to of [...times, '24:00', null]) {
        const written = writeHours({ from, to });
        expect([written, findHours(written)]).toMatchObject([written, { hours: { from, to }, rest: '' }]);
      }
  });

  it.each([
    ['10:00', '13:00', '10 a.m.–1 p.m.'],
    ['15:00', '18:00', '3–6 p.m.'],
    ['10:30', '12:00', '10.30 a.m.–noon'],
    ['18:00', '15:00', '6 p.m.–3 p.m.'],
  ])('PW7 %s to %s is written %s', (from, to, written) => {
    expect(writeHours({ from, to })).toBe(written);
  });
});
