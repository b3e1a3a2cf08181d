/** Which paragraphs of two texts could be the same, found by the rare words and word pairs that they share, in nearly linear time. */
import type { Effort } from './edits.ts';
import { areAlikeInKind, type WeighedParagraph, type WeighedTexts } from './weighed-words.ts';

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
  const lookUp = {
    from: counterparts(places.to, texts.to.length, effort),
    to: counterparts(places.from, texts.from.length, effort),
  };
  const found = new Set<number>();
  for (const [from, own] of features.from.entries())
    for (const to of lookUp.from(rarest(own, places.from, places.to))) found.add(from * texts.to.length + to);
  for (const [to, own] of features.to.entries())
    for (const from of lookUp.to(rarest(own, places.to, places.from))) found.add(from * texts.to.length + to);
  const ordered = Float64Array.from(found).sort();
  const pairs: CandidatePair[] = [];
  for (let start = 0; start < ordered.length;) {
    const from = Math.floor((ordered[start] ?? 0) / texts.to.length);
    const others: number[] = [];
    for (; start < ordered.length && (ordered[start] ?? 0) < (from + 1) * texts.to.length; start += 1)
      others.push((ordered[start] ?? 0) - from * texts.to.length);
    for (const pair of weighPairs(texts, from, { others, effort })) pairs.push(pair);
  }
  return pairs;
}

/** One paragraph of `from` with each of several of `to`, and how alike they are; not where the one can never be the other. */
export function weighPairs(
  texts: WeighedTexts,
  from: number,
  { others, effort }: { readonly others: readonly number[]; readonly effort: Effort },
): readonly CandidatePair[] {
  const one = texts.from[from];
  if (one === undefined) return [];
  const { similarityWith } = texts.against(one);
  const pairs: CandidatePair[] = [];
  for (const to of others) {
    const other = texts.to[to];
    if (other === undefined || !areAlikeInKind(one, other)) continue;
    effort.stepsLeft -= Math.min(one.bag.words.length, other.bag.words.length) + STEPS_PER_PAIR;
    pairs.push({ from, to, similarity: one.key === other.key ? 1 : similarityWith(other) });
  }
  return pairs;
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
  const byCount: (number[] | undefined)[] = [];
  for (const feature of features) {
    const there = other[feature];
    if (there === undefined) continue;
    const count = Math.max(own[feature]?.length ?? 0, there.length);
    if (count > MOST_PLACES) continue;
    const known = byCount[count];
    if (known) known.push(feature);
    else byCount[count] = [feature];
  }
  return byCount.flatMap((of) => of ?? []).slice(0, MOST_FEATURES);
}

/** Finds the paragraphs that share most of some features. */
function counterparts(
  places: Places,
  paragraphs: number,
  effort: Effort,
): (features: readonly number[]) => readonly number[] {
  const shared = new Float64Array(paragraphs);
  return (features) => {
    const sharing: number[] = [];
    for (const feature of features) {
      const having = places[feature] ?? [];
      effort.stepsLeft -= having.length;
      for (const index of having) {
        if (shared[index] === 0) sharing.push(index);
        shared[index] = (shared[index] ?? 0) + 1 / having.length;
      }
    }
    const best = sharing
      .sort((a, b) => (shared[b] ?? 0) - (shared[a] ?? 0) || a - b)
      .slice(0, MOST_COUNTERPARTS);
    for (const index of sharing) shared[index] = 0;
    return best;
  };
}
