/** The alignment on words on real texts, read in place: `../shared/data`, or under CHAPEAU_CORPUS. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { textOf } from '@chapeau/model';
import { describe, expect, test } from 'vitest';
import { alignByWords, alignWeighed } from './align-by-words.ts';
import { paragraph } from './testing/drafts.ts';
import { editTexts, seededDice } from './testing/seeded-edits.ts';
import { shareFound, type ShareFound } from './testing/share-found.ts';
import { weighTexts } from './weighed-words.ts';

const corpus =
  process.env['CHAPEAU_CORPUS'] ?? fileURLToPath(new URL('../../../../shared/data', import.meta.url));
const PARIS = ['1_2015-10-23', '2_2015-12-04', '3_2015-12-09', '4_2015-12-12'] as const;
const LANGUAGES = [
  ['ar', 'arb'],
  ['zh', 'cmn_hans'],
  ['en', 'eng'],
  ['fr', 'fra'],
  ['ru', 'rus'],
  ['es', 'spa'],
] as const;
const MOST_STEPS = 10_000_000;

/** The paragraphs of one text, their numbers apart. */
function parisOf(name: string) {
  const lines = readFileSync(`${corpus}/paris/${name}.md`, 'utf8').split('\n');
  const texts = lines.map((line) => line.trim()).filter((line) => line !== '');
  return texts.map((line, index) => {
    const [, number = null, text = ''] = /^(\d+\.)?\s*(.*)$/u.exec(line) ?? [];
    return paragraph(`p${index}`, text, { number });
  });
}

function declarationIn(file: string): readonly string[] {
  const xml = readFileSync(`${corpus}/udhr/udhr_${file}.xml`, 'utf8');
  return [...xml.matchAll(/<para>([^<]+)<\/para>/gu)].map((match) => match[1] ?? '');
}

function sumOf(shares: readonly ShareFound[]) {
  const found = shares.reduce((sum, share) => sum + share.found, 0);
  const known = shares.reduce((sum, share) => sum + share.known, 0);
  const all = shares.map((share) => share.said).join(' | ');
  return { found, known, said: `${((100 * found) / known).toFixed(1)} % of ${known} edits found: ${all}` };
}

describe.skipIf(!existsSync(`${corpus}/paris`))('the alignment of the Paris texts', () => {
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

describe.skipIf(!existsSync(`${corpus}/udhr`))('the alignment of the declaration', () => {
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
