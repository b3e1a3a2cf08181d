/** Paragraphs as bags of words, each word with a weight: the fewer paragraphs have it, the more it says. */
import { textOf, type ParagraphKind, type PlainParagraph } from '@chapeau/model';
import { tokenizerFor, type Tokenize } from './tokens.ts';

/** A paragraph seen as its words alone; case, punctuation, brackets and marks are left out. */
export interface WeighedParagraph {
  readonly index: number;
  readonly kind: ParagraphKind;
  readonly number: string | null;
  /** The same for two paragraphs exactly where they have the same words in the same order; of one without words its text. */
  readonly key: string;
  readonly length: number;
  readonly words: readonly string[];
  /** How often each word occurs. */
  readonly bag: ReadonlyMap<string, number>;
  /** Of all words together. */
  readonly weight: number;
}

/** The weight of a word, a whole number, so that sums do not depend on their order. */
export type Weights = ReadonlyMap<string, number>;

export interface WeighedTexts {
  readonly from: readonly WeighedParagraph[];
  readonly to: readonly WeighedParagraph[];
  readonly weights: Weights;
}

/** Both texts weighed together, cut in one language. Exchanging them exchanges the sides and nothing else. */
export function weighTexts(
  from: readonly PlainParagraph[],
  to: readonly PlainParagraph[],
  language: string,
): WeighedTexts {
  const tokenize = tokenizerFor(language);
  const words = { from: cut(from, tokenize, language), to: cut(to, tokenize, language) };
  const weights = weightsOf(words.from, words.to);
  const weigh = (paragraphs: readonly PlainParagraph[], cuts: readonly (readonly string[])[]) =>
    paragraphs.map((paragraph, index) => weighed(paragraph, { index, words: cuts[index] ?? [], weights }));
  return { from: weigh(from, words.from), to: weigh(to, words.to), weights };
}

function cut(
  paragraphs: readonly PlainParagraph[],
  tokenize: Tokenize,
  language: string,
): readonly (readonly string[])[] {
  return paragraphs.map((paragraph) =>
    tokenize(textOf(paragraph).toLocaleLowerCase(language)).filter((piece) => /[\p{L}\p{N}]/u.test(piece)),
  );
}

function weightsOf(...sides: readonly (readonly (readonly string[])[])[]): Weights {
  const counts = sides.map(paragraphsWithEachWord);
  const most = Math.max(...sides.map((side) => side.length));
  const weights = new Map<string, number>();
  for (const word of counts.flatMap((side) => [...side.keys()])) {
    const having = Math.max(...counts.map((side) => side.get(word) ?? 0));
    weights.set(word, Math.round(1_000 * Math.log((most + 1) / having)));
  }
  return weights;
}

function paragraphsWithEachWord(paragraphs: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const words of paragraphs)
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

interface Cut {
  readonly index: number;
  readonly words: readonly string[];
  readonly weights: Weights;
}

function weighed(paragraph: PlainParagraph, { index, words, weights }: Cut): WeighedParagraph {
  const { kind, number } = paragraph;
  const text = textOf(paragraph);
  const said = words.length > 0 ? words.join(' ') : text.trim();
  // A footnote is never a paragraph of the text.
  const key = `${kind === 'footnote' ? 'footnote' : 'text'} ${said}`;
  const bag = bagOf(words);
  return { index, kind, number, key, length: text.length, words, bag, weight: weightOfBag(bag, weights) };
}

function bagOf(words: readonly string[]): ReadonlyMap<string, number> {
  const bag = new Map<string, number>();
  for (const word of words) bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}

function weightOfBag(bag: ReadonlyMap<string, number>, weights: Weights): number {
  let weight = 0;
  for (const [word, count] of bag) weight += count * (weights.get(word) ?? 0);
  return weight;
}

/** Several paragraphs as if they were one. */
export function joinBags(paragraphs: readonly WeighedParagraph[]): Pick<WeighedParagraph, 'bag' | 'weight'> {
  return {
    bag: bagOf(paragraphs.flatMap(({ words }) => words)),
    weight: paragraphs.reduce((sum, { weight }) => sum + weight, 0),
  };
}

type Bag = Pick<WeighedParagraph, 'bag' | 'weight'>;

/** The weight of the words that both have. */
export function commonWeight(a: Bag, b: Bag, weights: Weights): number {
  const [few, many] = a.bag.size <= b.bag.size ? [a.bag, b.bag] : [b.bag, a.bag];
  let common = 0;
  for (const [word, count] of few) {
    const other = many.get(word);
    if (other !== undefined) common += Math.min(count, other) * (weights.get(word) ?? 0);
  }
  return common;
}

/** What is common among all words of both, 0 to 1; 0 where neither has words. */
export function similarityOf(a: Bag, b: Bag, weights: Weights): number {
  const all = a.weight + b.weight;
  return all === 0 ? 0 : (2 * commonWeight(a, b, weights)) / all;
}

/** Whether one may become the other: a footnote is never a paragraph of the text. */
export function areAlikeInKind(a: WeighedParagraph, b: WeighedParagraph): boolean {
  return (a.kind === 'footnote') === (b.kind === 'footnote');
}
