import type { MomentAct, MomentReading, MomentsAnswer } from '@chapeau/protocol';
import { expect, test } from 'vitest';
import { decisionFrom, placeOf, runsOf, stopsOf } from './line-stops.ts';

const minute = (number: number) => `2026-02-03T10:${String(number).padStart(2, '0')}:00.000Z`;
const stretch = (from: number, to: number, ...by: readonly string[]) => ({
  from,
  to,
  startedAt: minute(from),
  endedAt: minute(to),
  by,
});
const act = (moment: number, kind: MomentAct['kind'] = 'status-decided'): MomentAct => ({
  sequence: moment,
  kind,
  at: minute(moment),
  moment,
});
const reading = (opened: number, closed: number | null): MomentReading => ({
  reading: `rdg-${opened}` as never,
  ordinal: 1,
  meetings: ['3rd meeting'],
  opened,
  closed,
});
const line = (parts: Partial<MomentsAnswer> = {}): MomentsAnswer => ({
  first: 1,
  last: 20,
  stretches: [stretch(1, 8, 'Chair'), stretch(9, 20, 'Secretariat')],
  acts: [act(1, 'draft-created'), act(5), act(6, 'floor-taken'), act(12, 'version-issued')],
  versions: [{ version: 'ver-1' as never, label: 'Rev.1', moment: 12 }],
  readings: [reading(3, 12)],
  ...parts,
});
const moments = (...asked: Parameters<typeof stopsOf>) => stopsOf(...asked).map(({ moment }) => moment);

test('MO1 stops are pauses of editing, decisions, versions and the moment looked at, each once and in order', () => {
  expect(moments(line(), null)).toEqual([1, 5, 8, 12, 20]);
  expect(moments(line(), 12)).toEqual([1, 5, 8, 12, 20]);
  expect(moments(line(), 17)).toEqual([1, 5, 8, 12, 17, 20]);
  expect(moments(line(), 21)).toEqual([1, 5, 8, 12, 20]);
  const kept = { version: 'ver-2' as never, label: 'Kept', moment: 3 };
  expect(moments(line({ versions: [kept] }), null)).toEqual([1, 3, 5, 8, 12, 20]);
  expect(moments(line({ stretches: [], acts: [], versions: [] }), null)).toEqual([]);
});

test('MO1 a stop tells what was decided, who typed, when, and in which reading', () => {
  const stops = stopsOf(line(), null);
  expect(stops.map(({ at }) => at)).toEqual([1, 5, 8, 12, 20].map(minute));
  expect(stops.map(({ decisions }) => decisions.length)).toEqual([1, 1, 0, 1, 0]);
  expect(stops.map(({ by }) => by[0])).toEqual(['Chair', 'Chair', 'Chair', 'Secretariat', 'Secretariat']);
  expect(stops.map((stop) => stop.reading?.opened)).toEqual([undefined, 3, 3, undefined, undefined]);
});

test('MO2 pages lead to the next decision or version, and stay at the ends', () => {
  const stops = stopsOf(line(), null);
  expect([0, 1, 2, 3, 4].map((place) => decisionFrom(stops, place, 'next'))).toEqual([1, 3, 3, 4, 4]);
  expect([0, 1, 2, 3, 4].map((place) => decisionFrom(stops, place, 'previous'))).toEqual([0, 0, 1, 1, 3]);
});

test('MO2 a moment between two stops counts as the earlier', () => {
  const stops = stopsOf(line(), null);
  expect([0, 1, 7, 8, 19, 99].map((moment) => placeOf(stops, moment))).toEqual([0, 0, 1, 2, 3, 4]);
});

test('MO3 neighbours in the same reading are one section', () => {
  const runs = runsOf(
    stopsOf(line(), null),
    (stop) => stop.reading?.ordinal ?? 0,
    (ordinal) => String(ordinal),
  );
  expect(runs).toEqual([
    { common: 0, from: 0, to: 0 },
    { common: 1, from: 1, to: 2 },
    { common: 0, from: 3, to: 4 },
  ]);
});
