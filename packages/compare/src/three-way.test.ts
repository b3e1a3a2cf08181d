import { textOf, type Run } from '@chapeau/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinRuns } from './runs.ts';
import { mergedRuns, mergePlaces, type MergePlace, type ThreeWay } from './three-way.ts';
import { anyLanguage, anyRuns, SEEDED } from './testing/arbitraries.ts';
import { paragraphId } from './testing/drafts.ts';
import {
  anyRepetitive,
  anyRewording,
  BASE_WORDS,
  OWN_WORDS,
  peacefulRewording,
} from './testing/rewordings.ts';

const anyThree = fc.oneof(
  anyRepetitive,
  fc.record({ draftedAgainst: anyRuns, now: anyRuns, proposed: anyRuns, language: anyLanguage }),
);
const isClean = (places: readonly MergePlace[]) => places.every(({ by }) => by !== 'contested');
const strong = (text: string): Run => ({ text, marks: ['strong'] });
const text = (value: string): readonly Run[] => (value === '' ? [] : [{ text: value }]);

/** The places of three texts, as `whose: drafted against > now / proposed`, those that nobody changed left out. */
function shownPlaces(draftedAgainst: string, now: string, proposed: string, language = 'en') {
  const wordings = { draftedAgainst: text(draftedAgainst), now: text(now), proposed: text(proposed) };
  return mergePlaces(wordings, language)
    .filter(({ by }) => by !== 'nobody')
    .map((place) => {
      const of = (side: keyof ThreeWay<unknown>) => textOf({ runs: place[side] });
      return `${place.by}: ${of('draftedAgainst')} > ${of('now')} / ${of('proposed')}`;
    });
}

function count(runs: readonly Run[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const run of runs) {
    const units = 'footnote' in run ? [run.footnote] : Array.from(run.text);
    const format = 'footnote' in run ? '' : JSON.stringify([run.marks ?? [], run.href ?? null]);
    for (const unit of units) counts.set(unit + format, (counts.get(unit + format) ?? 0) + 1);
  }
  return counts;
}

/** How often each word occurs; the words of the vocabularies are not contained in each other. */
function times(word: string, runs: readonly Run[]): number {
  return textOf({ runs }).split(word).length - 1;
}

function isSubsequence(part: string, whole: string): boolean {
  let at = 0;
  for (const character of part) {
    at = whole.indexOf(character, at);
    if (at < 0) return false;
    at += character.length;
  }
  return true;
}

describe('C31 what only one side changed is taken as that side has it', () => {
  test('changes of words, formats, links and footnotes in three languages give the text with both', () => {
    fc.assert(
      fc.property(peacefulRewording, (wordings) => {
        const places = mergePlaces(wordings, wordings.language);
        expect(isClean(places)).toBe(true);
        expect(mergedRuns(places)).toEqual(wordings.expected);
      }),
      SEEDED,
    );
  });

  test('a word between is enough', () => {
    expect(shownPlaces('Parties should report', 'States should report', 'Parties should act')).toEqual([
      'now: Parties > States / Parties',
      'proposed: report > report / act',
    ]);
  });

  test('marks of one side and words of the other', () => {
    const places = mergePlaces(
      {
        draftedAgainst: text('Parties should report'),
        now: [{ text: 'Parties should ' }, strong('report')],
        proposed: text('All States should report'),
      },
      'en',
    );
    expect(mergedRuns(places)).toEqual([{ text: 'All States should ' }, strong('report')]);
  });
});

describe('C32 what both sides changed is contested, unless alike', () => {
  test('every slot that both changed is one conflict, and no other', () => {
    fc.assert(
      fc.property(anyRewording, (wordings) => {
        const contested = mergePlaces(wordings, wordings.language).filter(({ by }) => by === 'contested');
        expect(contested).toHaveLength(wordings.conflicts.length);
        for (const [index, slot] of wordings.conflicts.entries())
          for (const side of ['draftedAgainst', 'now', 'proposed'] as const) {
            const run = slot[side];
            if (run === null) continue;
            expect(JSON.stringify(contested[index]?.[side])).toContain(
              'footnote' in run ? run.footnote : run.text,
            );
          }
      }),
      SEEDED,
    );
  });

  test.each([
    ['the same word', 'a should b', 'a shall b', 'a must b', ['contested: should > shall / must']],
    ['insertions at one place', 'one two', 'one x two', 'one y two', ['contested:  > x  / y ']],
    ['insertions at the end', 'one', 'one x', 'one y', ['contested:  >  x /  y']],
    ['insertions into nothing', '', 'x', 'y', ['contested:  > x / y']],
    ['insertion into what goes', 'a b c d', 'a d', 'a b x c d', ['contested: b c  >  / b x c ']],
    ['only a space between', 'one two', 'uno two', 'one dos', ['contested: one two > uno two / one dos']],
    [
      'only a comma between',
      'one, two',
      'uno, two',
      'one, dos',
      ['contested: one, two > uno, two / one, dos'],
    ],
    ['alike', 'a should b', 'a shall b', 'a shall b', ['both: should > shall / shall']],
    [
      'alike and beside it another',
      'one two',
      'uno two',
      'uno dos',
      ['contested: one two > uno two / uno dos'],
    ],
    ['gone in both', 'one two three', 'one three', 'one three', ['both: two  >  / ']],
  ] as const)('%s', (_, draftedAgainst, now, proposed, expected) => {
    expect(shownPlaces(draftedAgainst, now, proposed)).toEqual(expected);
  });

  test('in Arabic and Chinese', () => {
    expect(shownPlaces('ينبغي للدول أن تقدم', 'يجب للدول أن تقدم', 'يتعين للدول أن تقدم', 'ar')).toEqual([
      'contested: ينبغي > يجب / يتعين',
    ]);
    expect(shownPlaces('各国应当采取措施', '各国必须采取措施', '各国可以采取措施', 'zh')).toEqual([
      'contested: 应当 > 必须 / 可以',
    ]);
    expect(shownPlaces('各国应当采取措施', '各国必须采取措施', '各国应当采取行动', 'zh')).toEqual([
      'now: 应当 > 必须 / 应当',
      'proposed: 措施 > 措施 / 行动',
    ]);
  });

  test('an insertion among repeated words stands at every place where it could stand', () => {
    // Whether the new `very` went in before or after the other cannot be told.
    expect(shownPlaces('so very good', 'so very very good', 'so truly very good')).toEqual([
      'contested: very  > very very  / truly very ',
    ]);
    expect(shownPlaces('very good', 'very very good', 'very truly good')).toEqual([
      'contested: very  > very very  / very truly ',
    ]);
    expect(shownPlaces('a very very b', 'a very b', 'a so very very b')).toEqual([
      'contested: very very  > very  / so very very ',
    ]);
  });

  test('a footnote for another, and a mark on a word that is replaced', () => {
    const note = (name: string): Run => ({ footnote: paragraphId(name) });
    const wordings = {
      draftedAgainst: [{ text: 'States' }, note('n1'), { text: ' act' }],
      now: [{ text: 'States' }, note('n2'), { text: ' act' }],
      proposed: [{ text: 'States' }, note('n3'), { text: ' act' }],
    };
    expect(mergePlaces(wordings, 'en').map(({ by }) => by)).toEqual(['nobody', 'contested', 'nobody']);
    const marked = {
      draftedAgainst: text('States should act'),
      now: [{ text: 'States ' }, strong('should'), { text: ' act' }],
      proposed: text('States shall act'),
    };
    expect(mergePlaces(marked, 'en').map(({ by }) => by)).toEqual(['nobody', 'contested', 'nobody']);
  });
});

describe('C33 nothing clean loses a word of anyone', () => {
  test('every character, with its format, is there as often as both sides together ask for', () => {
    let clean = 0;
    fc.assert(
      fc.property(anyThree, ({ language, ...wordings }) => {
        const places = mergePlaces(wordings, language);
        if (!isClean(places)) return;
        clean += 1;
        const shared = places.filter(({ by }) => by === 'both');
        const [base, now, proposed, merged, before, after] = [
          wordings.draftedAgainst,
          wordings.now,
          wordings.proposed,
          mergedRuns(places),
          shared.flatMap((place) => place.draftedAgainst),
          shared.flatMap((place) => place.now),
        ].map(count);
        const of = (counts: ReadonlyMap<string, number> | undefined, key: string) => counts?.get(key) ?? 0;
        for (const key of [...base!.keys(), ...now!.keys(), ...proposed!.keys(), ...merged!.keys()])
          expect(of(merged, key) + of(base, key) + of(after, key)).toBe(
            of(now, key) + of(proposed, key) + of(before, key),
          );
      }),
      { ...SEEDED, numRuns: 1_000 },
    );
    expect(clean).toBeGreaterThan(200);
  });

  test('every word that a side inserted is there, in its order, and none comes back that a side deleted', () => {
    let clean = 0;
    fc.assert(
      fc.property(anyRepetitive, ({ language, ...wordings }) => {
        const places = mergePlaces(wordings, language);
        if (!isClean(places)) return;
        clean += 1;
        const { draftedAgainst, now, proposed } = wordings;
        const merged = mergedRuns(places);
        for (const word of OWN_WORDS.now) expect(times(word, merged)).toBe(times(word, now));
        for (const word of OWN_WORDS.proposed) expect(times(word, merged)).toBe(times(word, proposed));
        for (const word of BASE_WORDS) {
          const [most, least] = [times(word, now), times(word, proposed)].toSorted((a, b) => b - a);
          expect(times(word, merged)).toBeLessThanOrEqual(least!);
          expect(times(word, merged)).toBeGreaterThanOrEqual(most! + least! - times(word, draftedAgainst));
        }
        const without = (words: readonly string[]) =>
          words.reduce((rest, word) => rest.replaceAll(word, ''), textOf({ runs: merged }));
        const letters = (value: string) => value.replaceAll(/[^\p{L}]/gu, '');
        expect(isSubsequence(letters(without(OWN_WORDS.proposed)), letters(textOf({ runs: now })))).toBe(
          true,
        );
        expect(isSubsequence(letters(without(OWN_WORDS.now)), letters(textOf({ runs: proposed })))).toBe(
          true,
        );
      }),
      { ...SEEDED, numRuns: 1_000 },
    );
    expect(clean).toBeGreaterThan(200);
  });

  test('the places give back each of the three wordings', () => {
    fc.assert(
      fc.property(anyThree, ({ language, ...wordings }) => {
        const places = mergePlaces(wordings, language);
        for (const side of ['draftedAgainst', 'now', 'proposed'] as const)
          expect(joinRuns(places.flatMap((place) => place[side]))).toEqual(wordings[side]);
      }),
      SEEDED,
    );
  });
});

test('C34 it does not matter which side is which', () => {
  fc.assert(
    fc.property(fc.oneof(anyThree, anyRewording), ({ language, draftedAgainst, now, proposed }) => {
      const places = mergePlaces({ draftedAgainst, now, proposed }, language);
      const exchanged = mergePlaces({ draftedAgainst, now: proposed, proposed: now }, language);
      const names = {
        nobody: 'nobody',
        now: 'proposed',
        proposed: 'now',
        both: 'both',
        contested: 'contested',
      };
      expect(exchanged).toEqual(
        places.map((place) => ({ ...place, by: names[place.by], now: place.proposed, proposed: place.now })),
      );
      const merged = isClean(places) ? mergedRuns(places) : mergedRuns(exchanged);
      expect(mergedRuns(exchanged)).toEqual(merged);
    }),
    SEEDED,
  );
});

describe('C39 any input comes to an end soon, and what was compared coarsely is contested rather than torn', () => {
  const noise = (words: number, seed: number) => {
    let state = seed;
    const next = () => (state = (state * 48_271) % 2_147_483_647);
    return Array.from({ length: words }, () => `w${next() % 30}`).join(' ');
  };
  const [before, after] = [noise(10_000, 1), noise(10_000, 2)];

  test('beside a coarse change a small one is taken', () => {
    const places = mergePlaces(
      {
        draftedAgainst: text(`First second. ${before} Last`),
        now: text(`First second. ${after} Last`),
        proposed: text(`Primo second. ${before} Last`),
      },
      'en',
    );
    expect(isClean(places)).toBe(true);
    expect(mergedRuns(places)).toEqual(text(`Primo second. ${after} Last`));
  });

  test('within a coarse change a small one is contested', () => {
    const middle = before.indexOf(' ', 20_000);
    const places = mergePlaces(
      {
        draftedAgainst: text(before),
        now: text(after),
        proposed: text(`${before.slice(0, middle)} inserted${before.slice(middle)}`),
      },
      'en',
    );
    expect(isClean(places)).toBe(false);
  });

  test('a text without spaces as long as a paragraph may be, with both ends changed', () => {
    const long = '国'.repeat(200_000);
    const places = mergePlaces(
      { draftedAgainst: text(long), now: text(`${long}家`), proposed: text(`人${long}`) },
      'zh',
    );
    expect(mergedRuns(places)).toEqual(text(`人${long}家`));
  });
});
