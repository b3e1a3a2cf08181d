/** The paragraphs of three drafts in one reading order. */
import type { TwoSides } from './three-comparison.ts';

/** One paragraph by its positions; null: that draft does not have it. */
export interface Unit {
  readonly base: number | null;
  readonly theirs: number | null;
  readonly ours: number | null;
  /** Whether that side moved it. */
  readonly moved: TwoSides<boolean>;
}

/** A unit in its place. */
export interface PlacedUnit {
  readonly unit: Unit;
  /** Both sides moved it, or put it in, at different places. */
  readonly isTorn: boolean;
  /** The other side put other new paragraphs in at the same place. */
  readonly hasRival: boolean;
}

/**
 * All units, each once. Those of the base that nobody moved keep their order; before each of them, and after the last, stands what the
 * sides moved or put in there: in their own order, theirs first, what both have there once.
 */
export function inReadingOrder(units: readonly Unit[]): readonly PlacedUnit[] {
  const anchors = units.filter((unit) => unit.base !== null && !unit.moved.theirs && !unit.moved.ours);
  anchors.sort((a, b) => (a.base ?? 0) - (b.base ?? 0));
  const gaps = gapsOf(units, anchors);
  const before = (gap: number) => mergeGap(gaps.get(gap) ?? { torn: [], theirs: [], ours: [] });
  return [
    ...anchors.flatMap((anchor, index) => [...before(index), { unit: anchor, ...PEACEFUL }]),
    ...before(anchors.length),
  ];
}

const PEACEFUL = { isTorn: false, hasRival: false } as const;

/** What is put in before an anchor. */
interface Gap extends TwoSides<Unit[]> {
  readonly torn: Unit[];
}

/** By the position of the anchor that follows; after the last one: the number of anchors. */
function gapsOf(units: readonly Unit[], anchors: readonly Unit[]): ReadonlyMap<number, Gap> {
  const placed = { theirs: placesOf('theirs', units, anchors), ours: placesOf('ours', units, anchors) };
  const gaps = new Map<number, Gap>();
  const gapAt = (place: number): Gap => {
    const gap = gaps.get(place) ?? { torn: [], theirs: [], ours: [] };
    gaps.set(place, gap);
    return gap;
  };
  const isTorn = (unit: Unit) => {
    const [theirs, ours] = [placed.theirs.get(unit), placed.ours.get(unit)];
    return theirs !== undefined && ours !== undefined && theirs !== ours;
  };
  for (const side of ['theirs', 'ours'] as const)
    for (const [unit, place] of placed[side]) if (!isTorn(unit)) gapAt(place)[side].push(unit);
  for (const [unit, place] of placed.theirs)
    if (isTorn(unit))
      gapAt(placeOfTorn(unit, anchors, [place, placed.ours.get(unit) ?? place])).torn.push(unit);
  return gaps;
}

/** Where it stood; what is new: the earlier of the two places. */
function placeOfTorn({ base }: Unit, anchors: readonly Unit[], places: readonly number[]): number {
  if (base === null) return Math.min(...places);
  const next = anchors.findIndex((anchor) => (anchor.base ?? 0) > base);
  return next === -1 ? anchors.length : next;
}

/** Before which anchor the side put each unit that it moved or put in, in its own order. */
function placesOf(
  side: keyof TwoSides<unknown>,
  units: readonly Unit[],
  anchors: readonly Unit[],
): ReadonlyMap<Unit, number> {
  const places = new Map<Unit, number>();
  const placeOf = new Map(anchors.map((anchor, index) => [anchor, index]));
  const ordered = units.filter((unit) => unit[side] !== null);
  ordered.sort((a, b) => (a[side] ?? 0) - (b[side] ?? 0));
  let next = anchors.length;
  const backwards: (readonly [Unit, number])[] = [];
  for (const unit of ordered.toReversed()) {
    const anchor = placeOf.get(unit);
    if (anchor !== undefined) next = anchor;
    else if (unit.base === null || unit.moved[side]) backwards.push([unit, next]);
  }
  for (const [unit, place] of backwards.toReversed()) places.set(unit, place);
  return places;
}

function mergeGap({ torn, theirs, ours }: Gap): readonly PlacedUnit[] {
  const merged: PlacedUnit[] = torn.map((unit) => ({ unit, isTorn: true, hasRival: false }));
  const common = new Set(theirs.filter((unit) => ours.includes(unit)));
  const left = { theirs, ours };
  while (left.theirs.length + left.ours.length > 0) {
    const own = { theirs: ownUntil(common, left.theirs), ours: ownUntil(common, left.ours) };
    const areRivals = own.theirs.some(isNew) && own.ours.some(isNew);
    for (const unit of [...own.theirs, ...own.ours])
      merged.push({ unit, isTorn: false, hasRival: areRivals && isNew(unit) });
    left.theirs = left.theirs.slice(own.theirs.length);
    left.ours = left.ours.slice(own.ours.length);
    const met = left.theirs[0] ?? left.ours[0];
    if (met === undefined) break;
    merged.push({ unit: met, ...PEACEFUL });
    left.theirs = left.theirs.filter((unit) => unit !== met);
    left.ours = left.ours.filter((unit) => unit !== met);
  }
  return merged;
}

function isNew({ base }: Unit): boolean {
  return base === null;
}

/** What one side has alone before the next unit that both have. */
function ownUntil(common: ReadonlySet<Unit>, units: readonly Unit[]): readonly Unit[] {
  const end = units.findIndex((unit) => common.has(unit));
  return end === -1 ? units : units.slice(0, end);
}
