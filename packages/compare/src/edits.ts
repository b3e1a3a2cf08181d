/** The fewest edits that lead from one list of tokens to another, within a bound on the work. */
import { diffArrays } from 'diff';
import { longestChain, type Pair } from './chain.ts';
import type { Token } from './tokens.ts';

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

/** The edits from one list of tokens to another. Exchanging the lists gives the same edits mirrored, while there is effort left. */
export function editsBetween(from: readonly Token[], to: readonly Token[], effort: Effort): EditScript {
  const keys = { from: from.map((token) => token.key), to: to.map((token) => token.key) };
  const whole = { fromStart: 0, fromEnd: from.length, toStart: 0, toEnd: to.length };
  const span = differingSpan(keys, whole);
  if (span === null) return { edits: [], coarse: false };
  // Where several ways are equally short the search prefers one side, so it always starts from the side that sorts first.
  if ((keys.from[span.fromStart] ?? '') <= (keys.to[span.toStart] ?? ''))
    return editsOfSpan(keys, span, effort);
  const mirrored = editsOfSpan({ from: keys.to, to: keys.from }, mirror(span), effort);
  return { ...mirrored, edits: mirrored.edits.map(mirror) };
}

interface Keys {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** What lies between the common beginning and the common end of a span; null: nothing. */
function differingSpan({ from, to }: Keys, span: Edit): Edit | null {
  let { fromStart, fromEnd, toStart, toEnd } = span;
  while (fromStart < fromEnd && toStart < toEnd && from[fromStart] === to[toStart]) {
    fromStart += 1;
    toStart += 1;
  }
  while (fromStart < fromEnd && toStart < toEnd && from[fromEnd - 1] === to[toEnd - 1]) {
    fromEnd -= 1;
    toEnd -= 1;
  }
  return fromStart === fromEnd && toStart === toEnd ? null : { fromStart, fromEnd, toStart, toEnd };
}

function editsOfSpan(keys: Keys, span: Edit, effort: Effort): EditScript {
  const edits: Edit[] = [];
  let coarse = false;
  for (const piece of piecesOf(keys, span)) {
    const differing = differingSpan(keys, piece);
    if (differing === null) continue;
    const found = search(keys, differing, effort);
    edits.push(...(found ?? [differing]));
    coarse ||= found === undefined;
  }
  return { edits, coarse };
}

/** A span is searched whole up to this many tokens on both sides together; beyond it is first cut at what surely stayed. */
const LONG_SPAN = 800;
/** So many tokens in a row that occur once on either side surely stayed. Three words and the spaces between them. */
const ANCHOR_LENGTH = 5;

/** A long span cut where both sides surely agree. Each piece but the first begins with tokens that both sides have. */
function piecesOf(keys: Keys, span: Edit): readonly Edit[] {
  if (span.fromEnd - span.fromStart + span.toEnd - span.toStart <= LONG_SPAN) return [span];
  const places = placesOfAnchors(keys.to, span.toStart, span.toEnd);
  const pairs: Pair[] = [];
  for (const [anchor, from] of placesOfAnchors(keys.from, span.fromStart, span.fromEnd)) {
    const to = places.get(anchor);
    if (from !== null && to != null) pairs.push({ from, to });
  }
  const pieces: Edit[] = [];
  let last = span;
  for (const { from, to } of longestChain(pairs, () => 0)) {
    pieces.push({ ...last, fromEnd: from, toEnd: to });
    last = { ...last, fromStart: from, toStart: to };
  }
  return [...pieces, last];
}

/** Where each row of ANCHOR_LENGTH tokens begins; null: in more than one place. */
function placesOfAnchors(
  keys: readonly string[],
  start: number,
  end: number,
): ReadonlyMap<string, number | null> {
  const places = new Map<string, number | null>();
  for (let index = start; index + ANCHOR_LENGTH <= end; index += 1) {
    const anchor = keys.slice(index, index + ANCHOR_LENGTH).join('\0');
    places.set(anchor, places.has(anchor) ? null : index);
  }
  return places;
}

function search(keys: Keys, span: Edit, effort: Effort): readonly Edit[] | undefined {
  const from = keys.from.slice(span.fromStart, span.fromEnd);
  const to = keys.to.slice(span.toStart, span.toEnd);
  const most = Math.min(MOST_EDITED_TOKENS, Math.floor(Math.sqrt(2 * effort.stepsLeft)));
  if (fewestEditedTokens(from, to) > most) return undefined;
  const parts = diffArrays(from, to, { maxEditLength: most });
  const edited = parts?.reduce((sum, part) => sum + (part.added || part.removed ? part.count : 0), 0) ?? most;
  effort.stepsLeft -= Math.min(effort.stepsLeft, (edited * edited) / 2);
  return parts && editsOf(parts).map((edit) => shift(edit, span));
}

/** How many tokens must be inserted and deleted at least, whatever their order. */
function fewestEditedTokens(from: readonly string[], to: readonly string[]): number {
  const surplus = new Map<string, number>();
  for (const key of from) surplus.set(key, (surplus.get(key) ?? 0) + 1);
  for (const key of to) surplus.set(key, (surplus.get(key) ?? 0) - 1);
  let fewest = 0;
  for (const count of surplus.values()) fewest += Math.abs(count);
  return fewest;
}

interface Part {
  readonly count: number;
  readonly added: boolean;
  readonly removed: boolean;
}

function editsOf(parts: readonly Part[]): readonly Edit[] {
  const edits: Edit[] = [];
  let [fromStart, fromEnd, toStart, toEnd] = [0, 0, 0, 0];
  const close = () => {
    if (fromStart < fromEnd || toStart < toEnd) edits.push({ fromStart, fromEnd, toStart, toEnd });
  };
  for (const { count, added, removed } of parts) {
    if (removed) fromEnd += count;
    else if (added) toEnd += count;
    else {
      close();
      fromStart = fromEnd += count;
      toStart = toEnd += count;
    }
  }
  close();
  return edits;
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
