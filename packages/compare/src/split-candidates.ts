/** Paragraphs that may have been split into several, or merged from several: what stands side by side and is covered by one. */
import type { CandidatePair } from './rare-words.ts';
import {
  areAlikeInKind,
  commonWeight,
  joinBags,
  similarityOf,
  type Weighable,
  type WeighedParagraph,
  type WeighedTexts,
} from './weighed-words.ts';

/** One paragraph and the several, side by side and in order, that may be it. Positions. */
export interface Several {
  readonly one: number;
  readonly several: readonly number[];
  readonly similarity: number;
}

interface Sides {
  readonly ones: readonly WeighedParagraph[];
  readonly others: readonly WeighedParagraph[];
  readonly weights: WeighedTexts['weights'];
}

/** A piece is a piece where at least this share of its weight is in the whole. */
const LEAST_COVERED = 0.3;
/** What each piece must add to the similarity with the whole, so that a chance likeness is none. */
const LEAST_GAIN = 0.06;
/** A short piece adds little, so it is enough that so much of its weight is in what the other pieces leave of the whole. */
const LEAST_OWN = 0.4;
/** More pieces than this are not looked for. */
const MOST_PIECES = 8;

/**
 * Everything that may be one paragraph of `ones` in several of `others`; the pairs are those of `ones` (from) with `others` (to). What
 * stands beside a counterpart is looked at too: a short piece shares little that is rare. Paragraphs without words are none.
 */
export function severalFor(sides: Sides, pairs: readonly CandidatePair[]): readonly Several[] {
  const places = new Map<number, Set<number>>();
  for (const { from, to } of pairs) {
    const known = places.get(from) ?? new Set();
    places.set(
      from,
      known
        .add(to - 1)
        .add(to)
        .add(to + 1),
    );
  }
  return [...places].flatMap(([one, near]) => {
    const pieces = [...near].filter((place) => isPiece(sides, one, place));
    return runsOf(pieces.toSorted((a, b) => a - b)).flatMap((run) => trimmed(sides, one, run));
  });
}

function isPiece({ ones, others, weights }: Sides, one: number, place: number): boolean {
  const [whole, piece] = [ones[one], others[place]];
  if (whole === undefined || piece === undefined || piece.words.length === 0) return false;
  return areAlikeInKind(whole, piece) && commonWeight(whole, piece, weights) >= LEAST_COVERED * piece.weight;
}

/** Positions that follow each other without a gap. */
function runsOf(places: readonly number[]): readonly (readonly number[])[] {
  const runs: number[][] = [];
  for (const place of places) {
    const last = runs.at(-1);
    if (last?.at(-1) === place - 1 && last.length < MOST_PIECES) last.push(place);
    else runs.push([place]);
  }
  return runs.filter((run) => run.length > 1);
}

/** The run without what adds too little at its ends; nothing where fewer than two pieces are left, or one inside adds too little. */
function trimmed(sides: Sides, one: number, run: readonly number[]): readonly Several[] {
  const whole = sides.ones[one];
  if (whole === undefined) return [];
  let several = run.flatMap((place) => sides.others[place] ?? []);
  while (several.length > 1) {
    const { similarity, adding } = weighSeveral(whole, several, sides.weights);
    if (!adding.includes(false)) return [{ one, several: several.map(({ index }) => index), similarity }];
    if (adding[0] && adding.at(-1)) return [];
    several = several.slice(adding[0] ? 0 : 1, adding.at(-1) ? undefined : -1);
  }
  return [];
}

interface Weighed {
  readonly similarity: number;
  /** Whether each piece adds enough. */
  readonly adding: readonly boolean[];
}

function weighSeveral(
  whole: WeighedParagraph,
  several: readonly WeighedParagraph[],
  weights: WeighedTexts['weights'],
): Weighed {
  const all = joined(several);
  const [similarity, common] = [similarityOf(whole, all, weights), commonWeight(whole, all, weights)];
  const adding = several.map((piece) => {
    const others = joined(several.filter((each) => each !== piece));
    const gain = similarity - similarityOf(whole, others, weights);
    if (gain >= LEAST_GAIN) return true;
    return gain > 0 && common - commonWeight(whole, others, weights) >= LEAST_OWN * piece.weight;
  });
  return { similarity, adding };
}

function joined([first, ...others]: readonly WeighedParagraph[]): Weighable {
  if (first === undefined) throw new RangeError('none are none');
  return others.reduce<Weighable>(joinBags, first);
}
