import { expect, test } from 'vitest';
import { NO_HISTORY, stepped, withGiven, type LineHistory } from './line-history.ts';

const given = ['12 ad ref', '13 ad ref'].reduce(withGiven, NO_HISTORY);

const walk = (steps: readonly (1 | -1)[], typed: string) => {
  let at: { history: LineHistory; line: string } = { history: given, line: typed };
  return steps.map((by) => {
    const step = stepped(at.history, by, at.line);
    if (step !== null) at = step;
    return step === null ? null : at.line;
  });
};

test('DL5 back through the lines given, and on again to the one being typed', () => {
  expect(walk([-1, -1, -1, 1, 1, 1], '14 e')).toEqual([
    '13 ad ref',
    '12 ad ref',
    null,
    '13 ad ref',
    '14 e',
    null,
  ]);
});

test('DL5 a line given twice in a row stands there once', () => {
  expect(withGiven(given, '13 ad ref').lines).toEqual(given.lines);
  expect(withGiven(given, '12 ad ref').lines).toHaveLength(3);
});
