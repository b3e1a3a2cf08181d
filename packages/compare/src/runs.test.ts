import { canonicalJson, textOf, type Run } from '@chapeau/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { earlierRuns, joinRuns, laterRuns, markRuns, wordsOf } from './runs.ts';
import { anyLanguage, anyRuns, SEEDED } from './testing/arbitraries.ts';
import { joined, paragraphId, shownSegments } from './testing/drafts.ts';

const strong = (text: string): Run => ({ text, marks: ['strong'] });
const note = (name: string): Run => ({ footnote: paragraphId(name) });

describe('laws of marked runs', () => {
  test('C4 the segments give both wordings back, formats and references included', () => {
    fc.assert(
      fc.property(anyRuns, anyRuns, anyLanguage, (from, to, language) => {
        const { segments } = markRuns(from, to, language);
        expect(earlierRuns(segments)).toEqual(from);
        expect(laterRuns(segments)).toEqual(to);
        expect(joined(wordsOf(segments), 'equal', 'delete')).toBe(textOf({ runs: from }));
        expect(joined(wordsOf(segments), 'equal', 'insert')).toBe(textOf({ runs: to }));
      }),
      SEEDED,
    );
  });

  test('C1 runs compared with themselves are one equal segment', () => {
    fc.assert(
      fc.property(anyRuns, anyLanguage, (runs, language) => {
        const { segments } = markRuns(runs, runs, language);
        expect(segments).toEqual(runs.length === 0 ? [] : [{ op: 'equal', runs }]);
      }),
      SEEDED,
    );
  });

  test('C4 no segment is empty and a format segment differs in format', () => {
    fc.assert(
      fc.property(anyRuns, anyRuns, anyLanguage, (from, to, language) => {
        const { segments } = markRuns(from, to, language);
        expect(segments.every(({ runs }) => runs.length > 0)).toBe(true);
        const formats = segments.filter((segment) => segment.op === 'format');
        expect(formats.map(({ before }) => textOf({ runs: before }))).toEqual(formats.map(textOf));
        expect(formats.filter(({ before, runs }) => canonicalJson(before) === canonicalJson(runs))).toEqual(
          [],
        );
      }),
      SEEDED,
    );
  });
});

describe('what a renderer gets', () => {
  test('C4 inserted words keep their emphasis', () => {
    const { segments } = markRuns(
      [{ text: 'Parties report.' }],
      [{ text: 'Parties ' }, strong('shall'), { text: ' report.' }],
      'en',
    );
    expect(segments).toEqual([
      { op: 'equal', runs: [{ text: 'Parties ' }] },
      { op: 'insert', runs: [strong('shall'), { text: ' ' }] },
      { op: 'equal', runs: [{ text: 'report.' }] },
    ]);
  });

  test('C4 words that only become strong are a change of format, to the character', () => {
    const { segments, wordsInserted } = markRuns(
      [{ text: 'The Parties shall' }],
      [{ text: 'The ' }, strong('Part'), { text: 'ies shall' }],
      'en',
    );
    expect(segments).toEqual([
      { op: 'equal', runs: [{ text: 'The ' }] },
      { op: 'format', before: [{ text: 'Part' }], runs: [strong('Part')] },
      { op: 'equal', runs: [{ text: 'ies shall' }] },
    ]);
    expect(wordsInserted).toBe(0);
  });

  test('C4 another footnote behind the same word is a change', () => {
    const { segments } = markRuns([{ text: 'States' }, note('n1')], [{ text: 'States' }, note('n2')], 'en');
    expect(segments).toEqual([
      { op: 'equal', runs: [{ text: 'States' }] },
      { op: 'delete', runs: [note('n1')] },
      { op: 'insert', runs: [note('n2')] },
    ]);
  });

  test('C5 where words are cut does not depend on the format', () => {
    const { segments } = markRuns([strong('sho'), { text: 'uld act' }], [{ text: 'shall act' }], 'en');
    expect(shownSegments(segments)).toBe('[-should-]{+shall+} act');
  });
});

test('joining runs makes neighbours of one format one, and leaves references alone', () => {
  expect(
    joinRuns([{ text: 'a' }, { text: 'b', marks: [] }, note('n1'), note('n1'), strong('c'), strong('d')]),
  ).toEqual([{ text: 'ab' }, note('n1'), note('n1'), strong('cd')]);
});
