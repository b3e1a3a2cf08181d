/** The laws on a declaration in six languages, with seeded edits of known number; see `testing/corpus-texts.ts`. */
import { textOf } from '@chapeau/model';
import { describe, expect, test } from 'vitest';
import { applyComparison } from './apply.ts';
import { compareDrafts } from './compare-drafts.ts';
import { declarationIn, hasCorpus, LANGUAGES } from './testing/corpus-texts.ts';
import { draft, joined, paragraph } from './testing/drafts.ts';
import { seededDice } from './testing/seeded-edits.ts';
import { mergedRuns, mergePlaces } from './three-way.ts';
import { isWord, tokenizerFor, tokensOfText } from './tokens.ts';
import { compareWords } from './words.ts';

/** The text with about one word in `oneIn` replaced by a word of another paragraph, doubled or left out; and how many were. */
function edit(
  text: string,
  language: string,
  vocabulary: readonly string[],
  dice: (limit: number) => number,
  oneIn: number,
) {
  let edited = 0;
  const pieces = tokensOfText(text, tokenizerFor(language)).map((token) => {
    if (!isWord(token) || dice(oneIn) > 0) return token.text;
    edited += 1;
    const other = vocabulary[dice(vocabulary.length)] ?? '';
    return [other, `${token.text} ${other}`, ''][dice(3)] ?? '';
  });
  return { text: pieces.join(''), edited };
}

describe.skipIf(!hasCorpus('udhr'))('the declaration in six languages', () => {
  test.each(LANGUAGES)('C4 every character is accounted for after seeded edits in %s', (language, file) => {
    const paragraphs = declarationIn(file);
    const vocabulary = paragraphs.join(' ').split(/\s+/u);
    const dice = seededDice(7);
    for (const from of paragraphs) {
      const to = edit(from, language, vocabulary, dice, 8).text;
      const { words, coarse } = compareWords(from, to, language);
      expect(coarse).toBe(false);
      expect(joined(words, 'equal', 'delete')).toBe(from);
      expect(joined(words, 'equal', 'insert')).toBe(to);
    }
  });

  test.each(LANGUAGES)('C5 few words that did not change are marked as changed in %s', (language, file) => {
    const paragraphs = declarationIn(file);
    // A word that occurs nowhere else cannot be taken for another, so what is marked beyond the edits is marked in vain.
    const vocabulary = ['Xanadu'];
    const dice = seededDice(11);
    let [edited, marked] = [0, 0];
    for (const from of paragraphs) {
      const result = edit(from, language, vocabulary, dice, 20);
      const { words } = compareWords(from, result.text, language);
      const deleted = joined(words, 'delete');
      edited += result.edited;
      marked += tokensOfText(deleted, tokenizerFor(language)).filter(isWord).length;
    }
    expect(marked).toBeLessThanOrEqual(edited);
  });

  test.each(LANGUAGES)('C31 edits of the beginning and of the end are both taken in %s', (language, file) => {
    const dice = seededDice(17);
    for (const text of declarationIn(file)) {
      const tokens = tokensOfText(text, tokenizerFor(language)).map((token) => token.text);
      const third = Math.floor(tokens.length / 3);
      const [start, middle, end] = [
        tokens.slice(0, third).join(''),
        tokens.slice(third, -third).join(''),
        tokens.slice(-third).join(''),
      ];
      if (!/\p{L}{3}/u.test(middle)) continue;
      const [now, proposed] = [
        edit(start, language, ['Xanadu'], dice, 5).text,
        edit(end, language, ['Utopia'], dice, 5).text,
      ];
      const places = mergePlaces(
        {
          draftedAgainst: [{ text }],
          now: [{ text: now + middle + end }],
          proposed: [{ text: start + middle + proposed }],
        },
        language,
      );
      expect(places.map(({ by }) => by)).not.toContain('contested');
      expect(textOf({ runs: mergedRuns(places) })).toBe(now + middle + proposed);
    }
  });

  test.each(LANGUAGES)('C2 edited, reordered and cut paragraphs are given back in %s', (language, file) => {
    const texts = declarationIn(file);
    const vocabulary = texts.join(' ').split(/\s+/u);
    const dice = seededDice(13);
    const before = texts.map((text, index) => paragraph(`p${index}`, text, { number: `${index + 1}.` }));
    const after = before
      .filter(() => dice(10) > 0)
      .map((each) => ({
        ...each,
        runs: [
          {
            text: edit(
              each.runs.map((run) => ('text' in run ? run.text : '')).join(''),
              language,
              vocabulary,
              dice,
              30,
            ).text,
          },
        ],
      }));
    const [carried] = after.splice(dice(after.length), 1);
    if (carried) after.splice(dice(after.length), 0, carried);
    const [from, to] = [draft(before, { language }), draft(after, { language })];
    const comparison = compareDrafts(from, to);
    expect(applyComparison(from, comparison)).toEqual(to);
    expect(comparison.totals.changes.moved).toBeLessThanOrEqual(1);
    // What is put in may be all that a neighbour said, which is then merged in.
    const gone = comparison.rows.filter(({ kind }) => kind === 'deleted' || kind === 'merged-in');
    expect(gone).toHaveLength(before.length - after.length);
  });
});
