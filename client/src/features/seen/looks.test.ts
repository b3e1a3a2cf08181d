import { paragraphId } from '@chapeau/text/testing';
import { expect, test } from 'vitest';
import { Looks, LOOKS } from './looks.ts';

const mark = (at: number, words: string) => ({ paragraph: paragraphId(at), mark: words });
const look = (looks: Looks, times: number, words = 'as it stands') => {
  for (let n = 0; n < times; n += 1) looks.see(mark(1, words), false);
};

test('RP13 what stays in view as it stands is seen, and told once', () => {
  const looks = new Looks();
  look(looks, LOOKS - 1);
  expect(looks.take()).toEqual([]);
  look(looks, 1);
  expect(looks.take()).toEqual([mark(1, 'as it stands')]);
  look(looks, LOOKS);
  expect(looks.take()).toEqual([]);
});

test('RP13 what goes out of view, or changes meanwhile, is looked at from the beginning', () => {
  const looks = new Looks();
  look(looks, LOOKS - 1);
  looks.lose(paragraphId(1));
  look(looks, LOOKS - 1);
  look(looks, LOOKS - 1, 'otherwise');
  expect(looks.take()).toEqual([]);
  look(looks, 1, 'otherwise');
  expect(looks.take()).toEqual([mark(1, 'otherwise')]);
});

test('RP13 what one types is seen at once, however it goes on', () => {
  const looks = new Looks();
  looks.see(mark(1, 'one'), true);
  looks.see(mark(1, 'one two'), true);
  expect(looks.take()).toEqual([mark(1, 'one two')]);
});
