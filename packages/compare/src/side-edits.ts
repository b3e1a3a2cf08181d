/** What one side made of a wording that another side changes too: its edits, and how far each of them reaches. */
import type { Run } from '@chapeau/model';
import type { Pair } from './chain.ts';
import type { Edit } from './edits.ts';
import { compareTokens, type Range } from './marker.ts';
import { formatOf, lengthOf } from './runs.ts';
import { isWord, tokensOfRuns, type Token, type Tokenize } from './tokens.ts';

/**
 * A few hundredths of a second of work on a small machine, enough for some four hundred words put in and struck: every proposal on a
 * paragraph is carried by itself, and there may be many.
 */
const MOST_STEPS = 100_000;

/** A token as it is printed. Two faces are the same where words, marks, links and footnotes are. */
export interface FacedToken extends Token {
  readonly face: string;
}

/** An edit of the base: of words, or of the format of words that stay. */
export interface SideEdit extends Edit {
  /**
   * Tokens of the base that the edit may concern. An insertion or deletion among repeated words could as well stand elsewhere and
   * give the same text: it is taken to stand at all these places.
   */
  readonly reach: Range;
}

/** The tokens of runs with their faces. */
export function facedTokens(runs: readonly Run[], tokenize: Tokenize): readonly FacedToken[] {
  const formats = runs.map(formatOf);
  let [index, offset] = [0, 0];
  return tokensOfRuns(runs, tokenize).map((token) => {
    let face = token.key;
    for (let left = token.text.length; left > 0 && index < runs.length;) {
      const taken = Math.min(left, lengthOf(runs[index]) - offset);
      face += `\0${taken}${formats[index]}`;
      [left, offset] = [left - taken, offset + taken];
      if (offset === lengthOf(runs[index])) [index, offset] = [index + 1, 0];
    }
    return { ...token, face };
  });
}

export interface SideEdits {
  readonly edits: readonly SideEdit[];
  /** The bound was reached: the edits are larger than need be, and still true. */
  readonly coarse: boolean;
}

/**
 * The edits that make the side of the base, in order. Words are matched first, so that no word is given up to keep a space; all
 * that differs between two matched words is one edit. Each comparison has a bound of its own, so that a side is found the same
 * whatever the other one is.
 */
export function sideEdits(base: readonly FacedToken[], side: readonly FacedToken[]): SideEdits {
  const edits: Edit[] = [];
  let [from, to] = [0, 0];
  const { pairs, coarse } = keptWords(base, side);
  for (const kept of pairs) {
    edits.push(...editsOfGap({ base, side }, { start: from, end: kept.from }, { start: to, end: kept.to }));
    if (base[kept.from]?.face !== side[kept.to]?.face) edits.push(replacing(kept.from, kept.to));
    [from, to] = [kept.from + 1, kept.to + 1];
  }
  edits.push(
    ...editsOfGap({ base, side }, { start: from, end: base.length }, { start: to, end: side.length }),
  );
  const reaching = edits.map((edit, index) => {
    const room = { start: edits[index - 1]?.fromEnd ?? 0, end: edits[index + 1]?.fromStart ?? base.length };
    return { ...edit, reach: reachOf(edit, room, { base, side }) };
  });
  return { edits: reaching, coarse };
}

interface Texts {
  readonly base: readonly FacedToken[];
  readonly side: readonly FacedToken[];
}

/** Words that stay, by their place among the tokens, whatever their format. */
function keptWords(
  base: readonly FacedToken[],
  side: readonly FacedToken[],
): { readonly pairs: readonly Pair[]; readonly coarse: boolean } {
  const words = { base: placesOfWords(base), side: placesOfWords(side) };
  const tokensAt = (tokens: readonly FacedToken[], places: readonly number[]) =>
    places.flatMap((place) => tokens[place] ?? []);
  const { stretches, coarse } = compareTokens(tokensAt(base, words.base), tokensAt(side, words.side), {
    stepsLeft: MOST_STEPS,
  });
  const pairs = stretches
    .filter(({ op }) => op === 'equal')
    .flatMap(({ from, to }) =>
      words.base
        .slice(from.start, from.end)
        .map((place, index) => ({ from: place, to: words.side[to.start + index] ?? 0 })),
    );
  return { pairs, coarse };
}

function placesOfWords(tokens: readonly FacedToken[]): readonly number[] {
  return tokens.flatMap((token, index) => (isWord(token) ? [index] : []));
}

/** What differs between two words that stay, without what both sides begin and end with; none where nothing does. */
function editsOfGap({ base, side }: Texts, from: Range, to: Range): readonly Edit[] {
  let [fromStart, fromEnd, toStart, toEnd] = [from.start, from.end, to.start, to.end];
  const open = () => fromStart < fromEnd && toStart < toEnd;
  while (open() && base[fromStart]?.face === side[toStart]?.face)
    [fromStart, toStart] = [fromStart + 1, toStart + 1];
  while (open() && base[fromEnd - 1]?.face === side[toEnd - 1]?.face)
    [fromEnd, toEnd] = [fromEnd - 1, toEnd - 1];
  return fromStart === fromEnd && toStart === toEnd ? [] : [{ fromStart, fromEnd, toStart, toEnd }];
}

/** A word in another format. */
function replacing(from: number, to: number): Edit {
  return { fromStart: from, fromEnd: from + 1, toStart: to, toEnd: to + 1 };
}

/** Where the edit could stand between its neighbours, `room`. */
function reachOf(edit: Edit, room: Range, { base, side }: Texts): Range {
  const { fromStart, fromEnd, toStart, toEnd } = edit;
  const inserts = fromStart === fromEnd;
  if (!inserts && toStart < toEnd) return { start: fromStart, end: fromEnd };
  const [tokens, start, end] = inserts ? [side, toStart, toEnd] : [base, fromStart, fromEnd];
  const same = (a: number, b: number) => tokens[a]?.key === tokens[b]?.key;
  let left = 0;
  while (fromStart - left > room.start && same(start - left - 1, end - left - 1)) left += 1;
  let right = 0;
  while (fromEnd + right < room.end && same(start + right, end + right)) right += 1;
  return { start: fromStart - left, end: fromEnd + right };
}
