/** The rows of comparisons of real texts that know no common ids; see `testing/corpus-texts.ts`. */
import { textOf, type PlainDraft } from '@chapeau/model';
import { describe, expect, test } from 'vitest';
import { applyComparison } from './apply.ts';
import { compareTexts } from './compare-texts.ts';
import { comparisonReport } from './comparison-report.ts';
import { hasChanges } from './comparison.ts';
import { declarationIn, hasCorpus, LANGUAGES, PARIS, parisOf } from './testing/corpus-texts.ts';
import { draft, joined, paragraph, paragraphId } from './testing/drafts.ts';
import { editTexts, seededDice } from './testing/seeded-edits.ts';
import { shareTold, type ShareTold } from './testing/share-of-rows.ts';

const LEVELS = [
  ['light', 15, 0.98],
  ['heavy', 50, 0.9],
] as const;

/** The same text under ids of its own. */
function strange(text: PlainDraft): PlainDraft {
  return {
    ...text,
    paragraphs: text.paragraphs.map((each, index) => ({ ...each, id: paragraphId(`s${index}`) })),
  };
}

/** All laws that a comparison of two texts must hold to. */
function expectLaws(from: PlainDraft, to: PlainDraft): void {
  const there = compareTexts(from, to);
  expect(applyComparison(from, there.comparison)).toEqual(to);
  const { totals } = there.comparison;
  expect(compareTexts(to, from).comparison.totals).toEqual({
    ...totals,
    wordsInserted: totals.wordsDeleted,
    wordsDeleted: totals.wordsInserted,
    changes: {
      ...totals.changes,
      inserted: totals.changes.deleted,
      deleted: totals.changes.inserted,
      split: totals.changes.merged,
      merged: totals.changes.split,
    },
  });
  const sides = { from: { draft: from, hasIds: false }, to: { draft: to, hasIds: false } };
  for (const change of comparisonReport(there, sides).changes) {
    expect(joined(change.words, 'equal', 'delete')).toBe(change.from?.text ?? '');
    expect(joined(change.words, 'equal', 'insert')).toBe(change.to?.text ?? '');
  }
  const shown = there.comparison.rows.flatMap((row) =>
    row.kind === 'merged-in' ? [] : (row.to?.paragraph ?? []),
  );
  expect(shown).toEqual(to.paragraphs);
}

function sumOf(shares: readonly ShareTold[]) {
  const told = shares.reduce((sum, share) => sum + share.told, 0);
  const known = shares.reduce((sum, share) => sum + share.known, 0);
  const all = shares.map(({ said }) => said).join(' | ');
  return {
    share: told / known,
    said: `${((100 * told) / known).toFixed(1)} % of ${known} edits told: ${all}`,
  };
}

function edited(texts: readonly string[], language: string, percent: number, seed: number) {
  const two = editTexts(texts, { language, dice: seededDice(seed), percent });
  return {
    texts: two,
    from: draft(two.from, { language }),
    to: draft(two.to, { language }),
  };
}

describe.skipIf(!hasCorpus('paris'))('rows of the Paris texts', () => {
  // A heading of three words with one replaced is another heading to anyone, and so are the rules and fields of the file.
  const texts = () =>
    [...new Set(parisOf(PARIS[3]).map((each) => textOf(each)))].filter(
      (text) => (text.match(/\p{L}+/gu) ?? []).length > 3,
    );

  test.each(LEVELS)(
    'C50 tell nearly all edits for what they are, at %s rewording',
    (name, percent, least) => {
      const shares = [1_215, 2_430].map((seed) => {
        const two = edited(texts(), 'en', percent, seed);
        return shareTold(two.texts, compareTexts(two.from, two.to).comparison);
      });
      const { share, said } = sumOf(shares);
      console.info(`rows, ${name}: ${said}`);
      expect(share).toBeGreaterThanOrEqual(least);
    },
  );

  test('C54 hold to the laws between any two versions, edited and unedited', { timeout: 120_000 }, () => {
    const [first, last] = [draft(parisOf(PARIS[0])), strange(draft(parisOf(PARIS[3])))];
    expectLaws(first, last);
    expect(hasChanges(compareTexts(first, strange(first)).comparison)).toBe(false);
    const { from, to } = edited(texts(), 'en', 15, 3_645);
    expectLaws(from, to);
  });
});

describe.skipIf(!hasCorpus('udhr'))('rows of the declaration', () => {
  test.each(LANGUAGES)(
    'C50 tell nearly all edits, and hold to the laws, in %s',
    { timeout: 120_000 },
    (language, file) => {
      const texts = [...new Set(declarationIn(file))];
      for (const [name, percent, least] of LEVELS) {
        const twos = [1, 2, 3, 4].map((seed) => edited(texts, language, percent, 1_948 * seed));
        const { share, said } = sumOf(
          twos.map((two) => shareTold(two.texts, compareTexts(two.from, two.to).comparison)),
        );
        console.info(`rows, ${language}, ${name}: ${said}`);
        expect(share).toBeGreaterThanOrEqual(least);
        for (const { from, to } of twos.slice(0, 1)) expectLaws(from, to);
      }
      const text = draft(texts.map((each, index) => paragraph(`u${index}`, each)));
      expect(hasChanges(compareTexts(text, strange(text)).comparison)).toBe(false);
    },
  );
});
