/** Arbitrary drafts for properties: everything that the schema of a draft allows, odd numbers and marks included. */
import {
  MARKS,
  PARAGRAPH_KINDS,
  type ParagraphId,
  type ParagraphKind,
  type PlainDraft,
  type PlainParagraph,
  type Run,
} from '@chapeau/model';
import fc from 'fast-check';

const WORDS = [
  'States',
  'shall',
  '[should][may]',
  'noting',
  'A. ',
  '1. ',
  '(a) ',
  '12',
  'Article 3',
  '- ',
  '*',
  '_',
  '**x**',
  '`',
  '[^1]',
  '[x](http://x.y)',
  '<b>',
  '&amp;',
  '\\',
  '#',
  '> ',
  '|',
  '{: kind="heading"}',
  '^',
  '~',
  '!',
  '[',
  ']',
  '(',
  ')',
  '...',
  ' ',
  '  ',
  '\t',
  '\n',
  '\u00A0',
  '•',
  '–',
  '---',
  '___',
  '第一条',
  'المادة',
  'ё',
  '😀',
  'bis',
  '3 bis.',
  'PP5',
  '[label]: /x',
  '<!-- -->',
  ',',
  ';',
];

const text = fc.oneof(
  fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 }).map((words) => words.join('')),
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
    .map((value) => value.replace(/[\p{Cc}\p{Cs}\uFEFF\uFFFC\uFFFE\uFFFF]/gu, 'x')),
  fc.lorem({ maxCount: 5 }),
);

const marks = fc.subarray([...MARKS]);
const href = fc.constantFrom('https://example.org/a', 'http://example.org/(b)', 'mailto:a@example.org');
const number = fc.oneof(
  fc.constantFrom(
    '1.',
    '2.',
    '12.',
    '3 bis.',
    '[4][2].',
    '(a)',
    '(b)',
    '(i)',
    '(aa)',
    'Article 5',
    'Article 5 bis',
    'PP1',
    'OP2 bis',
    'A.',
    'II.',
    '–',
    '5 alt.',
    '5.',
    '[3.]',
    '1 ante.',
  ),
  text.map((value) => value.replaceAll('\n', ' ')),
);

interface Sketch {
  readonly kind: ParagraphKind;
  readonly level: number;
  readonly number: string | null;
  readonly pieces: readonly (
    | {
        readonly text: string;
        readonly marks: readonly (typeof MARKS)[number][];
        readonly href: string | undefined;
      }
    | { readonly footnoteSeed: number }
  )[];
  readonly alternativeSeed: number | null;
}

const sketch: fc.Arbitrary<Sketch> = fc.record({
  kind: fc.constantFrom(...PARAGRAPH_KINDS),
  level: fc.integer({ min: 1, max: 9 }),
  number: fc.option(number),
  pieces: fc.array(
    fc.oneof(
      {
        weight: 5,
        arbitrary: fc.record({ text, marks, href: fc.option(href, { nil: undefined, freq: 5 }) }),
      },
      { weight: 1, arbitrary: fc.record({ footnoteSeed: fc.nat() }) },
    ),
    { maxLength: 5 },
  ),
  alternativeSeed: fc.option(fc.nat(), { freq: 5 }),
});

/** Drafts of every kind, up to twelve paragraphs, footnotes last. */
export const arbitraryDraft: fc.Arbitrary<PlainDraft> = fc
  .record({
    sketches: fc.array(sketch, { maxLength: 12 }),
    kind: fc.constantFrom('report', 'convention', 'resolution'),
  })
  .map(({ sketches, kind }) => ({
    format: 'chapeau-plain-draft/1',
    title: 'Draft "report"',
    symbol: '',
    kind,
    language: 'en',
    paragraphs: paragraphsOf(sketches),
  }));

function paragraphsOf(sketches: readonly Sketch[]): PlainParagraph[] {
  const ordered = [
    ...sketches.filter(({ kind }) => kind !== 'footnote'),
    ...sketches.filter(({ kind }) => kind === 'footnote'),
  ];
  const idAt = (place: number) => `par-${String(place).padStart(16, '0')}` as ParagraphId;
  const firstFootnote = ordered.findIndex(({ kind }) => kind === 'footnote');
  const footnoteOf = (seed: number) => idAt(firstFootnote + (seed % (ordered.length - firstFootnote)));
  return ordered.map(({ kind, level, number, pieces, alternativeSeed }, place) => ({
    id: idAt(place),
    kind,
    level,
    number,
    alternativeOf: alternativeSeed === null ? null : idAt(alternativeSeed % ordered.length),
    runs: mergedRuns(
      pieces.flatMap((piece): Run[] => {
        if ('text' in piece)
          return [
            {
              text: piece.text,
              ...(piece.marks.length > 0 ? { marks: piece.marks } : {}),
              ...(piece.href === undefined ? {} : { href: piece.href }),
            },
          ];
        return firstFootnote < 0 ? [] : [{ footnote: footnoteOf(piece.footnoteSeed) }];
      }),
    ),
    stage: 0,
    status: 'open',
  }));
}

function mergedRuns(runs: readonly Run[]): Run[] {
  const merged: Run[] = [];
  for (const run of runs) {
    const last = merged.at(-1);
    const isSame =
      last !== undefined &&
      'text' in last &&
      'text' in run &&
      last.href === run.href &&
      JSON.stringify(last.marks) === JSON.stringify(run.marks);
    if (isSame) merged[merged.length - 1] = { ...last, text: last.text + run.text };
    else merged.push(run);
  }
  return merged;
}
