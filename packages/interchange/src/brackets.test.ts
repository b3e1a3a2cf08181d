import { textOf, type PlainParagraph } from '@chapeau/model';
import {
  countBracketsIn,
  optionsOf,
  parseBrackets,
  parseDraftBrackets,
  type BracketKind,
} from '@chapeau/text';
import { describe, expect, it } from 'vitest';
import { hasCorpus, readCorpus } from './testing/corpus.ts';
import { read } from './testing/world.ts';

function bracketed(paragraphs: readonly PlainParagraph[]) {
  return paragraphs.map(({ id, kind, level, number, runs }) => ({
    id,
    kind,
    level,
    number,
    text: textOf({ runs }),
  }));
}

const conventionOf = (path: string) => bracketed(read(readCorpus(path), { kind: 'convention' }).paragraphs);

// The second text has two brackets fewer than in MANIFEST.md: see `read-text.test.ts`.
const TEXTS: readonly (readonly [path: string, opening: number, depth: number, options: number])[] = [
  ['paris/1_2015-10-23.md', 1025, 7, 153],
  ['paris/2_2015-12-04.md', 1018 + 2 - 4, 10, 110],
  ['paris/3_2015-12-09.md', 217, 5, 26],
  ['paris/4_2015-12-12.md', 0, 0, 0],
];

describe('real texts', () => {
  it.skipIf(!hasCorpus).each(TEXTS)(
    'I2 %s: %i brackets, %i deep, %i options',
    (path, opening, depth, options) => {
      const paragraphs = conventionOf(path);
      expect(countBracketsIn(paragraphs)).toMatchObject({ opening, depth, options });
    },
  );

  it.skipIf(!hasCorpus)(
    'I2 most brackets are in dispute or alternatives, and hardly one has no partner',
    () => {
      const counts = TEXTS.map(([path]) => countBracketsIn(conventionOf(path)));
      const total = (kind: BracketKind) => counts.reduce((sum, { byKind }) => sum + byKind[kind], 0);
      const pairs = counts.reduce(
        (sum, { byKind }) => sum + Object.values(byKind).reduce((a, b) => a + b, 0),
        0,
      );
      const share = (kind: BracketKind) => total(kind) / pairs;
      expect(share('dispute')).toBeGreaterThan(0.4);
      expect(share('alternative')).toBeGreaterThan(0.35);
      expect(share('dispute') + share('alternative')).toBeLessThan(0.95);
      expect(share('pending-number')).toBeGreaterThan(0.02);
      // These texts name nobody: what is read as a position would be an error.
      expect(total('mark')).toBe(0);
      expect(total('placeholder')).toBeGreaterThan(15);
      for (const { unbalanced, opening } of counts) expect(unbalanced).toBeLessThanOrEqual(opening * 0.04);
    },
  );

  it.skipIf(!hasCorpus)('I2 the kinds of a convention', () => {
    const kinds = new Map<string, Set<BracketKind>>();
    for (const [path] of TEXTS)
      for (const { text } of conventionOf(path))
        for (const { start, end, kind } of parseBrackets(text).all) {
          const words = text.slice(start + 1, end - 1);
          kinds.set(words, (kinds.get(words) ?? new Set()).add(kind));
        }
    const kindsOf = (words: string) => [...(kinds.get(words) ?? [])].toSorted();
    expect(kindsOf('shall')).toContain('alternative');
    expect(kindsOf('ies')).toContain('inside-word');
    expect(kindsOf('and support')).toEqual(['dispute']);
    expect(kindsOf('2023')).toEqual(['pending-number']);
    expect(kindsOf('X')).toEqual(['blank', 'pending-number']);
    expect(kindsOf('Placeholder for annexes')).toEqual(['placeholder']);
    expect(kindsOf('No text.')).toEqual(['option']);
  });

  it.skipIf(!hasCorpus)('I2 options of a convention, some of which stand for having no text', () => {
    const groups = optionsOf(conventionOf('paris/1_2015-10-23.md'));
    const options = groups.flatMap((group) => group.options);
    expect(options.filter(({ isNoText }) => isNoText)).toHaveLength(27);
    expect(groups.every((group) => group.options.length > 1)).toBe(true);
  });

  it.skipIf(!hasCorpus)('I2 a compilation: what is not in dispute is told, and what has no partner', () => {
    const folder = 'attributed';
    const source = readCorpus(`${folder}/attributed-compilation_SYNTHETIC.txt`);
    const expected = JSON.parse(readCorpus(`${folder}/expected.json`)) as {
      readonly not_in_dispute_brackets: readonly string[];
      readonly unbalanced: readonly { readonly para: string }[];
    };
    const paragraphs = bracketed(read(source, { format: 'plain', kind: 'report' }).paragraphs);
    const draft = parseDraftBrackets(paragraphs);
    const kinds = new Map<string, BracketKind>();
    draft.paragraphs.forEach(({ text }, index) => {
      for (const { start, end, kind } of text.all)
        kinds.set(paragraphs[index]?.text.slice(start, end) ?? '', kind);
    });
    for (const words of expected.not_in_dispute_brackets)
      expect(['placeholder', 'blank']).toContain(kinds.get(words));
    expect([...kinds].filter(([, kind]) => kind === 'mark')).toHaveLength(4);
    expect([...kinds].filter(([, kind]) => kind === 'option')).toHaveLength(2);
    // One opens in 7, one closes in 8: nothing but who drafted them can tell that they are no pair.
    expect(draft.crossing.map(({ opening, closing }) => [opening.id, closing.id])).toHaveLength(1);
  });
});
