import { describe, expect, it } from 'vitest';
import { afterOf, orderOf, whyOf } from './testing/lines.ts';
import { paragraphId, ROOM, worldOf } from './testing/world.ts';
import { understand } from './understand.ts';

describe('numbers', () => {
  const ARTICLES = worldOf(
    'Article 4 | Scope',
    '1. | One.',
    '3 bis. | Three bis of four.',
    '3 bis. | Another three bis.',
    'Article 5 | Duties',
    '1. | Five one.',
    '(a) | Five one a.',
    '(i) | Five one a i.',
    '[4][2]. | Renumbered.',
    'preambular: | Recalling,',
    'preambular: | Noting,',
    'operative: 5 bis. | Decides.',
    '٣. | In other digits.',
    '16.3 bis. | Sub-level.',
    '21-ies. | Late.',
  );
  it.each([
    ['art 4', 0],
    ['a5', 4],
    ['4.1', 1],
    ['art 5.1', 5],
    ['5.1(a)', 6],
    ['5.1a(i)', 7],
    ['[4][2]', 8],
    ['pp2', 10],
    ['op5 bis', 11],
    ['3', 12],
    ['16.3bis', 13],
    ['16.3 BIS.', 13],
    ['21-ies', 14],
    ['#10', 9],
    ['2:3 bis', 3],
  ])('J5 %s', (line, n) => {
    expect(orderOf(line, ARTICLES)).toEqual({ kind: 'take-floor', paragraph: paragraphId(n) });
  });

  it('J5 a number that occurs twice is told with the candidates; the floor tells articles apart', () => {
    expect(whyOf('1', ARTICLES)).toEqual({ 'paragraph-ambiguous': '1', nearest: '4.1, 5.1' });
    expect(orderOf('1', { ...ARTICLES, floor: paragraphId(6) })).toMatchObject({ paragraph: paragraphId(5) });
    expect(whyOf('3bis', { ...ARTICLES, floor: paragraphId(1) })).toMatchObject({
      'paragraph-ambiguous': '3bis',
    });
    expect(orderOf('.', { ...ARTICLES, floor: paragraphId(1) })).toMatchObject({ paragraph: paragraphId(1) });
    expect(orderOf('(b)', { ...ROOM, floor: paragraphId(4) })).toMatchObject({ paragraph: paragraphId(5) });
  });
});

describe('words', () => {
  it.each([
    ['12 eu: "should" > "shall"', /^States shall consider/],
    ['12 g77: del “consider”', /^States should the use/],
    ['12 usa: "responsible" before "use"', /the responsible use of/],
    ["12 usa: add 'and support' after «consider»", /consider and support the use/],
    ['12 eu: 2:"the" > "any"', /for any benefit/],
    ['12 eu: "COMMON   Standards" > "norms"', /of norms, as/],
    ['12 eu: add "and others" at the end', /States and others\.$/],
    ['12 eu: "should" > ""', /^States consider/],
  ])('J6 %s', (line, expected) => {
    expect(afterOf(line)).toMatch(expected);
  });

  it('J6 capital letters and ends of words count where that leaves a place', () => {
    const world = worldOf('1. | The use of standards is because of the user.');
    expect(afterOf('1 eu: "The" > "Any"', world)).toMatch(/^Any use .* the user\.$/);
    expect(afterOf('1 eu: "use" > "choice"', world)).toBe('The choice of standards is because of the user.');
    expect(afterOf('1 eu: "caus" > "x"', world)).toMatch(/bexe of/);
  });

  it('J6 Arabic and Chinese', () => {
    const world = worldOf('1. | ينبغي للدول أن تتعاون.', '2. | 各国应当合作。');
    expect(afterOf('1 egy: "ينبغي" > "يجب"', world)).toBe('يجب للدول أن تتعاون.');
    expect(afterOf('2 eu: "应当" > "应"', world)).toBe('各国应合作。');
    expect(orderOf('١ agreed', world)).toMatchObject({ paragraphs: [paragraphId(0)] });
  });

  it('J6 a footnote among the words is warned about', () => {
    const world = worldOf('1. | States\uFFFC shall cooperate.');
    expect(understand('1 eu: "States shall" > "All"', world)).toMatchObject({
      warnings: [{ warning: 'takes-footnote-out' }],
    });
    expect(understand('1 eu: "States" > "All"', world)).toMatchObject({ warnings: [] });
  });
});
