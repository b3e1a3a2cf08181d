import {
  hashOfWording,
  type Arrangement,
  type Package,
  type ParagraphId,
  type ParticipantId,
  type Reservation,
  type Silence,
  type Status,
} from '@chapeau/model';
import { nodeOf, plainOfNode } from '@chapeau/text';
import { expect, test } from 'vitest';
import type { OutlineEntry } from './outline.ts';
import { progressOf, sameSigns, signsOf } from './signs.ts';

const entryOf = (id: string, words = id): OutlineEntry =>
  ({
    id: id as ParagraphId,
    node: nodeOf({
      id: 'par-0000000000000001' as ParagraphId,
      kind: 'numbered',
      level: 1,
      runs: [{ text: words }],
    }),
  }) as OutlineEntry;

const bundle = (ready: readonly OutlineEntry[]): Package =>
  ({
    kind: 'package',
    state: 'standing',
    label: 'Finance',
    paragraphs: ['one', 'two', 'three', 'gone'],
    ready: ready.map(({ id, node }) => ({ paragraph: id, wording: hashOfWording(plainOfNode(node)) })),
  }) as unknown as Package;

const ENTRIES = ['one', 'two', 'three', 'four'].map((id) => entryOf(id));
const statusOf = (id: string): Status => (id === 'three' ? 'agreed' : 'open');

const signs = (arrangements: readonly Arrangement[], reservations: readonly Reservation[] = []) =>
  Object.fromEntries(signsOf({ arrangements, reservations, entries: ENTRIES, statusOf }));

test('SG1 of a package those are ready that were found so, and those that are closed', () => {
  const progress = progressOf(bundle([entryOf('one')]), { entries: ENTRIES, statusOf });
  expect(progress.ready.map(({ id }) => id)).toEqual(['one', 'three']);
  expect(progress.waiting.map(({ id }) => id)).toEqual(['two']);
  expect(signs([bundle([entryOf('one')])])['two']?.package).toEqual({ label: 'Finance', ready: 2, of: 3 });
});

test('SG2 what was reworded since is ready no more', () => {
  const progress = progressOf(bundle([entryOf('one', 'as it was')]), { entries: ENTRIES, statusOf });
  expect(progress.ready.map(({ id }) => id)).toEqual(['three']);
});

test('SG3 silence on the whole is over every paragraph, also over those that came since', () => {
  const silence = { kind: 'silence', state: 'running', paragraphs: ['one'], deadline: 'then', zone: 'UTC' };
  const onSome = { ...silence, subject: { kind: 'paragraphs' } } as unknown as Silence;
  const onWhole = { ...silence, subject: { kind: 'whole' } } as unknown as Silence;
  expect(Object.keys(signs([onSome]))).toEqual(['one']);
  expect(Object.keys(signs([onWhole]))).toEqual(['one', 'two', 'three', 'four']);
});

test('SG4 what is over gives no sign, and a delegation that reserves twice is told once', () => {
  const over = { ...bundle([]), state: 'dissolved' } as Package;
  const reservation = (participant: string, more: Partial<Reservation> = {}): Reservation =>
    ({ kind: 'reservation', participant, paragraph: 'one', withdrawnAt: null, ...more }) as Reservation;
  const found = signs(
    [over],
    [
      reservation('NOR'),
      reservation('NOR'),
      reservation('EU', { kind: 'explanation' }),
      reservation('USA', { withdrawnAt: 'then' }),
      reservation('BRA', { paragraph: null }),
    ],
  );
  expect(found).toEqual({ one: { reserving: ['NOR'] } });
});

test('SG5 signs are the same when they say the same', () => {
  const one = { reserving: ['NOR' as ParticipantId] };
  expect(sameSigns(one, { reserving: ['NOR' as ParticipantId] })).toBe(true);
  expect(sameSigns(one, undefined)).toBe(false);
  expect(sameSigns(one, { reserving: ['EU' as ParticipantId] })).toBe(false);
});
