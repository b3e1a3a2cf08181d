/** The alignment on words on real texts; see `testing/corpus-texts.ts`. */
import { textOf } from '@chapeau/model';
import { describe, expect, test } from 'vitest';
import { alignByWords, alignWeighed } from './align-by-words.ts';
import { declarationIn, hasCorpus, LANGUAGES, PARIS, parisOf } from './testing/corpus-texts.ts';
import { editTexts, seededDice } from './testing/seeded-edits.ts';
import { shareFound, type ShareFound } from './testing/share-found.ts';
import { weighTexts } from './weighed-words.ts';

const MOST_STEPS = 10_000_000;

function sumOf(shares: readonly ShareFound[]) {
  const found = shares.reduce((sum, share) => sum + share.found, 0);
  const known = shares.reduce((sum, share) => sum + share.known, 0);
  const all = shares.map((share) => share.said).join(' | ');
  return { found, known, said: `${((100 * found) / known).toFixed(1)} % of ${known} edits found: ${all}` };
}

describe.skipIf(!hasCorpus('paris'))('the alignment of the Paris texts', () => {
  test.each([
    [PARIS[0], PARIS[1]],
    [PARIS[1], PARIS[2]],
    [PARIS[2], PARIS[3]],
    [PARIS[0], PARIS[3]],
  ])('C53 %s and %s are aligned within the bound', (before, after) => {
    const [from, to] = [parisOf(before), parisOf(after)];
    const effort = { stepsLeft: MOST_STEPS };
    const { matches, coarse } = alignWeighed(weighTexts(from, to, 'en'), effort);
    const count = (keeps: (match: (typeof matches)[number]) => boolean) => matches.filter(keeps).length;
    console.info(
      `${from.length} → ${to.length}: ${matches.length} matches, ${count(({ moved }) => moved)} moved, ` +
        `${count(({ kind }) => kind === 'split')} split, ${count(({ kind }) => kind === 'merged')} merged, ` +
        `${count((match) => match.kind === 'paired' && match.wording === 'heavy')} heavy, ` +
        `${count(({ certainty }) => certainty < 0.5)} below half; ${MOST_STEPS - effort.stepsLeft} steps`,
    );
    expect(coarse).toBe(false);
    expect(effort.stepsLeft).toBeGreaterThan(MOST_STEPS / 2);
  });

  test.each([
    ['light', 15, 0.98],
    ['heavy', 50, 0.9],
  ])('C50 nearly all of what was edited on purpose is found, at %s rewording', (name, percent, least) => {
    // A heading of three words with one replaced is another heading to anyone, and so are the rules and fields of the file.
    const texts = [...new Set(parisOf(PARIS[3]).map((each) => textOf(each)))].filter(
      (text) => (text.match(/\p{L}+/gu) ?? []).length > 3,
    );
    const shares = [1_215, 2_430, 3_645, 4_860].map((seed) => {
      const edited = editTexts(texts, { language: 'en', dice: seededDice(seed), percent });
      return shareFound(edited, alignByWords(edited.from, edited.to, 'en'));
    });
    const { found, known, said } = sumOf(shares);
    console.info(`${name}: ${said}`);
    expect(found / known).toBeGreaterThanOrEqual(least);
  });
});

describe.skipIf(!hasCorpus('udhr'))('the alignment of the declaration', () => {
  test.each(LANGUAGES)('C50 nearly all of what was edited on purpose is found in %s', (language, file) => {
    const texts = [...new Set(declarationIn(file))];
    for (const [percent, least] of [
      [15, 0.98],
      [50, 0.9],
    ] as const) {
      const shares = [1, 2, 3, 4].map((seed) => {
        const edited = editTexts(texts, { language, dice: seededDice(1_948 * seed), percent });
        return shareFound(edited, alignByWords(edited.from, edited.to, language));
      });
      const { found, known, said } = sumOf(shares);
      console.info(`${language} at ${percent} %: ${said}`);
      expect(found / known).toBeGreaterThanOrEqual(least);
    }
  });
});
