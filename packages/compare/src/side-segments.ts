/** One of three wordings as marks against the wording beneath them, and which of the marks are contested. */
import type { Marker } from './marker.ts';
import { joinRuns, markRunsWith } from './runs.ts';
import type { Segment } from './segment.ts';
import type { MergePlace, ThreeWay } from './three-way.ts';

/** A stretch of a column; `contested`: it stands where the two sides say different things. */
export type ContestedSegment = Segment & { readonly contested: boolean };

/** The places of one side as segments from the wording beneath, within the bound of the marker: see `coarse`. */
export function segmentsOfSide(
  places: readonly MergePlace[],
  side: keyof ThreeWay<unknown>,
  marker: Marker,
): { readonly segments: readonly ContestedSegment[]; readonly coarse: boolean } {
  const segments: ContestedSegment[] = [];
  let coarse = false;
  for (const place of places) {
    const contested = place.by === 'contested';
    const marked = markRunsWith(marker, place.draftedAgainst, place[side]);
    coarse ||= marked.coarse;
    for (const segment of marked.segments) {
      const last = segments.at(-1);
      if (last?.op === 'equal' && segment.op === 'equal' && last.contested === contested)
        segments.splice(-1, 1, { ...last, runs: joinRuns([...last.runs, ...segment.runs]) });
      else segments.push({ ...segment, contested });
    }
  }
  return { segments, coarse };
}
