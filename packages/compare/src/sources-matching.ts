/** Where each paragraph of a later text comes from in an earlier one. */
import { sameWording, textOf, type PlainDraft } from '@chapeau/model';
import { alignById, findMoved, type Standing } from './align.ts';
import { aligningDrafts } from './align-drafts.ts';
import type { Match } from './alignment.ts';
import type { Pair } from './chain.ts';
import type { Stepwise } from './stepwise.ts';

/** `kept`: in its place; `moved`: elsewhere; `split`: from part of one; `merged`: from several; `new`: from none. */
export type SourceRelation = 'kept' | 'moved' | 'split' | 'merged' | 'new';

/** Positions in the earlier text, in its order. */
export interface SourcesOf {
  readonly relation: SourceRelation;
  readonly places: readonly number[];
  /** How sure that is, 0 to 1, where it was found by words; null: known by permanent id, or new. */
  readonly certainty: number | null;
}

export interface SourceMatching {
  /** One for each paragraph of the later text, in its order. */
  readonly sources: readonly SourcesOf[];
  /** Not everything could be weighed that might be found by words. */
  readonly coarse: boolean;
}

/** Of a paragraph that comes from none. */
export const NEW: SourcesOf = { relation: 'new', places: [], certainty: null };

/**
 * As `alignDrafts` finds them, but words are looked at only where ids leave something over: there, and in what stands beside it and was
 * reworded, from which it may have been split. A paragraph that stands under its own id among its sources is known, not found.
 */
export function* matchingSources(from: PlainDraft, to: PlainDraft): Stepwise<SourceMatching> {
  const pairs = alignById(from.paragraphs, to.paragraphs);
  const moved = findMoved(pairs, (pair) => standingOf(from, pair));
  const sources = to.paragraphs.map(() => NEW);
  for (const pair of pairs)
    sources[pair.to] = {
      relation: moved.has(pair) ? 'moved' : 'kept',
      places: [pair.from],
      certainty: null,
    };
  const rest = restOf(from, to, pairs);
  if (rest.from.length === 0 || rest.to.length === 0) return { sources, coarse: false };
  const { matches, coarse } = yield* aligningDrafts(only(from, rest.from), only(to, rest.to));
  for (const match of matches) {
    const places = [match.from].flat().flatMap((place) => rest.from[place] ?? []);
    const ids = new Set(places.map((place) => from.paragraphs[place]?.id));
    for (const place of [match.to].flat().flatMap((one) => rest.to[one] ?? [])) {
      const isKnown = ids.has(to.paragraphs[place]?.id);
      // What is one under its id has its place among all that has, not among the rest.
      if (isKnown && match.kind === 'paired') continue;
      sources[place] = { relation: relationOf(match), places, certainty: isKnown ? null : match.certainty };
    }
  }
  return { sources, coarse };
}

/** Places, in their order. */
interface Rest {
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** What no id pairs, and pairs beside it of which the wording changed. */
function restOf(from: PlainDraft, to: PlainDraft, pairs: readonly Pair[]): Rest {
  const alone = {
    from: without(
      from.paragraphs.length,
      pairs.map((pair) => pair.from),
    ),
    to: without(
      to.paragraphs.length,
      pairs.map((pair) => pair.to),
    ),
  };
  if (alone.from.size === 0 && alone.to.size === 0) return { from: [], to: [] };
  const isBeside = (places: ReadonlySet<number>, place: number) =>
    places.has(place - 1) || places.has(place + 1);
  const beside = pairs.filter((pair) => {
    if (!isBeside(alone.from, pair.from) && !isBeside(alone.to, pair.to)) return false;
    const [before, after] = [from.paragraphs[pair.from], to.paragraphs[pair.to]];
    return before !== undefined && after !== undefined && !sameWording(before, after);
  });
  const inOrder = (places: Iterable<number>) => [...places].toSorted((a, b) => a - b);
  return {
    from: inOrder([...alone.from, ...beside.map((pair) => pair.from)]),
    to: inOrder([...alone.to, ...beside.map((pair) => pair.to)]),
  };
}

function without(length: number, places: readonly number[]): ReadonlySet<number> {
  const left = new Set(Array.from({ length }, (_, place) => place));
  for (const place of places) left.delete(place);
  return left;
}

function only(draft: PlainDraft, places: readonly number[]): PlainDraft {
  return { ...draft, paragraphs: places.flatMap((place) => draft.paragraphs[place] ?? []) };
}

function relationOf({ kind, moved }: Match): SourceRelation {
  if (kind !== 'paired') return kind;
  return moved ? 'moved' : 'kept';
}

/** The longer paragraphs stay put. */
function standingOf({ paragraphs }: PlainDraft, { from: place }: Pair): Standing {
  const paragraph = paragraphs[place];
  return { weight: paragraph === undefined ? 0 : textOf(paragraph).length, key: paragraph?.id ?? '' };
}
