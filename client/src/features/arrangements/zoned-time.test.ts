import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allZones, instantOf, ownZone, wallTimeOf } from './zoned-time.ts';

const ZONES = [
  'UTC',
  'America/New_York',
  'Europe/Oslo',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Australia/Lord_Howe',
];

test('AR1 a time that clocks show is the moment at which they show it', () => {
  const minute = fc.integer({ min: Date.UTC(2000, 0) / 60_000, max: Date.UTC(2060, 0) / 60_000 });
  fc.assert(
    fc.property(minute, fc.constantFrom(...ZONES), (minutes, zone) => {
      const shown = wallTimeOf(new Date(minutes * 60_000), zone);
      const found = instantOf(shown, zone);
      expect(found).not.toBeNull();
      expect(wallTimeOf(new Date(found!), zone)).toBe(shown);
    }),
    { seed: 8, numRuns: 300 },
  );
  expect(instantOf('2026-07-08T18:00', 'America/New_York')).toBe('2026-07-08T22:00:00.000Z');
});

test('AR1 of an hour that comes twice the first is meant, of one that is left out the time after it', () => {
  expect(instantOf('2026-11-01T01:30', 'America/New_York')).toBe('2026-11-01T05:30:00.000Z');
  expect(instantOf('2026-03-08T02:30', 'America/New_York')).toBe('2026-03-08T07:30:00.000Z');
});

test('AR1 what is no date and time is none', () => {
  expect(instantOf('', 'UTC')).toBeNull();
  expect(instantOf('tomorrow', 'UTC')).toBeNull();
  expect(instantOf('2026-13-40T99:99', 'UTC')).toBeNull();
});

test('AR1 the zone of the browser can be chosen, and UTC', () => {
  expect(allZones()).toEqual(expect.arrayContaining([ownZone(), 'UTC', 'America/New_York']));
});
