/** Both sides' changes standing in the base, each stretch with whose it is. */
import type { Side } from './comparison.ts';
import type { Marker } from './marker.ts';
import { markRunsWith } from './runs.ts';
import type { Segment } from './segment.ts';
import type { ThreePiece, ThreeSides, TwoSides } from './three-comparison.ts';
import type { MergePlace } from './three-way.ts';

/** The pieces where one side, or both alike, changed it: `segments` lead from the base to that. */
export function ownPieces(
  by: 'theirs' | 'ours' | 'both',
  segments: readonly Segment[],
): readonly ThreePiece[] {
  const pieces: { by: 'nobody' | 'theirs' | 'ours' | 'both'; segments: Segment[] }[] = [];
  for (const segment of segments) {
    const whose = segment.op === 'equal' ? 'nobody' : by;
    const last = pieces.at(-1);
    if (last?.by === whose) last.segments.push(segment);
    else pieces.push({ by: whose, segments: [segment] });
  }
  return pieces;
}

/** The pieces of a paragraph that a side does not have: it was deleted, or is new. */
export function deletionPieces(
  { base, theirs, ours }: ThreeSides<Side | null>,
  segments: TwoSides<readonly Segment[]>,
): readonly ThreePiece[] {
  if (base === null)
    return theirs === null ? ownPieces('ours', segments.ours) : ownPieces('theirs', segments.theirs);
  if (theirs === null && ours === null) return ownPieces('both', segments.ours);
  const isLeftAlone = (side: keyof TwoSides<unknown>) => segments[side].every(({ op }) => op === 'equal');
  if (theirs === null && isLeftAlone('ours')) return ownPieces('theirs', segments.theirs);
  if (ours === null && isLeftAlone('theirs')) return ownPieces('ours', segments.ours);
  const runsOf = (side: Side | null) => side?.paragraph.runs ?? [];
  return [{ by: 'each', base: runsOf(base), theirs: runsOf(theirs), ours: runsOf(ours) }];
}

const WHOSE = { nobody: 'nobody', now: 'theirs', proposed: 'ours', both: 'both' } as const;

/** The pieces of a paragraph that both reworded. */
export function piecesOfPlaces(places: readonly MergePlace[], marker: Marker): readonly ThreePiece[] {
  return places.map((place): ThreePiece => {
    const { by, draftedAgainst, now, proposed } = place;
    if (by === 'contested') return { by: 'each', base: draftedAgainst, theirs: now, ours: proposed };
    const after = by === 'now' ? now : proposed;
    return { by: WHOSE[by], segments: markRunsWith(marker, draftedAgainst, after).segments };
  });
}
