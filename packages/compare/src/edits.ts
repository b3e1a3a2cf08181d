/** The fewest edits that lead from one list of tokens to another, within a bound on the work. */
import { longestChain, type Pair } from './chain.ts';
import { commonRuns } from './common-runs.ts';
import { isWord, type Token } from './tokens.ts';

/** Tokens `fromStart` to `fromEnd` (exclusive) are replaced by `toStart` to `toEnd`; at most one of the two is empty. */
export interface Edit {
  readonly fromStart: number;
  readonly fromEnd: number;
  readonly toStart: number;
  readonly toEnd: number;
}

/** In reading order, with at least one kept token between two edits. */
export interface EditScript {
  readonly edits: readonly Edit[];
  /** The work would have gone beyond the bound: somewhere, all between a first and a last difference is one edit. */
  readonly coarse: boolean;
}

/** Work that may still be done, in steps of the comparison; spent as it goes, so that many comparisons share one bound. */
export interface Effort {
  stepsLeft: number;
}

/** More tokens than this inserted and deleted in one paragraph are not looked for: marks so dense would not be read. */
const MOST_EDITED_TOKENS = 1_000;

/** About a second of work on a small machine: enough for hundreds of paragraphs rewritten whole. Counted, not timed, so that results repeat. */
const MOST_STEPS = 5_000_000;

/** A fresh bound for one comparison. */
export function freshEffort(): Effort {
  return { stepsLeft: MOST_STEPS };
}

/**
 * The edits from one list of tokens to another: as many words as can be are kept, then as much as can be of what stands between them.
 * Exchanging the lists gives the same edits mirrored, while there is effort left.
 */
export function editsBetween(from: readonly Token[], to: readonly Token[], effort: Effort): EditScript {
  const whole = { fromStart: 0, fromEnd: from.length, toStart: 0, toEnd: to.length };
  const span = differingSpan((a, b) => from[a]?.key === to[b]?.key, whole);
  if (span === null) return { edits: [], coarse: false };
  const sides = { from: from.slice(span.fromStart, span.fromEnd), to: to.slice(span.toStart, span.toEnd) };
  // Where several ways are equally short the search prefers one side, so it always starts from the side that sorts first.
  const isMirrored = (sides.from[0]?.key ?? '') > (sides.to[0]?.key ?? '');
  const texts = numbered(isMirrored ? { from: sides.to, to: sides.from } : sides);
  const { edits, coarse } = editsOfTexts(texts, effort);
  return { edits: edits.map((edit) => shift(isMirrored ? mirror(edit) : edit, span)), coarse };
}

/** Two lists of tokens as numbers: the same number for the same key. */
interface Texts {
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** By number. */
  readonly isWord: readonly boolean[];
}

function numbered(sides: { readonly from: readonly Token[]; readonly to: readonly Token[] }): Texts {
  const numbers = new Map<string, number>();
  const words: boolean[] = [];
  const number = (tokens: readonly Token[]) => {
    const list = new Int32Array(tokens.length);
    for (const [index, token] of tokens.entries()) {
      let known = numbers.get(token.key);
      if (known === undefined) numbers.set(token.key, (known = words.push(isWord(token)) - 1));
      list[index] = known;
    }
    return list;
  };
  return { from: number(sides.from), to: number(sides.to), isWord: words };
}

/** What lies between the common beginning and the common end of a span; null: nothing. */
function differingSpan(same: (from: number, to: number) => boolean, span: Edit): Edit | null {
  let { fromStart, fromEnd, toStart, toEnd } = span;
  while (fromStart < fromEnd && toStart < toEnd && same(fromStart, toStart)) {
    fromStart += 1;
    toStart += 1;
  }
  while (fromStart < fromEnd && toStart < toEnd && same(fromEnd - 1, toEnd - 1)) {
    fromEnd -= 1;
    toEnd -= 1;
  }
  return fromStart === fromEnd && toStart === toEnd ? null : { fromStart, fromEnd, toStart, toEnd };
}

function editsOfTexts(texts: Texts, effort: Effort): EditScript {
  const same = (from: number, to: number) => texts.from[from] === texts.to[to];
  const edits: Edit[] = [];
  let coarse = false;
  for (const piece of piecesOf(texts)) {
    const differing = differingSpan(same, piece);
    if (differing === null) continue;
    const found = search(texts, differing, effort);
    for (const edit of found ?? [differing]) edits.push(edit);
    coarse ||= found === null;
  }
  return { edits, coarse };
}

/** A span is searched whole up to this many tokens on both sides together; beyond it is first cut at what surely stayed. */
const LONG_SPAN = 800;
/** So many tokens in a row that occur once on either side surely stayed. Three words and the spaces between them. */
const ANCHOR_LENGTH = 5;

/** A long text cut where both sides surely agree. Each piece but the first begins with tokens that both sides have. */
function piecesOf({ from, to }: Texts): readonly Edit[] {
  const whole = { fromStart: 0, fromEnd: from.length, toStart: 0, toEnd: to.length };
  if (from.length + to.length <= LONG_SPAN) return [whole];
  const places = placesOfAnchors(to);
  const pairs: Pair[] = [];
  for (const [anchor, place] of placesOfAnchors(from)) {
    const other = places.get(anchor);
    if (place !== null && other != null) pairs.push({ from: place, to: other });
  }
  const pieces: Edit[] = [];
  let last: Edit = whole;
  for (const pair of longestChain(pairs, () => 0)) {
    pieces.push({ ...last, fromEnd: pair.from, toEnd: pair.to });
    last = { ...last, fromStart: pair.from, toStart: pair.to };
  }
  return [...pieces, last];
}

/** Where each row of ANCHOR_LENGTH tokens begins; null: in more than one place. */
function placesOfAnchors(tokens: Int32Array): ReadonlyMap<string, number | null> {
  const places = new Map<string, number | null>();
  for (let index = 0; index + ANCHOR_LENGTH <= tokens.length; index += 1) {
    const anchor = tokens.subarray(index, index + ANCHOR_LENGTH).join();
    places.set(anchor, places.has(anchor) ? null : index);
  }
  return places;
}

/** First the words that both keep, then what both keep between two of these; null where the effort does not suffice. */
function search(texts: Texts, span: Edit, effort: Effort): readonly Edit[] | null {
  const same = (from: number, to: number) => texts.from[from] === texts.to[to];
  const words = keptIn(texts, placesIn(texts, span, true), effort);
  if (words === null) return null;
  const edits: Edit[] = [];
  for (const gap of gapsBetween(words, span)) {
    const differing = differingSpan(same, gap);
    if (differing === null) continue;
    // One side has nothing that the other could keep.
    const isPure = differing.fromStart === differing.fromEnd || differing.toStart === differing.toEnd;
    const between = isPure ? [] : keptIn(texts, placesIn(texts, differing, false), effort);
    if (between === null) return null;
    for (const edit of gapsBetween(between, differing)) if (!isEmpty(edit)) edits.push(edit);
  }
  return edits;
}

interface Places {
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** Where, in a span, there are words that both sides have, or what else both have. */
function placesIn(texts: Texts, span: Edit, areWords: boolean): Places {
  const sides = new Uint8Array(texts.isWord.length);
  for (let index = span.fromStart; index < span.fromEnd; index += 1) sides[texts.from[index] ?? 0] = 1;
  for (let index = span.toStart; index < span.toEnd; index += 1)
    sides[texts.to[index] ?? 0] = 2 | (sides[texts.to[index] ?? 0] ?? 0);
  const places = (tokens: Int32Array, start: number, end: number) => {
    const found: number[] = [];
    for (let index = start; index < end; index += 1) {
      const token = tokens[index] ?? 0;
      if (sides[token] === 3 && texts.isWord[token] === areWords) found.push(index);
    }
    return found;
  };
  return {
    from: places(texts.from, span.fromStart, span.fromEnd),
    to: places(texts.to, span.toStart, span.toEnd),
  };
}

/** The most that stays in its order of what stands at those places; null where the effort does not suffice. */
function keptIn(texts: Texts, places: Places, effort: Effort): readonly Pair[] | null {
  const from = Int32Array.from(places.from, (place) => texts.from[place] ?? 0);
  const to = Int32Array.from(places.to, (place) => texts.to[place] ?? 0);
  const most = Math.min(MOST_EDITED_TOKENS, Math.floor(Math.sqrt(2 * effort.stepsLeft)));
  const common = fewestEdited(from, to, texts.isWord.length) > most ? null : commonRuns(from, to, most);
  const edited = common?.edited ?? most;
  effort.stepsLeft -= Math.min(effort.stepsLeft, (edited * edited) / 2);
  if (common === null) return null;
  const kept: Pair[] = [];
  for (const run of common.runs)
    for (let index = 0; index < run.length; index += 1)
      kept.push({ from: places.from[run.from + index] ?? 0, to: places.to[run.to + index] ?? 0 });
  return kept;
}

/** How many must be inserted and deleted at least, whatever their order. */
function fewestEdited(from: Int32Array, to: Int32Array, numbers: number): number {
  const surplus = new Int32Array(numbers);
  for (const token of from) surplus[token] = (surplus[token] ?? 0) + 1;
  for (const token of to) surplus[token] = (surplus[token] ?? 0) - 1;
  return surplus.reduce((sum, count) => sum + Math.abs(count), 0);
}

/** What stands before, between and after the kept tokens of a span, also where that is nothing. */
function gapsBetween(kept: readonly Pair[], span: Edit): readonly Edit[] {
  const gaps: Edit[] = [];
  let [fromStart, toStart] = [span.fromStart, span.toStart];
  for (const { from, to } of kept) {
    gaps.push({ fromStart, fromEnd: from, toStart, toEnd: to });
    [fromStart, toStart] = [from + 1, to + 1];
  }
  gaps.push({ fromStart, fromEnd: span.fromEnd, toStart, toEnd: span.toEnd });
  return gaps;
}

function isEmpty({ fromStart, fromEnd, toStart, toEnd }: Edit): boolean {
  return fromStart === fromEnd && toStart === toEnd;
}

function mirror(edit: Edit): Edit {
  return { fromStart: edit.toStart, fromEnd: edit.toEnd, toStart: edit.fromStart, toEnd: edit.fromEnd };
}

function shift(edit: Edit, by: Edit): Edit {
  return {
    fromStart: edit.fromStart + by.fromStart,
    fromEnd: edit.fromEnd + by.fromStart,
    toStart: edit.toStart + by.toStart,
    toEnd: edit.toEnd + by.toStart,
  };
}
