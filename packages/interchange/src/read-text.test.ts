import { LIMITS } from '@chapeau/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corpusFiles, hasCorpus, readCorpus } from './testing/corpus.ts';
import { outlineOf, read, wordsOf, wordsUnderstood } from './testing/world.ts';
import type { Understanding } from './understanding.ts';

const TEXTS = [
  ...corpusFiles('paris', '.md'),
  ...corpusFiles('resolution', '.txt'),
  ...corpusFiles('seeds', '.txt'),
  ...corpusFiles('attributed', '.txt'),
];

/** The source with the markup taken away that has letters of its own or stands inside words, and the labels of its links. */
function withoutMarkup(source: string): string {
  const links = [...source.matchAll(/^\[([^\]^]+)\]: \S+$/gm)].map(([, label]) => `][${label}]`);
  const bare = source
    .replace(/&(?:[a-z]+|#\d+);/g, ' ')
    .replace(/<\/?(?:em|i|b|strong|u|sup|sub)>/gi, '')
    .replace(/\^(\w+)\^/g, '$1')
    .replaceAll('*', '');
  return links.reduce((text, label) => text.replaceAll(label, ']'), bare);
}

function openingBrackets({ paragraphs }: Understanding): number {
  const texts = paragraphs.map(
    ({ number, runs }) => `${number ?? ''}${runs.map((run) => ('text' in run ? run.text : '')).join('')}`,
  );
  return texts.join('').split('[').length - 1;
}

describe('every word comes in', () => {
  it.skipIf(!hasCorpus).each(TEXTS)('I1 %s: each word as often as in the source', (path) => {
    const source = readCorpus(path);
    const understood = read(source, { format: 'auto', kind: 'convention' });
    const title = source.startsWith('---\ntitle:') ? ['title', ...wordsOf(understood.title ?? '')] : [];
    expect([...title, ...wordsUnderstood(understood)].toSorted()).toEqual(
      wordsOf(withoutMarkup(source)).toSorted(),
    );
  });

  it.skipIf(!hasCorpus).each(corpusFiles('paris', '.md'))('I1 %s: in the order of the source', (path) => {
    const source = readCorpus(path);
    const understood = read(source, { kind: 'convention' });
    const body = understood.paragraphs.filter(({ kind }) => kind !== 'footnote');
    const words = wordsUnderstood({ ...understood, paragraphs: body, notes: [] });
    // Footnotes and what was dropped stand elsewhere: all the rest is found in the source, word after word.
    let found = 0;
    for (const word of wordsOf(withoutMarkup(source))) if (words[found] === word) found += 1;
    expect(words.slice(found, found + 5)).toEqual([]);
  });
});

describe('brackets', () => {
  // The figures of MANIFEST.md leave out footnotes and links. In the second text we leave out four more, of two links inside
  // a footnote, and count two more: `[x](a)`, a bracket and a sub-paragraph, and `[^1]`, a reference to a footnote that is not there.
  it.skipIf(!hasCorpus).each([
    ['paris/1_2015-10-23.md', 1025, 0],
    ['paris/2_2015-12-04.md', 1018, 2 - 4],
    ['paris/3_2015-12-09.md', 217, 0],
    ['paris/4_2015-12-12.md', 0, 0],
  ])('I2 %s keeps its brackets', (path, inManifest, difference) => {
    expect(openingBrackets(read(readCorpus(path), { kind: 'convention' }))).toBe(inManifest + difference);
  });

  it('I2 alternatives in brackets stay, also where they look like links', () => {
    const { paragraphs, notes } = read(
      '1. Parties [should][shall] act [on this](forthwith).\n\n[sources]: http://a.org',
    );
    expect(outlineOf({ paragraphs })).toEqual([
      'numbered 1 1. Parties [should][shall] act [on this](forthwith).',
    ]);
    expect(notes.map(({ kind }) => kind)).toEqual(['link-definition-dropped']);
  });
});

describe('understanding', () => {
  it.each([
    ['# Draft report', 'heading 1 – Draft report'],
    ['Overview\n---', 'heading 2 – Overview'],
    ['## A. Overview', 'heading 2 A. Overview'],
    ['## Article 1 *(definitions)*', 'article 2 Article 1 (definitions)'],
    ['Article 5 bis', 'article 1 Article 5 bis '],
    ['12. Text', 'numbered 1 12. Text'],
    ['3 bis. Text', 'numbered 1 3 bis. Text'],
    ['3bis [Text]', 'numbered 1 3bis [Text]'],
    ['2alt. Text', 'numbered 1 2alt. Text'],
    ['[4][2]. Text', 'numbered 1 [4][2]. Text'],
    ['[12.] Text', 'numbered 1 [12.] Text'],
    ['16.3 bis Text', 'numbered 1 16.3 bis Text'],
    ['**1.** Text', 'numbered 1 1. Text'],
    ['PP5 bis Recalling', 'preambular 1 PP5 bis Recalling'],
    ['OP3bis. Decides', 'operative 1 OP3bis. Decides'],
    ['(a) Text', 'sub-paragraph 2 (a) Text'],
    ['- Text', 'sub-paragraph 2 – Text'],
    ['2.5 per cent of the total', 'unnumbered 1 – 2.5 per cent of the total'],
    ['[2023] [2024] is the year', 'unnumbered 1 – [2023] [2024] is the year'],
    ['Article 4 of the Convention applies.', 'unnumbered 1 – Article 4 of the Convention applies.'],
    ['(as appropriate) Text', 'unnumbered 1 – (as appropriate) Text'],
  ])('I3 %j is %s', (source, expected) => {
    expect(outlineOf(read(source))).toEqual([expected]);
  });

  it('I3 levels follow the style of numbers: (i) after (h) is a letter, after (b) a numeral', () => {
    const source = ['1. One', '(a) a', '(b) b', '(i) i', '(ii) ii', '(c) c', '2. Two', '(h) h', '(i) i'].join(
      '\n\n',
    );
    expect(read(source).paragraphs.map(({ level }) => level)).toEqual([1, 2, 2, 3, 3, 2, 1, 2, 2]);
  });

  it('I3 levels follow indentation, and words beneath an item go on at its level', () => {
    const source = [
      '1. One',
      '',
      '    1. Sub',
      '',
      '        1. Deeper',
      '',
      '            Words of it',
      '',
      '    Words of one',
      '',
      'Text',
    ].join('\n');
    expect(outlineOf(read(source))).toEqual([
      'numbered 1 1. One',
      'sub-paragraph 2 1. Sub',
      'sub-paragraph 3 1. Deeper',
      'unnumbered 3 – Words of it',
      'unnumbered 1 – Words of one',
      'unnumbered 1 – Text',
    ]);
  });

  it('I3 a resolution has preambular and operative paragraphs, and none in its annex', () => {
    const source =
      '*Recalling* its resolution,\n\nGuided by the Charter,\n\n1. *Decides* so;\n\n## Annex\n\n1. A rule.';
    expect(read(source, { kind: 'resolution' }).paragraphs.map(({ kind }) => kind)).toEqual([
      'preambular',
      'preambular',
      'operative',
      'heading',
      'numbered',
    ]);
  });

  it('I3 an alternative knows what it is an alternative to', () => {
    const { paragraphs } = read('5. Text\n\n5 alt. Other');
    expect(paragraphs[1]?.alternativeOf).toBe(paragraphs[0]?.id);
  });

  it('I4 marks, links, breaks and escapes are read, and footnotes stand last', () => {
    const source =
      '1. *a* **b** <u>c</u> 4^th^ H~2~O [d](https://e.org) \\*f\\* g\\\nh[^x]\n\n[^x]: Note.\n\n    More.\n\n2. End';
    const { paragraphs } = read(source);
    expect(paragraphs.map(({ kind }) => kind)).toEqual(['numbered', 'numbered', 'footnote']);
    expect(paragraphs[0]?.runs).toEqual([
      { text: 'a', marks: ['emphasis'] },
      { text: ' ' },
      { text: 'b', marks: ['strong'] },
      { text: ' ' },
      { text: 'c', marks: ['underline'] },
      { text: ' 4' },
      { text: 'th', marks: ['superscript'] },
      { text: ' H' },
      { text: '2', marks: ['subscript'] },
      { text: 'O ' },
      { text: 'd', href: 'https://e.org' },
      { text: ' *f* g\nh' },
      { footnote: paragraphs[2]?.id },
    ]);
    expect(paragraphs[2]?.runs).toEqual([{ text: 'Note.\nMore.' }]);
  });

  it('I4 in plain text lines broken to fit a page are joined, and a footnote that one place can refer to is referred to', () => {
    const source = [
      '      1.   States recalled the reports of the earlier groups, which remain the basis',
      '      of the work of this group, and agreed to return to them at the next session.1',
      '      2.   States noted with appreciation the work of the regional organizations in',
      '      this field.',
      '      __________',
      '      1 A/75/816.',
    ].join('\n');
    expect(outlineOf(read(source, { format: 'plain' }))).toEqual([
      'numbered 1 1. States recalled the reports of the earlier groups, which remain the basis of the work of this group, and agreed to return to them at the next session.^',
      'numbered 1 2. States noted with appreciation the work of the regional organizations in this field.',
      'footnote 1 1 A/75/816.',
    ]);
  });
});

describe('notes', () => {
  it.each([
    ['---\ntitle: T\nedit: true\n---\n\n1. a', 'front-matter-dropped', 1],
    ['1. a\n\n* TOC\n{:toc}', 'directive-dropped', 3],
    ['1. a [x](/y)', 'link-address-dropped', 1],
    ['1. a [2](#par-0000000000000002)\n\n2. b', 'link-address-dropped', 1],
    ['1. <span class="x">a</span>', 'html-dropped', 1],
    ['1. <custom>a', 'html-kept', 1],
    ['a\u0000b', 'characters-dropped', 1],
    ['| a | b |\n|---|---|\n| c | d |', 'table-kept', 1],
    ['> a', 'markup-kept', 1],
    ['a\u202Eb', 'direction-characters', 1],
    ['1. a[^1]', 'footnote-missing', 1],
    ['1. a\n\n[^1]: b', 'footnote-unreferenced', 3],
    ['1. a[^1]\n\n[^1]: b\n\n[^1]: c', 'footnote-repeated', 5],
    ['1. [a\n\n2. b]', 'brackets-unbalanced', 1],
    ['1. a\n\n3 bis. b\n\n3 bis. c', 'number-repeated', 5],
    ['1. a\n\n4. b', 'number-jump', 3],
  ])('I5 %j is told as %s on line %i', (source, kind, line) => {
    expect(read(source).notes.map((note) => `${note.kind} ${note.line}`)).toContain(`${kind} ${line}`);
  });

  it('I5 each paragraph carries the line it begins on', () => {
    expect(read('# A\n\n1. a\n   b\n2. c').lines).toEqual([1, 3, 5]);
  });
});

describe('any input', () => {
  it('I7 is understood without throwing', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.constantFrom('markdown', 'plain', 'auto'),
        (source, format) => {
          const { paragraphs, lines } = read(source, { format });
          expect(lines.length).toBe(paragraphs.length);
        },
      ),
      { seed: 4, numRuns: 500 },
    );
  });

  it.each([
    '[',
    '*',
    '**a ',
    '_',
    '<a ',
    '<!--',
    '[^',
    '](',
    '`',
    '\\',
    '&#',
    '^',
    '~',
    '*[',
    '![',
    '| ',
    '\t',
    ' ',
    '```\n',
    '(a) x\n',
    '1. ',
    '# ',
    '    1. a\n',
    '> ',
    '---\n\n',
    '{: kind="x"}\n',
    '[a]: /b\n',
    '____\n1 a\n\nb\n',
    'a,1 ',
    'A. \n',
    'a\n\n',
    '[^a]: b\n',
    '(a) x;\n',
  ])(
    'I7 two hundred kilobytes of %j takes time in proportion to its length',
    (piece) => {
      const source = piece.repeat(200_000 / piece.length);
      const from = performance.now();
      for (const format of ['markdown', 'plain'] as const) read(source, { format });
      // Measured at well under a second; in proportion to the square of the length it would be many minutes.
      expect(performance.now() - from).toBeLessThan(10_000);
    },
    30_000,
  );

  it('I7 more paragraphs than a draft can hold give none, and a note', () => {
    const { paragraphs, notes } = read('a\n\n'.repeat(LIMITS.paragraphs + 1));
    expect(paragraphs).toEqual([]);
    expect(notes).toEqual([
      {
        kind: 'too-many-paragraphs',
        paragraphs: LIMITS.paragraphs + 1,
        limit: LIMITS.paragraphs,
        line: 2 * LIMITS.paragraphs + 1,
      },
    ]);
  });
});
