/** Where each paragraph of a later text comes from in an earlier one. */
import type { PlainDraft } from '@chapeau/model';
import { alignById, findMoved } from './align.ts';
import { alignByWords } from './align-by-words.ts';
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

/** By permanent ids where the two have one in common, else by words. */
export function matchSources(from: PlainDraft, to: PlainDraft): SourceMatching {
  const pairs = alignById(from.paragraphs, to.paragraphs);
  if (pairs.length === 0) return byWords(from, to);
  const moved = findMoved(pairs, ({ from: place }) => ({
    weight: weightOf(from, place),
    key: from.paragraphs[place]?.id ?? '',
  }));
  const sources = to.paragraphs.map(() => NEW);
  for (const pair of pairs)
    sources[pair.to] = {
      relation: moved.has(pair) ? 'moved' : 'kept',
      places: [pair.from],
      certainty: null,
    };
  return { sources, coarse: false };
}

function byWords(from: PlainDraft, to: PlainDraft): SourceMatching {
  const { matches, coarse } = alignByWords(from.paragraphs, to.paragraphs, to.language);
  const sources = to.paragraphs.map(() => NEW);
  for (const match of matches) for (const place of [match.to].flat()) sources[place] = sourcesOf(match);
  return { sources, coarse };
}

function sourcesOf({ kind, from, moved, certainty }: Match): SourcesOf {
  const places = [from].flat();
  if (kind !== 'paired') return { relation: kind, places, certainty };
  return { relation: moved ? 'moved' : 'kept', places, certainty };
}

function weightOf({ paragraphs }: PlainDraft, place: number): number {
  const runs = paragraphs[place]?.runs ?? [];
  return runs.reduce((sum, run) => sum + ('text' in run ? run.text.length : 1), 0);
}
