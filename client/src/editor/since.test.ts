import type { PlainParagraph } from '@chapeau/model';
import { paragraphId } from '@chapeau/text/testing';
import { describe, expect, test } from 'vitest';
import { sinceSign } from './since-sign.ts';
import { orderSince } from './since.ts';

const paragraph = (number: number, rest: Partial<PlainParagraph> = {}): PlainParagraph => ({
  id: paragraphId(number),
  kind: 'numbered',
  level: 1,
  number: `${number}.`,
  alternativeOf: null,
  stage: 0,
  status: 'open',
  runs: [{ text: `Item ${number}.` }],
  ...rest,
});
const texts = (...numbers: readonly number[]) => numbers.map((number) => paragraph(number));
const standing = (...numbers: readonly number[]) =>
  numbers.map((number) => ({ id: paragraphId(number), length: 7 }));

describe('LV1 the order since an earlier text', () => {
  test('what is gone stands after its nearest predecessor that stayed; what came first stands before all', () => {
    const { gone, added, moved } = orderSince({ paragraphs: texts(1, 2, 3, 4, 5) }, standing(2, 9, 5));
    expect([...gone]).toEqual([
      [null, [paragraph(1)]],
      [paragraphId(2), [paragraph(3), paragraph(4)]],
    ]);
    expect([...added]).toEqual([paragraphId(9)]);
    expect(moved.size).toBe(0);
  });

  test('as few as possible have moved', () => {
    const { moved, gone } = orderSince({ paragraphs: texts(1, 2, 3, 4) }, standing(2, 3, 1, 4));
    expect([...moved]).toEqual([paragraphId(1)]);
    expect(gone.size).toBe(0);
  });
});

test('LV1 the margin tells what is new, moved, of another status or stage, and how much is gone; else nothing', () => {
  const before = texts(1, 2, 3);
  const order = orderSince({ paragraphs: before }, standing(1, 9, 3));
  const found = { before: new Map(before.map((each) => [each.id, each])), order, reworded: new Set<never>() };
  const sign = (number: number, now: object = {}) =>
    sinceSign(found, paragraphId(number), { ...paragraph(number), ...now });
  expect(sign(9)).toEqual({ isNew: true, hasMoved: false, status: null, stage: null, gone: 0 });
  expect(sign(1)).toMatchObject({ isNew: false, gone: 1 });
  expect(sign(3)).toBeUndefined();
  expect(sign(3, { status: 'agreed', stage: 1 })).toMatchObject({ status: 'open', stage: 0 });
});
