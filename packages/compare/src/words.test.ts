import { FOOTNOTE_CHARACTER } from '@chapeau/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyLanguage, anyText, SEEDED } from './testing/arbitraries.ts';
import { joined, shown } from './testing/drafts.ts';
import { tokenizerFor } from './tokens.ts';
import { compareWords } from './words.ts';

const marked = (from: string, to: string, language = 'en') => shown(compareWords(from, to, language).words);

describe('laws of word changes', () => {
  test('C1 a text compared with itself has no changes', () => {
    fc.assert(
      fc.property(anyText, anyLanguage, (text, language) => {
        const { words, coarse } = compareWords(text, text, language);
        expect(words).toEqual(text === '' ? [] : [{ op: 'equal', text }]);
        expect(coarse).toBe(false);
      }),
      SEEDED,
    );
  });

  test('C4 equal and delete join to the earlier text, equal and insert to the later one', () => {
    fc.assert(
      fc.property(anyText, anyText, anyLanguage, (from, to, language) => {
        const { words } = compareWords(from, to, language);
        expect(joined(words, 'equal', 'delete')).toBe(from);
        expect(joined(words, 'equal', 'insert')).toBe(to);
      }),
      SEEDED,
    );
  });

  test('C3 the other way round inserts what this way deletes', () => {
    fc.assert(
      fc.property(anyText, anyText, anyLanguage, (from, to, language) => {
        const there = compareWords(from, to, language).words;
        const back = compareWords(to, from, language).words;
        for (const [op, mirrored] of [
          ['equal', 'equal'],
          ['insert', 'delete'],
          ['delete', 'insert'],
        ] as const)
          expect(there.filter((word) => word.op === op).map(({ text }) => text)).toEqual(
            back.filter((word) => word.op === mirrored).map(({ text }) => text),
          );
      }),
      SEEDED,
    );
  });

  test('C5 no change is empty, none follows its like, deletion comes before insertion', () => {
    fc.assert(
      fc.property(anyText, anyText, anyLanguage, (from, to, language) => {
        const { words } = compareWords(from, to, language);
        expect(words.every(({ text }) => text !== '')).toBe(true);
        for (const [index, { op }] of words.slice(1).entries()) {
          expect(words[index]?.op).not.toBe(op);
          expect([words[index]?.op, op]).not.toEqual(['insert', 'delete']);
        }
      }),
      SEEDED,
    );
  });

  test('C5 changes begin and end between words', () => {
    fc.assert(
      fc.property(anyText, anyText, anyLanguage, (from, to, language) => {
        const { words } = compareWords(from, to, language);
        const tokenize = tokenizerFor(language);
        for (const [ops, text] of [
          [['equal', 'delete'], from],
          [['equal', 'insert'], to],
        ] as const) {
          const boundaries = new Set<number>([0]);
          let offset = 0;
          for (const token of tokenize(text)) boundaries.add((offset += token.length));
          let position = 0;
          for (const word of words.filter(({ op }) => (ops as readonly string[]).includes(op)))
            expect(boundaries).toContain((position += word.text.length));
        }
      }),
      SEEDED,
    );
  });
});

describe('C5 marks read as a person would make them', () => {
  test.each([
    [
      'one word',
      'Each Party should report.',
      'Each Party shall report.',
      'Each Party [-should-]{+shall+} report.',
    ],
    [
      'two words with one that stayed between',
      'States should take measures.',
      'States shall take action.',
      'States [-should-]{+shall+} take [-measures-]{+action+}.',
    ],
    [
      'a lone short word is no island',
      'The promotion of rights is vital.',
      'The protection of freedoms is vital.',
      'The [-promotion of rights-]{+protection of freedoms+} is vital.',
    ],
    [
      'a lone space is no island',
      'one two three four',
      'uno dos three four',
      '[-one two-]{+uno dos+} three four',
    ],
    [
      'a parenthesis between commas',
      'The Parties shall report.',
      'The Parties, including States, shall report.',
      'The Parties{+, including States,+} shall report.',
    ],
    ['a sentence', 'First. Third.', 'First. Second. Third.', 'First. {+Second. +}Third.'],
    [
      'a bracket',
      '[Parties] [shall] act',
      '[Parties] [and States] [shall] act',
      '[Parties] {+[and States] +}[shall] act',
    ],
    ['brackets set', 'States shall act', 'States [shall] act', 'States {+[+}shall{+]+} act'],
    ['a symbol as one expression', 'see A/70/L.1', 'see A/71/L.2', 'see A/[-70/L.1-]{+71/L.2+}'],
    ['a number is never swallowed', 'before 5 after', 'ere 5 then', '[-before-]{+ere+} 5 [-after-]{+then+}'],
    [
      'a text rewritten but for a word or two',
      'The fund shall help States that ask for it.',
      'Parties may turn to any body for advice, and the secretariat keeps a list of them.',
      '[-The fund shall help States that ask for it-]{+Parties may turn to any body for advice, and the secretariat keeps a list of them+}.',
    ],
    ['everything', '', 'new text', '{+new text+}'],
    ['nothing is left', 'old text', '', '[-old text-]'],
  ])('%s', (_, from, to, expected) => {
    expect(marked(from, to)).toBe(expected);
  });

  test.each([
    [
      'ru',
      'Стороны должны представлять доклады ежегодно и бесплатно.',
      'Стороны могут представлять доклады раз в два года и бесплатно.',
      'Стороны [-должны-]{+могут+} представлять доклады [-ежегодно-]{+раз в два года+} и бесплатно.',
    ],
    [
      'ar',
      'ينبغي للدول أن تقدم تقارير سنوية عن التقدم المحرز.',
      'ينبغي للدول أن تنشر تقارير مفصلة عن التقدم المحرز.',
      'ينبغي للدول أن [-تقدم-]{+تنشر+} تقارير [-سنوية-]{+مفصلة+} عن التقدم المحرز.',
    ],
    [
      'zh',
      '各国应当每年提交进展报告，并说明采取的措施。',
      '各国可以每年提交进展报告，并充分说明采取的措施。',
      '各国[-应当-]{+可以+}每年提交进展报告，并{+充分+}说明采取的措施。',
    ],
  ])('in %s', (language, from, to, expected) => {
    expect(marked(from, to, language)).toBe(expected);
  });

  test('a footnote reference is a token of its own', () => {
    const note = FOOTNOTE_CHARACTER;
    expect(marked(`a note${note} here`, `a word${note}${note} here`)).toBe(
      `a [-note-]{+word${note}+}${note} here`,
    );
  });
});

describe('C7 any input comes to an end soon', () => {
  const noise = (count: number, seed: number, vocabulary: number) => {
    let state = seed;
    const next = () => (state = (state * 48_271) % 2_147_483_647);
    return Array.from({ length: count }, () => `w${next() % vocabulary}`).join(' ');
  };

  test('20,000 tokens without order are compared coarsely, and the comparison says so', () => {
    const [from, to] = [`First. ${noise(10_000, 1, 12)} Last.`, `First. ${noise(10_000, 2, 12)} Last.`];
    const { words, coarse } = compareWords(from, to, 'en');
    expect(coarse).toBe(true);
    expect(words.at(0)?.op).toBe('equal');
    expect(words.at(-1)?.op).toBe('equal');
    expect(joined(words, 'equal', 'delete')).toBe(from);
    expect(joined(words, 'equal', 'insert')).toBe(to);
  });

  test('20,000 tokens with two thousand scattered replacements are compared word by word', () => {
    const from = noise(10_000, 1, 1_000).split(' ');
    const to = from.map((word, index) => (index % 5 === 3 ? `x${index}` : word));
    const { words, coarse } = compareWords(from.join(' '), to.join(' '), 'en');
    expect(coarse).toBe(false);
    expect(words.filter(({ op }) => op === 'insert')).toHaveLength(2_000);
  });

  test('a text without spaces as long as a paragraph may be is cut all the same', () => {
    const from = '国'.repeat(200_000);
    const { words } = compareWords(from, `${from}家`, 'zh');
    expect(joined(words, 'equal', 'delete')).toBe(from);
    expect(joined(words, 'equal', 'insert')).toBe(`${from}家`);
  });
});
