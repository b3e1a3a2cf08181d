/** Which paragraph of a text in another language is which of the original, found without a word in common: by order, kind, number and length. */
import { textOf, type ParagraphForm } from '@chapeau/model';
import { longestChain, type Pair } from './chain.ts';
import type { LanguageText } from './language-versions.ts';

/** Stretches of more pairs than this are joined one by one in their order, where they are of one kind. */
const MOST_PAIRS = 1_000_000;

/**
 * For each paragraph of the text the place of the one of the original that it renders; null: none is found. The places rise. Articles and
 * whatever else has a number of its own are matched first, what lies between them by kind, level, number and share of the text.
 */
export function joinLanguages(original: LanguageText, text: LanguageText): readonly (number | null)[] {
  const joined: (number | null)[] = text.paragraphs.map(() => null);
  const anchors = anchorsOf(original, text);
  const ends: readonly Pair[] = [
    ...anchors,
    { from: original.paragraphs.length, to: text.paragraphs.length },
  ];
  let start: Pair = { from: 0, to: 0 };
  const lengths = { original: lengthsIn(original), text: lengthsIn(text) };
  const scale = sumOf(lengths.text) / Math.max(1, sumOf(lengths.original));
  const owners = { original: ownersIn(original), text: ownersIn(text) };
  for (const end of ends) {
    for (const { from, to } of joinStretch({ original, text, lengths, scale, owners, start, end }))
      joined[to] = from;
    if (end.to < joined.length) joined[end.to] = end.from;
    start = { from: end.from + 1, to: end.to + 1 };
  }
  return joined;
}

function lengthsIn({ paragraphs }: LanguageText): readonly number[] {
  return paragraphs.map((paragraph) => textOf(paragraph).length);
}

function sumOf(lengths: readonly number[]): number {
  return lengths.reduce((sum, length) => sum + length, 0);
}

/** Headings and articles whose number stands once in both texts, as far as they keep their order. */
function anchorsOf(original: LanguageText, text: LanguageText): readonly Pair[] {
  const [before, after] = [uniqueNumbers(original), uniqueNumbers(text)];
  const pairs = [...before].flatMap(([key, from]) => {
    const to = after.get(key);
    return to === undefined ? [] : [{ from, to }];
  });
  return longestChain(pairs, () => 1);
}

function uniqueNumbers({ paragraphs, forms }: LanguageText): ReadonlyMap<string, number> {
  const places = new Map<string, number | null>();
  for (const [index, { kind }] of paragraphs.entries()) {
    const [number] = forms[index]?.number ?? [];
    if (number === undefined || kind !== 'article') continue;
    const key = `${kind} ${number}`;
    places.set(key, places.has(key) ? null : index);
  }
  return new Map([...places].flatMap(([key, index]) => (index === null ? [] : [[key, index] as const])));
}

/** For each paragraph the number of the last article up to it; null: none stands before it. */
function ownersIn({ paragraphs, forms }: LanguageText): readonly ParagraphForm['number'][] {
  let owner: ParagraphForm['number'] = null;
  return paragraphs.map(({ kind }, index) => {
    if (kind === 'article') owner = forms[index]?.number ?? null;
    if (kind === 'footnote') owner = null;
    return owner;
  });
}

interface Stretch {
  readonly original: LanguageText;
  readonly text: LanguageText;
  /** Of each paragraph. */
  readonly lengths: Readonly<Record<'original' | 'text', readonly number[]>>;
  /** How much longer the text is than the original. */
  readonly scale: number;
  /** The numbers of the articles that paragraphs stand under. */
  readonly owners: Readonly<Record<'original' | 'text', readonly ParagraphForm['number'][]>>;
  readonly start: Pair;
  /** Not in it. */
  readonly end: Pair;
}

function joinStretch(stretch: Stretch): readonly Pair[] {
  const { start, end } = stretch;
  const [rows, columns] = [end.from - start.from, end.to - start.to];
  if (rows <= 0 || columns <= 0) return [];
  return rows * columns > MOST_PAIRS ? inStep(stretch) : bestPath(stretch, rows, columns);
}

/** One by one. */
function inStep({ original, text, start, end }: Stretch): readonly Pair[] {
  const count = Math.min(end.from - start.from, end.to - start.to);
  return Array.from({ length: count }, (_, at) => ({ from: start.from + at, to: start.to + at })).filter(
    ({ from, to }) => original.paragraphs[from]?.kind === text.paragraphs[to]?.kind,
  );
}

/** The pairs that rise and are worth most together (Needleman and Wunsch 1970; lengths as Gale and Church 1993 use them). */
function bestPath(stretch: Stretch, rows: number, columns: number): readonly Pair[] {
  const { start } = stretch;
  const width = columns + 1;
  const best = new Float64Array((rows + 1) * width);
  const at = (row: number, column: number) => best[row * width + column] ?? 0;
  const worth = (row: number, column: number) => worthOf(stretch, start.from + row, start.to + column);
  for (let row = rows - 1; row >= 0; row -= 1)
    for (let column = columns - 1; column >= 0; column -= 1)
      best[row * width + column] = Math.max(
        at(row + 1, column),
        at(row, column + 1),
        at(row + 1, column + 1) + worth(row, column),
      );
  const pairs: Pair[] = [];
  for (let row = 0, column = 0; row < rows && column < columns;) {
    const value = worth(row, column);
    if (value > 0 && at(row, column) === at(row + 1, column + 1) + value) {
      pairs.push({ from: start.from + row, to: start.to + column });
      row += 1;
      column += 1;
    } else if (at(row, column) === at(row + 1, column)) row += 1;
    else column += 1;
  }
  return pairs;
}

/** What speaks for the two being one paragraph; 0: nothing does. */
function worthOf({ original, text, lengths, scale, owners }: Stretch, from: number, to: number): number {
  const [a, b] = [original.paragraphs[from], text.paragraphs[to]];
  const [first, second] = [original.forms[from]?.number ?? null, text.forms[to]?.number ?? null];
  if (a === undefined || b === undefined || a.kind !== b.kind) return 0;
  const number = worthOfNumbers(first, second);
  // An article is what its number says.
  if (number < 0 && a.kind === 'article') return 0;
  // What stands under one article renders nothing that stands under another.
  if (worthOfNumbers(owners.original[from] ?? null, owners.text[to] ?? null) < 0) return 0;
  return Math.max(
    0,
    1 +
      (a.level === b.level ? 1 : 0) +
      number +
      likeness(lengths.original[from] ?? 0, lengths.text[to] ?? 0, scale),
  );
}

function worthOfNumbers(first: ParagraphForm['number'], second: ParagraphForm['number']): number {
  if (first === null || second === null) return first === second ? 1 : 0;
  if (first.length === 0 || second.length === 0) return 0;
  return first.some((one) => second.includes(one)) ? 2 : -1.5;
}

/** 1: as long as is to be expected; towards 0 the further from that. */
function likeness(original: number, text: number, scale: number): number {
  const [expected, found] = [original * scale + 1, text + 1];
  return Math.min(expected, found) / Math.max(expected, found);
}
