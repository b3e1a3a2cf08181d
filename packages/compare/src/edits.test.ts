import { diffArrays } from 'diff';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commonRuns } from './common-runs.ts';
import { editsBetween, freshEffort } from './edits.ts';
import { anyText, SEEDED } from './testing/arbitraries.ts';
import { isWord, tokenizerFor, tokensOfText } from './tokens.ts';

/** How many of two lists stay in another's way of finding the shortest way from one to the other. */
function keptByOther(from: readonly unknown[], to: readonly unknown[]): number {
  return diffArrays([...from], [...to]).reduce(
    (sum, part) => sum + (part.added || part.removed ? 0 : part.count),
    0,
  );
}

test('C58 no edits keep more words', () => {
  fc.assert(
    fc.property(anyText, anyText, (before, after) => {
      const [from, to] = [before, after].map((text) => tokensOfText(text, tokenizerFor('en')));
      if (from === undefined || to === undefined) return;
      const { edits, coarse } = editsBetween(from, to, freshEffort());
      const deleted = edits.flatMap((edit) => from.slice(edit.fromStart, edit.fromEnd)).filter(isWord);
      const words = { from: from.filter(isWord), to: to.filter(isWord) };
      const keys = (list: typeof words.from) => list.map(({ key }) => key);
      expect(coarse).toBe(false);
      expect(words.from.length - deleted.length).toBe(keptByOther(keys(words.from), keys(words.to)));
    }),
    SEEDED,
  );
});

test('C58 what two sequences have in common is common, in order, and the most that can be', () => {
  const anyNumbers = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 30 });
  fc.assert(
    fc.property(anyNumbers, anyNumbers, (from, to) => {
      const common = commonRuns(Int32Array.from(from), Int32Array.from(to), 60);
      const runs = common?.runs ?? [];
      const kept = keptByOther(from, to);
      expect(common?.edited).toBe(from.length + to.length - 2 * kept);
      expect(runs.reduce((sum, { length }) => sum + length, 0)).toBe(kept);
      for (const [index, run] of runs.entries()) {
        expect(from.slice(run.from, run.from + run.length)).toEqual(to.slice(run.to, run.to + run.length));
        const before = runs[index - 1];
        expect(run.from).toBeGreaterThanOrEqual(before ? before.from + before.length : 0);
        expect(run.to).toBeGreaterThanOrEqual(before ? before.to + before.length : 0);
      }
    }),
    SEEDED,
  );
});

test('C58 beyond the edits that are allowed nothing is said', () => {
  expect(commonRuns(Int32Array.of(1, 2, 3), Int32Array.of(1, 4, 3), 2)?.edited).toBe(2);
  expect(commonRuns(Int32Array.of(1, 2, 3), Int32Array.of(1, 4, 3), 1)).toBeNull();
});
