/** One paragraph of three drafts: what each side made of it, whether both can stand, and how it then reads. */
import { sameWording, type PlainParagraph, type Wording } from '@chapeau/model';
import type { Change } from './change.ts';
import type { Row, Side } from './comparison.ts';
import type { Marker } from './marker.ts';
import { wholeSegment } from './paragraph-changes.ts';
import { segmentsOfSide } from './side-segments.ts';
import type {
  ThreeConflict,
  ThreeMerge,
  ThreeOutcome,
  ThreeRow,
  ThreeSides,
  TwoSides,
} from './three-comparison.ts';
import { deletionPieces, ownPieces, piecesOfPlaces } from './three-pieces.ts';
import { mergedValue, mergeWordingsWith, type WordingMerge } from './wording-merge.ts';

/** What is known of a paragraph before it is judged. */
export interface ThreeFacts {
  /** The rows of the two comparisons with the base; null: that side never had the paragraph, nor had the base. */
  readonly rows: TwoSides<Row | null>;
  readonly sides: ThreeSides<Side | null>;
  readonly isTorn: boolean;
  readonly hasRival: boolean;
}

/** The row of a paragraph that at least one of the three has. */
export function threeRow(facts: ThreeFacts, marker: Marker): ThreeRow {
  const { rows, sides } = facts;
  const changes = { theirs: rows.theirs?.changes ?? [], ours: rows.ours?.changes ?? [] };
  const touched = { theirs: isTouched(changes.theirs), ours: isTouched(changes.ours) };
  const words = wordsOfThree(facts, marker);
  const conflicts = touched.theirs && touched.ours ? [...words.conflicts, ...otherConflicts(sides)] : [];
  if (touched.theirs && touched.ours && facts.isTorn) conflicts.push({ kind: 'place' });
  if (facts.hasRival) conflicts.push({ kind: 'beside' });
  return {
    id: idOf(sides),
    ...sides,
    outcome: conflicts.length > 0 ? 'conflict' : outcomeOf(touched, sides, changes),
    changes,
    segments: words.segments,
    pieces: words.pieces,
    conflicts,
    merge: mergeOf(sides, conflicts, words.merged),
    coarse: words.coarse,
  };
}

function idOf({ base, theirs, ours }: ThreeSides<Side | null>): string {
  const side = base ?? theirs ?? ours;
  if (side === null) throw new RangeError('a row of no draft');
  return side.paragraph.id;
}

/** Numbers follow what stands before them: another one alone is nobody's change. */
function isTouched(changes: readonly Change[]): boolean {
  return changes.some(({ kind }) => kind !== 'renumbered');
}

function outcomeOf(
  touched: TwoSides<boolean>,
  { theirs, ours }: ThreeSides<Side | null>,
  changes: TwoSides<readonly Change[]>,
): Exclude<ThreeOutcome, 'conflict'> {
  if (!touched.theirs && !touched.ours) return 'unchanged';
  if (!touched.ours) return 'theirs';
  if (!touched.theirs) return 'ours';
  if (theirs === null || ours === null) return 'alike';
  const [a, b] = [theirs.paragraph, ours.paragraph];
  const sameTags = a.stage === b.stage && a.status === b.status && a.alternativeOf === b.alternativeOf;
  const samePlace = hasMoved(changes.theirs) === hasMoved(changes.ours);
  return sameWording(a, b) && sameTags && samePlace ? 'alike' : 'merged';
}

function hasMoved(changes: readonly Change[]): boolean {
  return changes.some(({ kind }) => kind === 'moved');
}

/** All but those of words and place. */
function otherConflicts({ base, theirs, ours }: ThreeSides<Side | null>): readonly ThreeConflict[] {
  if (theirs === null || ours === null)
    return theirs === ours ? [] : [{ kind: 'deletion', by: theirs === null ? 'theirs' : 'ours' }];
  const of = <Key extends keyof PlainParagraph>(key: Key) => ({
    base: base?.paragraph[key] ?? null,
    theirs: theirs.paragraph[key],
    ours: ours.paragraph[key],
  });
  const conflicts: readonly ThreeConflict[] = [
    { kind: 'kind', ...of('kind') },
    { kind: 'level', ...of('level') },
    { kind: 'stage', ...of('stage') },
    { kind: 'status', ...of('status') },
    { kind: 'alternative', ...of('alternativeOf') },
  ];
  return conflicts.filter(
    (each) =>
      'ours' in each && each.theirs !== each.ours && each.theirs !== each.base && each.ours !== each.base,
  );
}

interface ThreeWords extends Pick<ThreeRow, 'segments' | 'pieces' | 'coarse'> {
  readonly conflicts: readonly ThreeConflict[];
  /** The wording of both, or of one where the other left it alone; null: a side deleted it, or only one ever had it. */
  readonly merged: Wording | null;
}

function wordsOfThree({ rows, sides }: ThreeFacts, marker: Marker): ThreeWords {
  const { base, theirs, ours } = sides;
  const asCompared = {
    theirs: segmentsOfRow(rows.theirs),
    ours: segmentsOfRow(rows.ours),
  };
  const segments = { theirs: calm(asCompared.theirs), ours: calm(asCompared.ours) };
  const coarse = isCoarse(rows.theirs) || isCoarse(rows.ours);
  const none = { segments, conflicts: [], coarse };
  if (theirs === null || ours === null)
    return { ...none, pieces: deletionPieces(sides, asCompared), merged: null };
  const before = base?.paragraph ?? null;
  const [inTheirs, inOurs] = [theirs.paragraph, ours.paragraph];
  if (before !== null && sameWording(before, inTheirs))
    return { ...none, pieces: ownPieces('ours', asCompared.ours), merged: inOurs };
  if (sameWording(inTheirs, inOurs))
    return { ...none, pieces: ownPieces('both', asCompared.ours), merged: inOurs };
  if (before !== null && sameWording(before, inOurs))
    return { ...none, pieces: ownPieces('theirs', asCompared.theirs), merged: inTheirs };
  const form = before ?? { ...inTheirs, runs: [] };
  const merge = mergeWordingsWith(marker.tokenize, { draftedAgainst: form, now: inTheirs, proposed: inOurs });
  const marked = {
    theirs: segmentsOfSide(merge.places, 'now', marker),
    ours: segmentsOfSide(merge.places, 'proposed', marker),
  };
  return {
    segments: { theirs: marked.theirs.segments, ours: marked.ours.segments },
    pieces: piecesOfPlaces(merge.places, marker),
    conflicts: wordConflicts(merge),
    merged: merge.preferringProposed,
    coarse: coarse || merge.coarse || marked.theirs.coarse || marked.ours.coarse,
  };
}

function wordConflicts({ conflicts }: WordingMerge): readonly ThreeConflict[] {
  return conflicts.flatMap((conflict) => {
    if (conflict.kind !== 'words') return [];
    const { draftedAgainst, now, proposed } = conflict;
    return [{ kind: 'words', base: draftedAgainst, theirs: now, ours: proposed }];
  });
}

function segmentsOfRow(row: Row | null) {
  if (row === null) return [];
  return row.kind === 'moved-away' ? wholeSegment('equal', row.from.paragraph.runs) : row.segments;
}

function calm<Marked extends object>(segments: readonly Marked[]) {
  return segments.map((segment) => ({ ...segment, contested: false }));
}

function isCoarse(row: Row | null): boolean {
  return row?.changes.some((change) => change.kind === 'reworded' && change.coarse) ?? false;
}

function mergeOf(
  { base, theirs, ours }: ThreeSides<Side | null>,
  conflicts: readonly ThreeConflict[],
  merged: Wording | null,
): ThreeMerge {
  // Where a paragraph stands does not change how it reads.
  if (conflicts.some(({ kind }) => kind !== 'beside' && kind !== 'place')) return { kind: 'open' };
  const only = base === null ? (theirs === null ? ours : ours === null ? theirs : null) : null;
  if (only !== null) return { kind: 'paragraph', paragraph: only.paragraph };
  if (theirs === null || ours === null || merged === null) return { kind: 'gone' };
  const before = (base ?? theirs).paragraph;
  const of = <Key extends keyof PlainParagraph>(key: Key) =>
    mergedValue({
      draftedAgainst: before[key],
      now: theirs.paragraph[key],
      proposed: ours.paragraph[key],
    });
  return {
    kind: 'paragraph',
    paragraph: {
      id: before.id,
      kind: merged.kind,
      level: merged.level,
      number: of('number'),
      alternativeOf: of('alternativeOf'),
      stage: of('stage'),
      status: of('status'),
      runs: merged.runs,
    },
  };
}
