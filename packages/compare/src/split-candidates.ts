/** Paragraphs that may have been split into several, or merged from several: what stands side by side and is covered by one. */
import type { CandidatePair } from './rare-words.ts';
import {
  areAlikeInKind,
  joinBags,
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

interface Sides extends Pick<WeighedTexts, 'against'> {
  readonly ones: readonly WeighedParagraph[];
  readonly others: readonly WeighedParagraph[];
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
  return [...places].flatMap(([place, near]) => {
    const one = sides.ones[place];
    if (one === undefined) return [];
    const whole: Whole = { ...one, ...sides.against(one), place };
    const pieces = [...near].filter((other) => isPiece(whole, sides.others[other]));
    return runsOf(pieces.toSorted((a, b) => a - b)).flatMap((run) =>
      trimmed(
        whole,
        run.flatMap((other) => sides.others[other] ?? []),
      ),
    );
  });
}

/** The one that is looked for in several. */
type Whole = WeighedParagraph & ReturnType<WeighedTexts['against']> & { readonly place: number };

function isPiece(whole: Whole, piece: WeighedParagraph | undefined): boolean {
  if (piece === undefined || piece.words.length === 0) return false;
  return areAlikeInKind(whole, piece) && whole.commonWith(piece) >= LEAST_COVERED * piece.weight;
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
function trimmed(whole: Whole, run: readonly WeighedParagraph[]): readonly Several[] {
  let several = run;
  while (several.length > 1) {
    const all = joined(several);
    const adding = several.map((piece) => addsEnough(whole, all, { several, piece }));
    if (!adding.includes(false))
      return [
        {
          one: whole.place,
          several: several.map(({ index }) => index),
          similarity: whole.similarityWith(all),
        },
      ];
    if (adding[0] && adding.at(-1)) return [];
    several = several.slice(adding[0] ? 0 : 1, adding.at(-1) ? undefined : -1);
  }
  return [];
}

interface Piece {
  readonly several: readonly WeighedParagraph[];
  readonly piece: WeighedParagraph;
}

function addsEnough(whole: Whole, all: Weighable, { several, piece }: Piece): boolean {
  const others = joined(several.filter((each) => each !== piece));
  const gain = whole.similarityWith(all) - whole.similarityWith(others);
  if (gain >= LEAST_GAIN) return true;
  return gain > 0 && whole.commonWith(all) - whole.commonWith(others) >= LEAST_OWN * piece.weight;
}

/** Several, at least one, as if they were one. */
function joined([first, ...others]: readonly WeighedParagraph[]): Weighable {
  return others.reduce<Weighable>(joinBags, first ?? NOTHING);
}

const NOTHING: Weighable = { bag: { words: new Int32Array(0), counts: new Int32Array(0) }, weight: 0 };
