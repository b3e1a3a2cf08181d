/** References in real texts, read in place: how many there are, what they mean, and that they follow their targets. */
import { textOf } from '@chapeau/model';
import {
  findReferences,
  followNumbers,
  makeReferences,
  placesOf,
  referencesIn,
  renumber,
  resolveReferences,
} from '@chapeau/text';
import { describe, expect, it } from 'vitest';
import { corpusFiles, hasCorpus, readCorpus } from './testing/corpus.ts';
import { read } from './testing/world.ts';

/** What was checked by reading: raise or lower a count only after looking at what changed. */
const COUNTS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'paris/1_2015-10-23.md': { target: 98, elsewhere: 74, none: 10, ambiguous: 3 },
  'paris/2_2015-12-04.md': { target: 95, elsewhere: 69, none: 6 },
  'paris/3_2015-12-09.md': { target: 88, elsewhere: 39, none: 1 },
  'paris/4_2015-12-12.md': { target: 80, elsewhere: 17, ambiguous: 1 },
};

describe.skipIf(!hasCorpus)('references in the texts of the corpus', () => {
  it.each(corpusFiles('paris', '.md'))(
    'F2 in %s most are of the text itself or say of which they are',
    (path) => {
      const { paragraphs } = read(readCorpus(path), { kind: 'convention' });
      const counts: Record<string, number> = {};
      for (const { outcome } of resolveReferences({ language: 'en', paragraphs })) {
        counts[outcome.kind] = (counts[outcome.kind] ?? 0) + 1;
      }
      expect(counts).toEqual(COUNTS[path]);
    },
  );

  it.each(corpusFiles('paris', '.md'))('F5 in %s all follow when it is renumbered', (path) => {
    const { paragraphs } = read(readCorpus(path), { kind: 'convention' });
    const resolved = resolveReferences({ language: 'en', paragraphs });
    const made = paragraphs.map((each) => makeReferences(each, placesOf(resolved, each.id)));
    expect(made.map(textOf)).toEqual(paragraphs.map(textOf));
    const { labels } = renumber(made);
    const wordings = new Map(
      followNumbers(made, labels).map(({ paragraph, wording }) => [paragraph, wording]),
    );
    const followed = made.map((each, index) => ({
      ...each,
      ...wordings.get(each.id),
      number: labels[index] ?? null,
    }));
    const references = referencesIn(followed);
    expect(references.length).toBeGreaterThan(70);
    expect(references.filter(({ state }) => state !== 'current')).toEqual([]);
  });

  it('F1 in a resolution every article is of the agreement that it names', () => {
    const references = findReferences(readCorpus('resolution/A-RES-77-321.txt'), 'en');
    expect(references.length).toBeGreaterThan(3);
    expect(references.filter(({ kind, isElsewhere }) => kind === 'article' && !isElsewhere)).toEqual([]);
  });
});
