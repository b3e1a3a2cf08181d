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
  /** By number, in their order. */
  readonly words: Int32Array;
  /** How often each word occurs. */
  readonly bag: Bag;
  /** Of all words together. */
  readonly weight: number;
}

/** Distinct words by number, from the lowest, and how often each occurs. */
interface Bag {
  readonly words: Int32Array;
  readonly counts: Int32Array;
}

/** The weight of a word, a whole number, so that sums do not depend on their order. */
type Weights = Float64Array;

export interface WeighedTexts {
  readonly from: readonly WeighedParagraph[];
  readonly to: readonly WeighedParagraph[];
  /** By number of the word. */
  readonly weights: Weights;
  /** Weighs one paragraph against others: see `weighing`. */
  readonly against: (one: Weighable) => Weighing;
}

/** Both texts weighed together, cut in one language. Exchanging them exchanges the sides and nothing else but the numbers of words. */
export function weighTexts(
  from: readonly PlainParagraph[],
  to: readonly PlainParagraph[],
  language: string,
): WeighedTexts {
  const vocabulary = vocabularyOf(language);
  const cut = {
    from: from.map((each) => cutWords(each, vocabulary)),
    to: to.map((each) => cutWords(each, vocabulary)),
  };
  const weights = weightsOf(vocabulary.words.length, cut.from, cut.to);
  const weigh = (each: CutParagraph, index: number) => weighed(each, { index, vocabulary, weights });
  return { from: cut.from.map(weigh), to: cut.to.map(weigh), weights, against: weighing(weights) };
}

/** Every distinct word of both texts under a number. */
interface Vocabulary {
  readonly tokenize: Tokenize;
  /** In small letters, by number. */
  readonly words: readonly string[];
  /** The number of a piece of text; null: it is no word. */
  readonly numberOf: (piece: string) => number | null;
}

function vocabularyOf(language: string): Vocabulary {
  const words: string[] = [];
  const byWord = new Map<string, number>();
  const byPiece = new Map<string, number | null>();
  const numberOf = (piece: string) => {
    if (!/[\p{L}\p{N}]/u.test(piece)) return null;
    const word = piece.toLocaleLowerCase(language);
    const known = byWord.get(word);
    if (known !== undefined) return known;
    byWord.set(word, words.length);
    return words.push(word) - 1;
  };
  return {
    tokenize: tokenizerFor(language),
    words,
    numberOf(piece) {
      let number = byPiece.get(piece);
      if (number === undefined) byPiece.set(piece, (number = numberOf(piece)));
      return number;
    },
  };
}

interface CutParagraph {
  readonly paragraph: PlainParagraph;
  readonly text: string;
  readonly words: Int32Array;
  readonly bag: Bag;
}

function cutWords(paragraph: PlainParagraph, { tokenize, numberOf }: Vocabulary): CutParagraph {
  const text = textOf(paragraph);
  const numbers: number[] = [];
  for (const piece of tokenize(text)) {
    const number = numberOf(piece);
    if (number !== null) numbers.push(number);
  }
  const words = Int32Array.from(numbers);
  return { paragraph, text, words, bag: bagOf(words) };
}

function weightsOf(words: number, ...sides: readonly (readonly CutParagraph[])[]): Weights {
  const counts = sides.map((side) => {
    const having = new Int32Array(words);
    for (const { bag } of side) for (const word of bag.words) having[word] = (having[word] ?? 0) + 1;
    return having;
  });
  const most = Math.max(...sides.map((side) => side.length));
  return Float64Array.from({ length: words }, (_, word) =>
    Math.round(1_000 * Math.log((most + 1) / Math.max(...counts.map((having) => having[word] ?? 0)))),
  );
}

interface Placed {
  readonly index: number;
  readonly vocabulary: Vocabulary;
  readonly weights: Weights;
}

function weighed(
  { paragraph, text, words, bag }: CutParagraph,
  { index, vocabulary, weights }: Placed,
): WeighedParagraph {
  const { kind, number } = paragraph;
  const said = words.length > 0 ? Array.from(words, (word) => vocabulary.words[word]).join(' ') : text.trim();
  // A footnote is never a paragraph of the text.
  const key = `${kind === 'footnote' ? 'footnote' : 'text'} ${said}`;
  return { index, kind, number, key, length: text.length, words, bag, weight: weightOfBag(bag, weights) };
}

function bagOf(words: Int32Array): Bag {
  const sorted = words.toSorted();
  const counts = new Int32Array(sorted.length);
  let distinct = 0;
  for (let index = 0; index < sorted.length; index += 1) {
    const word = sorted[index] ?? 0;
    if (index > 0 && word === sorted[distinct - 1]) counts[distinct - 1] = (counts[distinct - 1] ?? 0) + 1;
    else {
      sorted[distinct] = word;
      counts[distinct] = 1;
      distinct += 1;
    }
  }
  return { words: sorted.subarray(0, distinct), counts: counts.subarray(0, distinct) };
}

function weightOfBag({ words, counts }: Bag, weights: Weights): number {
  let weight = 0;
  for (let index = 0; index < words.length; index += 1)
    weight += (counts[index] ?? 0) * (weights[words[index] ?? 0] ?? 0);
  return weight;
}

/** What can be weighed against another: a paragraph, or several as if they were one. */
export type Weighable = Pick<WeighedParagraph, 'bag' | 'weight'>;

/** Two as if they were one. */
export function joinBags(a: Weighable, b: Weighable): Weighable {
  const words = new Int32Array(a.bag.words.length + b.bag.words.length);
  const counts = new Int32Array(words.length);
  let [length, inA, inB] = [0, 0, 0];
  while (inA < a.bag.words.length || inB < b.bag.words.length) {
    const [wordA = Infinity, wordB = Infinity] = [a.bag.words[inA], b.bag.words[inB]];
    words[length] = Math.min(wordA, wordB);
    counts[length] =
      (wordA <= wordB ? (a.bag.counts[inA] ?? 0) : 0) + (wordB <= wordA ? (b.bag.counts[inB] ?? 0) : 0);
    if (wordA <= wordB) inA += 1;
    if (wordB <= wordA) inB += 1;
    length += 1;
  }
  return {
    bag: { words: words.subarray(0, length), counts: counts.subarray(0, length) },
    weight: a.weight + b.weight,
  };
}

/**
 * Weighs one paragraph after the other against others. What it gives for one holds until it is asked for the next: so an array is
 * enough to look up how often the one has a word.
 */
function weighing(weights: Weights): (one: Weighable) => Weighing {
  const counts = new Int32Array(weights.length);
  let last: Bag = { words: new Int32Array(0), counts: new Int32Array(0) };
  return (one) => {
    for (const word of last.words) counts[word] = 0;
    last = one.bag;
    for (let index = 0; index < last.words.length; index += 1)
      counts[last.words[index] ?? 0] = last.counts[index] ?? 0;
    const commonWith = ({ bag: { words, counts: others } }: Weighable): number => {
      let common = 0;
      for (let index = 0; index < words.length; index += 1) {
        const word = words[index] ?? 0;
        const count = counts[word] ?? 0;
        if (count > 0) common += Math.min(count, others[index] ?? 0) * (weights[word] ?? 0);
      }
      return common;
    };
    const similarityWith = (other: Weighable): number => {
      const all = one.weight + other.weight;
      return all === 0 ? 0 : (2 * commonWith(other)) / all;
    };
    return { commonWith, similarityWith };
  };
}

/** One paragraph against another. */
interface Weighing {
  /** The weight of the words that both have. */
  readonly commonWith: (other: Weighable) => number;
  /** What is common among all words of both, 0 to 1; 0 where neither has words. */
  readonly similarityWith: (other: Weighable) => number;
}

/** Whether one may become the other: a footnote is never a paragraph of the text. */
export function areAlikeInKind(a: WeighedParagraph, b: WeighedParagraph): boolean {
  return (a.kind === 'footnote') === (b.kind === 'footnote');
}
