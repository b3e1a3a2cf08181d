/** Random drafts for the laws: several scripts, repeated numbers, formats, footnotes, moves; ids from a small pool, so that drafts share paragraphs. */
import {
  DRAFT_KINDS,
  FOOTNOTE_CHARACTER,
  MARKS,
  PARAGRAPH_KINDS,
  RESERVATION_KINDS,
  STATUSES,
  type MarkName,
  type PlainDraft,
  type PlainParagraph,
  type PlainReservation,
  type Run,
} from '@chapeau/model';
import fc from 'fast-check';
import { joinRuns } from '../runs.ts';
import { paragraphId } from './drafts.ts';

/** How every law is run: the seed is fixed, so that a failure repeats. */
export const SEEDED = { seed: 20_260_105, numRuns: 300 } as const;

const ENGLISH = [
  'The',
  ' ',
  'Parties',
  ' ',
  'shall',
  'should',
  ' ',
  'report',
  ', ',
  '.',
  '[',
  ']',
  '3',
  'of',
  '\n',
  '-',
];
const OTHERS = [
  'Стороны',
  'должны',
  'и',
  'الدول',
  ' في ',
  'أن',
  '各国',
  '应当',
  '的',
  '措施',
  '，',
  'e\u0301',
  '👩‍👩‍👧',
  '\u0301',
  '\uD800',
];

/** Text of a small vocabulary, so that two texts have words in common; also characters that must not be torn apart. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...ENGLISH) },
      { weight: 3, arbitrary: fc.constantFrom(...OTHERS) },
      { weight: 1, arbitrary: fc.constant(FOOTNOTE_CHARACTER) },
    ),
    { maxLength: 24 },
  )
  .map((pieces) => pieces.join(''));

export const anyLanguage: fc.Arbitrary<string> = fc.constantFrom('en', 'ru', 'ar', 'zh', 'fr', 'es');

const anyMarks: fc.Arbitrary<readonly MarkName[]> = fc.subarray([...MARKS], { maxLength: 2 });

const anyRun: fc.Arbitrary<Run> = fc.oneof(
  { weight: 5, arbitrary: anyText.filter((text) => text !== '').map((text) => ({ text })) },
  {
    weight: 3,
    arbitrary: fc
      .record({ text: anyText, marks: anyMarks })
      .filter(({ text }) => text !== '')
      .map(({ text, marks }) => (marks.length > 0 ? { text, marks } : { text })),
  },
  { weight: 1, arbitrary: fc.constant({ text: 'link', href: 'https://example.org/' }) },
  { weight: 1, arbitrary: fc.constantFrom('n1', 'n2').map((name) => ({ footnote: paragraphId(name) })) },
);

/** Runs as the model asks for: neighbours differ in format. */
export const anyRuns: fc.Arbitrary<readonly Run[]> = fc.array(anyRun, { maxLength: 4 }).map(joinRuns);

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

function anyParagraph(name: string): fc.Arbitrary<PlainParagraph> {
  return fc.record({
    id: fc.constant(paragraphId(name)),
    kind: fc.constantFrom(...PARAGRAPH_KINDS),
    level: fc.integer({ min: 1, max: 3 }),
    runs: anyRuns,
    number: fc.constantFrom(null, '1.', '3 bis.', '3 bis.', '[4][2].'),
    alternativeOf: fc.constantFrom(null, null, paragraphId('a')),
    stage: fc.integer({ min: 0, max: 2 }),
    status: fc.constantFrom(...STATUSES),
  });
}

const anyReservation: fc.Arbitrary<PlainReservation> = fc.record({
  kind: fc.constantFrom(...RESERVATION_KINDS),
  paragraph: fc.constantFrom(null, ...NAMES.slice(0, 4).map(paragraphId)),
  participant: fc.constantFrom('Kenya', 'Fiji'),
  text: fc.constantFrom('', 'No new obligations.'),
});

/** Mostly in reading order, as they are printed; some on nothing, and some twice. */
const anyReservations: fc.Arbitrary<Pick<PlainDraft, 'reservations'>> = fc.oneof(
  { weight: 2, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc
      .array(anyReservation, { minLength: 1, maxLength: 3 })
      .map((reservations) => ({ reservations })),
  },
);

const anyDraftWithout: fc.Arbitrary<PlainDraft> = fc.record({
  format: fc.constant('chapeau-plain-draft/1' as const),
  title: anyText,
  symbol: fc.constantFrom('', 'A/1', 'A/1/Rev.1'),
  kind: fc.constantFrom(...DRAFT_KINDS),
  language: anyLanguage,
  paragraphs: fc
    .shuffledSubarray(NAMES)
    .chain((names) => fc.tuple(...names.map((name) => anyParagraph(name)))),
});

export const anyDraft: fc.Arbitrary<PlainDraft> = fc
  .tuple(anyDraftWithout, anyReservations, fc.boolean())
  .map(([plain, { reservations }, isSorted]) => {
    if (reservations === undefined) return plain;
    const placeOf = ({ paragraph }: PlainReservation) =>
      plain.paragraphs.findIndex(({ id }) => id === paragraph);
    return {
      ...plain,
      reservations: isSorted ? reservations.toSorted((a, b) => placeOf(a) - placeOf(b)) : reservations,
    };
  });

/** Two drafts of which the later takes over most paragraphs of the earlier as they are: what two versions look like. */
export const anyTwoDrafts: fc.Arbitrary<readonly [PlainDraft, PlainDraft]> = fc
  .tuple(anyDraft, anyDraft, fc.infiniteStream(fc.integer({ min: 0, max: 3 })))
  .map(([from, drawn, dice]) => {
    const other = dice.next().value === 0 ? drawn : { ...drawn, ...takenOver(from) };
    const known = new Map(from.paragraphs.map((paragraph) => [paragraph.id, paragraph]));
    const paragraphs = other.paragraphs.map((paragraph) => {
      const before = known.get(paragraph.id);
      if (before === undefined) return paragraph;
      const takes = [
        before,
        { ...before, runs: paragraph.runs },
        { ...before, status: paragraph.status },
        paragraph,
      ];
      return takes[dice.next().value ?? 0] ?? paragraph;
    });
    return [from, { ...other, paragraphs }];
  });

function takenOver({ reservations }: PlainDraft): Pick<PlainDraft, 'reservations'> {
  return reservations === undefined ? {} : { reservations };
}
