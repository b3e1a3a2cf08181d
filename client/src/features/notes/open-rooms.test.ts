import type { NotesId, ParagraphId } from '@chapeau/model';
import type { NotesAnswer } from '@chapeau/protocol';
import { expect, test } from 'vitest';
import { roomsAfter } from './open-rooms.ts';

const paragraphId = (name: string) => `par-${name}` as ParagraphId;
const room = (name: string, generation = '1') =>
  ({ notes: { id: `nts-${name}` as NotesId, paragraph: paragraphId(name) }, generation }) as NotesAnswer;
const [a, b, c] = [room('a'), room('b'), room('c')];
const known = [a, b, c];
const visited = (...names: string[]) =>
  names.reduce<readonly NotesAnswer[]>((open, name) => roomsAfter(open, paragraphId(name), known), []);

test('PN2 a paragraph without notes opens no room and closes none', () => {
  expect(visited('d')).toEqual([]);
  expect(visited('a', 'd')).toEqual([a]);
});

test('PN3 the room before stays open for a way back, an older one closes', () => {
  expect(visited('a', 'b')).toEqual([a, b]);
  expect(visited('a', 'b', 'c')).toEqual([b, c]);
});

test('PN3 on the way back nothing is opened anew', () => {
  const there = visited('a', 'b', 'a');
  expect(there).toEqual([b, a]);
  expect(there[1]).toBe(a);
  expect(roomsAfter(there, paragraphId('a'), [{ ...a }, b])).toBe(there);
});

test('PN3 a room of another generation takes the place of the old one', () => {
  const anew = room('a', '2');
  expect(roomsAfter([b, a], paragraphId('a'), [anew])).toEqual([b, anew]);
});
