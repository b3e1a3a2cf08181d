import { expect, it } from 'vitest';
import type { RecordEntry } from './record.ts';
import { textSequence } from './record.ts';
import { inOrderOfText, textTime, type Version } from './version.ts';

const day = (number: number) => `2026-02-0${number}T10:00:00.000Z`;
const version = (ordinal: number, kept?: Version['kept']) =>
  ({ id: `ver-${ordinal}`, ordinal, issuedAt: day(ordinal), ...(kept && { kept }) }) as unknown as Version;
const zero = version(1);
const first = version(3);
const kept = version(5, { moment: 7, at: day(2), entries: 2 });

it('orders versions by when their texts stood so, so that the last is the latest text', () => {
  expect(inOrderOfText([zero, first, kept]).map(({ ordinal }) => ordinal)).toEqual([1, 5, 3]);
  const again = version(6, { moment: 9, at: day(3), entries: 3 });
  expect(inOrderOfText([again, first]).map(({ ordinal }) => ordinal)).toEqual([3, 6]);
  expect([zero, kept].map(textTime)).toEqual([day(1), day(2)]);
});

it('knows the last entry that a text has in it, of a moment that was kept later too', () => {
  const entry = (sequence: number, issued?: Version) =>
    ({
      sequence,
      at: day(sequence),
      act: issued ? { kind: 'version-issued', version: issued } : { kind: 'floor-taken', paragraph: null },
    }) as unknown as RecordEntry;
  const entries = [entry(1, zero), entry(2), entry(3, first), entry(4), entry(5, kept)];
  expect([zero, first, kept].map((one) => textSequence(one, entries))).toEqual([1, 3, 2]);
  expect(textSequence(version(9), entries)).toBeNull();
});
