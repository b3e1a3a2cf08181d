import { textOf } from '@chapeau/model';
import { expect, test } from 'vitest';
import { shortMarks } from './short-marks.ts';

const runs = (text: string) => [{ text }];
const LONG =
  'States recalled the first annual report of the working group, and reaffirmed that it remains the basis of their further work.';
const shown = (text: string) =>
  shortMarks(runs(LONG), runs(text), 'en')?.map((one) => `${one.op[0]}:${textOf(one)}`) ?? null;

test('DD13 of a long alternative what it changes is shown, and of the rest only the surroundings', () => {
  expect(shown(LONG.replace('reaffirmed', 'stressed'))).toEqual([
    'e: … the working group, and ',
    'd:reaffirmed',
    'i:stressed',
    'e: that it remains the … ',
  ]);
});

test('DD13 a short one, and one that has little in common, is read whole', () => {
  expect(shortMarks(runs('should'), runs('shall'), 'en')).toBeNull();
  expect(
    shown('Nothing of it is left, for all of these words are others, and there are many of them here.'),
  ).toBeNull();
});
