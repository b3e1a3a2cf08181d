import { describe, expect, test } from 'vitest';
import { optionsOf } from './options.ts';
import { paragraphId } from './testing/arbitraries.ts';
import { lines } from './testing/lines.ts';

/** Each group as what it is under and its options: `0: Option 1 = 1 2, Option 2 = 3 (no text)`. */
function groupsIn(...source: readonly string[]): string[] {
  const places = new Map(source.map((_, index) => [paragraphId(index), index]));
  return optionsOf(lines(...source)).map(({ under, options }) => {
    const all = options.map(({ label, paragraphs, isNoText }) => {
      const members = paragraphs.map((id) => places.get(id)).join(' ');
      return `${label} = ${members}${isNoText ? ' (no text)' : ''}`;
    });
    return `${under === null ? '–' : places.get(under)}: ${all.join(', ')}`;
  });
}

describe('options', () => {
  test('B7 an option goes on to the next, the last to where the numbering goes on', () => {
    expect(groupsIn('1. Goal', 'Option 1: a', 'more of it', 'Option 2: b', '2. Efforts', 'c')).toEqual([
      '0: Option 1 = 1 2, Option 2 = 3',
    ]);
  });

  test('B7 the first may stand in the numbered paragraph itself', () => {
    expect(groupsIn('1. Option 1: a', 'Option 2: No text', '2. Option 1: b', 'Option 2: c')).toEqual([
      '0: Option 1 = 0, Option 2 = 1 (no text)',
      '2: Option 1 = 2, Option 2 = 3',
    ]);
  });

  test('B7 options under an article hold numbered paragraphs up to the next heading', () => {
    expect(
      groupsIn('Article 1', 'Option 1:', '1. a', '2. b', 'Option 2:', 'No text', 'Article 2', 'c'),
    ).toEqual(['0: Option 1 = 1 2 3, Option 2 = 4 5 (no text)']);
  });

  test('B7 options within an option are a group of their own', () => {
    expect(
      groupsIn('Article 1', 'Option I:', '1. a', 'Option 1: b', 'Option 2: c', '2. d', 'Option II: e'),
    ).toEqual(['0: Option I = 1 2 3 4 5, Option II = 6', '2: Option 1 = 3, Option 2 = 4']);
    expect(groupsIn('Article 1', 'Option 1:', 'Option 1: a', 'Option 2: b')).toEqual([
      '0: Option 1 = 1 2 3',
      '0: Option 1 = 2, Option 2 = 3',
    ]);
  });

  test('B7 options that begin anew stand beside those before', () => {
    expect(groupsIn('1. a', 'Option 1: b', 'Option 2: c', 'Option 1: d', 'Option 2: e')).toEqual([
      '0: Option 1 = 1, Option 2 = 2',
      '0: Option 1 = 3, Option 2 = 4',
    ]);
  });

  test('B7 lists within an option, and sub-paragraphs, belong to it', () => {
    expect(groupsIn('5. a', 'Option 1: b', '(a) c', '(b) d', 'Option 2:', '1. e', '2. f', '6. g')).toEqual([
      '0: Option 1 = 1 2 3, Option 2 = 4 5 6',
    ]);
  });

  test('B7 a list that begins at 1 belongs to the option, also under a paragraph 1', () => {
    expect(groupsIn('1. a', 'Option 1:', '1. b', '2. c', 'Option 2: d', '2. e')).toEqual([
      '0: Option 1 = 1 2 3, Option 2 = 4',
    ]);
  });

  test('B7 options may be sub-paragraphs themselves', () => {
    expect(groupsIn('1. a', '(a) Option 1: b', '(b) Option 2: c', '(c) d')).toEqual([
      '1: Option 1 = 1, Option 2 = 2',
    ]);
  });

  test('B7 a preambular option ends with its paragraph', () => {
    expect(groupsIn('PP Option 1: Noting', 'PP Option 2: Recalling', 'PP Recognizing')).toEqual([
      '–: Option 1 = 0, Option 2 = 1',
    ]);
  });

  test.each([
    ['Option 1', 'No text'],
    ['[Option II: No text.]', '[Option III.'],
    ['Option (a)', 'Option (b): no provision'],
    ['Opción 1: a', 'Opción 2: sin texto'],
    ['Вариант 1: a', 'Вариант 2: без текста'],
    ['الخيار 1: نص', 'الخيار ٢: لا نص'],
    ['الخيار الأول: نص', 'الخيار الثاني: لا نص'],
    ['备选案文1：甲', '备选案文2：无案文'],
    ['方案一：甲', '方案二：乙'],
    ['Option 1 (preferred): a', 'Option 2 – b'],
  ])('B7 %j and %j are one group', (first, second) => {
    expect(groupsIn(first, second)).toHaveLength(1);
  });

  test.each([
    'Options 1 and 2 are to be considered together',
    'Option 1 and option 2 overlap',
    'Optional: a',
    'The option 1: a',
    '^ Option 1: a',
  ])('B7 %j is none', (line) => {
    expect(groupsIn(line)).toEqual([]);
  });
});
