/** Where in a text its changes are: bands of a bar that stands for the whole of it. */
import type { Loudness, Row } from '@chapeau/compare';
import { loudestOf } from './loudest.ts';

/** A stretch of the text with changes in it; stretches without any have no band. */
export interface HeatBand {
  /** Where it begins and ends, as shares of the whole, 0 to 1. */
  readonly start: number;
  readonly end: number;
  /** Positions in `rows` of the changed paragraphs in it, at least one. */
  readonly stops: readonly number[];
  /** How much of its words changed, 0 to 1. */
  readonly share: number;
  readonly loudness: Loudness;
}

/** A row counts for more the longer it is; an empty one still takes room. */
const LEAST_WEIGHT = 20;

/** Where a row stands in the whole text by its length in characters, as shares of the whole, 0 to 1. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The spans of all rows, one after the other. */
export function spansOf(rows: readonly Row[]): readonly Span[] {
  const weights = rows.map(({ segments }) => Math.max(LEAST_WEIGHT, lengthOf(segments)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let end = 0;
  return weights.map((weight) => {
    const start = end;
    end += weight / total;
    return { start, end };
  });
}

/** Cuts the text into `count` stretches of equal length, and gives those that hold the middle of a stop. `spans`: of these rows. */
export function heatBands(
  rows: readonly Row[],
  spans: readonly Span[],
  { stops, count }: { readonly stops: readonly number[]; readonly count: number },
): readonly HeatBand[] {
  const bands = new Map<number, HeatBand>();
  for (const stop of stops) {
    const [row, span] = [rows[stop], spans[stop]];
    if (row === undefined || span === undefined) continue;
    const nth = Math.min(count - 1, Math.floor(((span.start + span.end) / 2) * count));
    const band = bands.get(nth);
    const loudness = loudestOf(row.changes);
    const changed = shareChanged(row) * (span.end - span.start) * count;
    bands.set(nth, {
      start: nth / count,
      end: (nth + 1) / count,
      stops: [...(band?.stops ?? []), stop],
      share: Math.min(1, (band?.share ?? 0) + changed),
      loudness: band === undefined ? loudness : loudestOf([{ loudness }, band]),
    });
  }
  return [...bands.values()];
}

function shareChanged({ segments }: Row): number {
  const changed = lengthOf(segments.filter(({ op }) => op === 'insert' || op === 'delete'));
  return changed / Math.max(LEAST_WEIGHT, lengthOf(segments));
}

function lengthOf(segments: Row['segments']): number {
  let length = 0;
  for (const { runs } of segments) for (const run of runs) length += 'text' in run ? run.text.length : 1;
  return length;
}
