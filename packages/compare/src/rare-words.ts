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
  const features = { from: texts.from.map(featuresOf), to: texts.to.map(featuresOf) };
  const places = { from: placesOf(features.from), to: placesOf(features.to) };
  const found = new Set<string>();
  for (const [from, own] of features.from.entries())
    for (const to of counterparts(rarest(own, places.from, places.to), places.to, effort))
      found.add(`${from} ${to}`);
  for (const [to, own] of features.to.entries())
    for (const from of counterparts(rarest(own, places.to, places.from), places.from, effort))
      found.add(`${from} ${to}`);
  return [...found].flatMap((key) => {
    const [from = 0, to = 0] = key.split(' ').map(Number);
    return weighPair(texts, { from, to }, effort);
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
  effort.stepsLeft -= Math.min(a.bag.size, b.bag.size) + STEPS_PER_PAIR;
  return [{ from, to, similarity: a.key === b.key ? 1 : similarityOf(a, b, texts.weights) }];
}

/** Its words, and its neighbouring words two by two. */
function featuresOf({ words }: WeighedParagraph): readonly string[] {
  return [...new Set(words.flatMap((word, index) => [word, `${words[index - 1] ?? ''} ${word}`]))];
}

type Places = ReadonlyMap<string, readonly number[]>;

function placesOf(features: readonly (readonly string[])[]): Places {
  const places = new Map<string, number[]>();
  for (const [index, own] of features.entries())
    for (const feature of own) {
      const known = places.get(feature);
      if (known) known.push(index);
      else places.set(feature, [index]);
    }
  return places;
}

/** Those that occur in the other text, rarest first. */
function rarest(features: readonly string[], own: Places, other: Places): readonly string[] {
  const count = (feature: string) => Math.max(own.get(feature)?.length ?? 0, other.get(feature)?.length ?? 0);
  return features
    .filter((feature) => other.has(feature) && count(feature) <= MOST_PLACES)
    .toSorted((a, b) => count(a) - count(b) || (a < b ? -1 : 1))
    .slice(0, MOST_FEATURES);
}

function counterparts(features: readonly string[], places: Places, effort: Effort): readonly number[] {
  const shared = new Map<number, number>();
  for (const feature of features) {
    const having = places.get(feature) ?? [];
    effort.stepsLeft -= having.length;
    for (const index of having) shared.set(index, (shared.get(index) ?? 0) + 1 / having.length);
  }
  return [...shared]
    .toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, MOST_COUNTERPARTS)
    .map(([index]) => index);
}
