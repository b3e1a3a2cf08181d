/** Which paragraphs of two texts could be the same, found by the rare words and word pairs that they share, in nearly linear time. */
import type { Effort } from './edits.ts';
import { areAlikeInKind, similarityOf, type WeighedParagraph, type WeighedTexts } from './weighed-words.ts';

/** One paragraph that may have become one other: positions, and how alike they are. */
export interface CandidatePair {
  readonly from: number;
  readonly to: number;
  readonly similarity: number;
}

/** Words in more paragraphs of one text than this say too little about which is which. */
const MOST_PLACES = 24;
/** So many of the rarest features of a paragraph are looked up. */
const MOST_FEATURES = 32;
/** What a pair costs beside the comparison of its words, in steps: keeps the number of pairs that are held at once in bounds. */
export const STEPS_PER_PAIR = 20;
/** So many counterparts of a paragraph are looked at, from either side. */
const MOST_COUNTERPARTS = 8;

/**
 * The pairs of paragraphs among `from` and `to` that share most of what is rare; each once. Every paragraph is looked up with at most
 * 32 features, in at most 24 places each, and gets at most eight counterparts from either side: the work grows with the
 * length of the texts, and is taken from `effort`.
 */
export function candidatePairs(texts: WeighedTexts, effort: Effort): readonly CandidatePair[] {
  const numberOf = featureNumbers(texts.weights.length);
  const features = {
    from: texts.from.map((each) => featuresOf(each, numberOf)),
    to: texts.to.map((each) => featuresOf(each, numberOf)),
  };
  const places = { from: placesOf(features.from), to: placesOf(features.to) };
  const lookUp = { from: counterparts(places.to, effort), to: counterparts(places.from, effort) };
  const found = new Set<number>();
  for (const [from, own] of features.from.entries())
    for (const to of lookUp.from(rarest(own, places.from, places.to))) found.add(from * texts.to.length + to);
  for (const [to, own] of features.to.entries())
    for (const from of lookUp.to(rarest(own, places.to, places.from))) found.add(from * texts.to.length + to);
  return [...found].flatMap((both) => {
    const from = Math.floor(both / texts.to.length);
    return weighPair(texts, { from, to: both - from * texts.to.length }, effort);
  });
}

/** The pair with its similarity; nothing where the one can never be the other. */
export function weighPair(
  texts: WeighedTexts,
  { from, to }: { readonly from: number; readonly to: number },
  effort: Effort,
): readonly CandidatePair[] {
  const [a, b] = [texts.from[from], texts.to[to]];
  if (a === undefined || b === undefined || !areAlikeInKind(a, b)) return [];
  effort.stepsLeft -= Math.min(a.bag.words.length, b.bag.words.length) + STEPS_PER_PAIR;
  return [{ from, to, similarity: a.key === b.key ? 1 : similarityOf(a, b, texts.weights) }];
}

/** Numbers for words and for two words side by side; words keep theirs. */
function featureNumbers(words: number): (before: number, word: number) => number {
  const pairs = new Map<number, number>();
  return (before, word) => {
    const both = (before + 1) * words + word;
    const known = pairs.get(both);
    if (known !== undefined) return known;
    const number = words + pairs.size;
    pairs.set(both, number);
    return number;
  };
}

/** Its words, and its neighbouring words two by two, each once. */
function featuresOf(
  { words }: WeighedParagraph,
  numberOf: (before: number, word: number) => number,
): readonly number[] {
  const features = new Set<number>();
  let before = -1;
  for (const word of words) {
    features.add(word).add(numberOf(before, word));
    before = word;
  }
  return [...features];
}

/** By number of the feature: the paragraphs that have it. */
type Places = readonly (readonly number[] | undefined)[];

function placesOf(features: readonly (readonly number[])[]): Places {
  const places: (number[] | undefined)[] = [];
  for (const [index, own] of features.entries())
    for (const feature of own) {
      const known = places[feature];
      if (known) known.push(index);
      else places[feature] = [index];
    }
  return places;
}

/** Those that occur in the other text, rarest first; of equally rare ones the first in the paragraph. */
function rarest(features: readonly number[], own: Places, other: Places): readonly number[] {
  const byCount: number[][] = Array.from({ length: MOST_PLACES + 1 }, () => []);
  for (const feature of features) {
    const there = other[feature];
    if (there !== undefined) byCount[Math.max(own[feature]?.length ?? 0, there.length)]?.push(feature);
  }
  return byCount.flat().slice(0, MOST_FEATURES);
}

/** Finds the paragraphs that share most of some features. */
function counterparts(places: Places, effort: Effort): (features: readonly number[]) => readonly number[] {
  return (features) => {
    const shared = new Map<number, number>();
    for (const feature of features) {
      const having = places[feature] ?? [];
      effort.stepsLeft -= having.length;
      for (const index of having) shared.set(index, (shared.get(index) ?? 0) + 1 / having.length);
    }
    return [...shared]
      .toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, MOST_COUNTERPARTS)
      .map(([index]) => index);
  };
}
