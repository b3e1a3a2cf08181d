import type { Meeting, Programme } from '@chapeau/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarText, writeContentLines } from './calendar-lines.ts';
import { readProgramme } from './read-programme.ts';
import { arbitraryProgramme } from './testing/arbitrary-programme.ts';
import { parseCalendar, textValue, unfold, valueOf } from './testing/icalendar.ts';
import { SAMPLE } from './testing/sample-programme.ts';
import { writeCalendar } from './write-calendar.ts';

const NOW = { now: '2031-11-06T09:30:00.000Z' };
const sample = readProgramme(SAMPLE).programme;
const [first] = sample.meetings;

function eventsOf(programme: Programme) {
  const calendar = parseCalendar(writeCalendar(programme, NOW).text);
  return calendar.components;
}

/** The sample with one meeting: on that date, at these hours, in that zone. */
function meeting(date: string, hours: Meeting['hours'], timeZone: string | null): Programme {
  const meetings: Meeting[] = [{ day: { kind: 'date', date }, hours, parts: first?.parts ?? [] }];
  return { ...sample, session: { ...sample.session, timeZone }, meetings };
}

const letters = fc.constantFrom('a', ' ', ',', ';', '\\', '\n', '\t', 'é', 'م', 'ؤ', '第', '😀', '👩🏽‍⚖️', ':');
const text = fc.array(fc.oneof(letters, fc.string({ unit: 'grapheme', maxLength: 3 })), { maxLength: 200 });

describe('lines of a calendar', () => {
  it('PW8 unfolded they are what they were, in any script; none is longer than 75 octets', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 3 }), (texts) => {
        const lines = texts.map((pieces) => `X-TEXT:${calendarText(pieces.join(''))}`);
        expect(unfold(writeContentLines(lines))).toEqual(lines);
      }),
    );
  });

  it('PW8 escaped and read again a text says the same', () => {
    fc.assert(
      fc.property(text, (pieces) => {
        const said = pieces.join('').replace(/[^\P{Cc}\n\t]/gu, '');
        expect(textValue(calendarText(said))).toBe(said);
      }),
    );
  });

  it('PW8 a fold comes after 75 octets, and not before', () => {
    expect(writeContentLines(['x'.repeat(75)])).toBe(`${'x'.repeat(75)}\r\n`);
    expect(writeContentLines(['x'.repeat(76)])).toBe(`${'x'.repeat(75)}\r\n x\r\n`);
    expect(writeContentLines([`${'x'.repeat(74)}م`])).toBe(`${'x'.repeat(74)}\r\n م\r\n`);
  });
});

describe('a programme as a calendar', () => {
  it('PW8 has what a calendar and its events must have, once', () => {
    fc.assert(
      fc.property(arbitraryProgramme, (programme) => {
        const { text: written, events, leftOut } = writeCalendar(programme, NOW);
        expect(events + leftOut).toBe(programme.meetings.length);
        expect(written === '').toBe(events === 0);
        if (events === 0) return;
        const calendar = parseCalendar(written);
        expect([calendar.name, valueOf(calendar, 'VERSION')]).toEqual(['VCALENDAR', '2.0']);
        expect(valueOf(calendar, 'PRODID')).toMatch(/Chapeau/);
        expect(calendar.components.map(({ name }) => name)).toEqual(Array<string>(events).fill('VEVENT'));
        const uids = calendar.components.map((event) => valueOf(event, 'UID'));
        expect(new Set(uids).size).toBe(events);
        for (const event of calendar.components) {
          expect(valueOf(event, 'DTSTAMP')).toBe('20311106T093000Z');
          const [start = '', end] = [valueOf(event, 'DTSTART'), valueOf(event, 'DTEND')];
          expect(start).toMatch(/^\d{8}(?:T\d{6}Z?)?$/);
          expect(end === undefined || (end > start && end.length === start.length)).toBe(true);
          for (const name of ['SUMMARY', 'DESCRIPTION']) textValue(valueOf(event, name) ?? '');
        }
      }),
    );
  });

  it.each([
    ['America/New_York', '2024-03-08', '20240308T150000Z', '20240308T180000Z'],
    ['America/New_York', '2024-03-11', '20240311T140000Z', '20240311T170000Z'],
    ['America/New_York', '2024-03-10', '20240310T140000Z', '20240310T170000Z'],
    ['America/New_York', '2024-11-03', '20241103T150000Z', '20241103T180000Z'],
    ['Europe/Zurich', '2031-07-14', '20310714T080000Z', '20310714T110000Z'],
    ['Africa/Nairobi', '2031-12-29', '20311229T070000Z', '20311229T100000Z'],
    ['Asia/Tokyo', '2031-01-01', '20310101T010000Z', '20310101T040000Z'],
  ])('PW9 ten to one in %s on %s is from %s to %s', (zone, date, from, to) => {
    const [event] = eventsOf(meeting(date, { from: '10:00', to: '13:00' }, zone));
    expect([valueOf(event!, 'DTSTART'), valueOf(event!, 'DTEND')]).toEqual([from, to]);
  });

  it('PW9 midnight is the next day; the hour that is skipped or shown twice is a moment, too', () => {
    const zone = 'America/New_York';
    const [late] = eventsOf(meeting('2024-03-08', { from: '21:00', to: '24:00' }, zone));
    expect(valueOf(late!, 'DTEND')).toBe('20240309T050000Z');
    const [skipped] = eventsOf(meeting('2024-03-10', { from: '02:30', to: null }, zone));
    expect(valueOf(skipped!, 'DTSTART')).toBe('20240310T073000Z');
    const [twice] = eventsOf(meeting('2024-11-03', { from: '01:30', to: null }, zone));
    expect(valueOf(twice!, 'DTSTART')).toBe('20241103T053000Z');
  });

  it('PW9 where the zone is not known times are local; without hours a meeting takes the day', () => {
    const [local] = eventsOf(meeting('2031-05-12', { from: '10:00', to: '13:00' }, null));
    expect(local?.properties).toContainEqual(['DTSTART', '20310512T100000']);
    const [whole] = eventsOf(meeting('2031-12-31', null, 'Africa/Nairobi'));
    expect(whole?.properties).toContainEqual(['DTSTART;VALUE=DATE', '20311231']);
    expect(whole?.properties).toContainEqual(['DTEND;VALUE=DATE', '20320101']);
  });

  it('PW9 a meeting that ends before it begins has no end', () => {
    const [event] = eventsOf(meeting('2031-05-12', { from: '18:00', to: '15:00' }, 'Africa/Nairobi'));
    expect(valueOf(event!, 'DTEND')).toBeUndefined();
  });

  it('PW9 a meeting keeps its UID whatever is taken up in it; another day is another', () => {
    const uids = (programme: Programme) => eventsOf(programme).map((event) => valueOf(event, 'UID'));
    const changed = sample.meetings.map((each) => ({ ...each, parts: each.parts.slice(1) }));
    expect(uids({ ...sample, meetings: changed })).toEqual(uids(sample));
    const moved = sample.meetings.map((each) => ({
      ...each,
      day: { kind: 'date' as const, date: '2032-01-01' },
    }));
    expect(uids({ ...sample, meetings: moved }).filter((uid) => uids(sample).includes(uid))).toEqual([]);
  });

  it('PW9 an event says what is done, under which item, where, and everything that is printed', () => {
    const [opening, reading] = eventsOf(sample);
    expect(textValue(valueOf(opening!, 'SUMMARY') ?? '')).toBe(
      'Opening of the session; Opening statements (agenda item 2)',
    );
    expect(textValue(valueOf(reading!, 'DESCRIPTION') ?? '').split('\n')).toEqual([
      'Third substantive session',
      '3–6 p.m., Nairobi',
      'Agenda item 4 (a) to (c) and (e): lamps and lenses',
      'Presentation of the zero draft of the guide to lighting',
      'First reading of, and negotiations on, the zero draft of the guide to lighting',
    ]);
    expect(valueOf(reading!, 'LOCATION')).toBe('Nairobi');
  });

  it('PW9 a meeting without a date is left out, and counted', () => {
    const meetings: Meeting[] = [{ day: { kind: 'printed', words: '31 June' }, hours: null, parts: [] }];
    expect(writeCalendar({ ...sample, meetings }, NOW)).toEqual({ text: '', events: 0, leftOut: 1 });
  });
});
