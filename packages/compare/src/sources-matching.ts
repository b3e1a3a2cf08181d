/** Where each paragraph of a later text comes from in an earlier one. */
import type { PlainDraft } from '@chapeau/model';
import { alignDrafts } from './align-drafts.ts';
import type { Match } from './alignment.ts';

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

/** As `alignDrafts` finds them. A paragraph that stands under its own id among its sources is known, not found. */
export function matchSources(from: PlainDraft, to: PlainDraft): SourceMatching {
  const { matches, coarse } = alignDrafts(from, to);
  const sources = to.paragraphs.map(() => NEW);
  for (const match of matches) {
    const places = [match.from].flat();
    const ids = new Set(places.map((place) => from.paragraphs[place]?.id));
    for (const place of [match.to].flat()) {
      const isKnown = ids.has(to.paragraphs[place]?.id);
      sources[place] = { relation: relationOf(match), places, certainty: isKnown ? null : match.certainty };
    }
  }
  return { sources, coarse };
}

function relationOf({ kind, moved }: Match): SourceRelation {
  if (kind !== 'paired') return kind;
  return moved ? 'moved' : 'kept';
}
