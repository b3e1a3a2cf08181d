/** Compares two drafts with the one that both began with, paragraph by paragraph. */
import { canonicalJson, type PlainDraft } from '@chapeau/model';
import { alignById } from './align.ts';
import { comparePairs } from './compare-drafts.ts';
import type { Comparison, Row, Side } from './comparison.ts';
import { underIdsOf } from './ids-of-base.ts';
import { markerFor } from './marker.ts';
import { sumOfWords } from './segment.ts';
import type { ThreeComparison, ThreeOutcome, ThreeRow, ThreeTotals, TwoSides } from './three-comparison.ts';
import { inReadingOrder, type Unit } from './three-order.ts';
import { threeRow } from './three-row.ts';

/**
 * What `theirs` and `ours` made of `base`. Each side is compared with the base as two drafts are; where both reworded a paragraph the
 * words are merged three ways. Paragraphs keep their permanent ids; what a side has under another id is found by its words, and stands
 * under the id of the base (of what was split or merged the main piece, the others are new or gone); what both put in is one paragraph where it has one id, or the same
 * words at the same place. Exchanging the sides exchanges them in the result; only what both put in at one place comes in another order.
 */
export function compareThree(base: PlainDraft, theirs: PlainDraft, ours: PlainDraft): ThreeComparison {
  const drafts = { base, theirs: underIdsOf(base, theirs), ours: underIdsOf(base, ours) };
  const comparisons = { theirs: comparedWith(base, drafts.theirs), ours: comparedWith(base, drafts.ours) };
  const found = { theirs: rowsOf(comparisons.theirs), ours: rowsOf(comparisons.ours) };
  const marker = markerFor([base.language, theirs.language, ours.language].toSorted()[0] ?? base.language);
  const rows = inReadingOrder([...unitsOfBase(base, found), ...newUnits(found)]).map(
    ({ unit, isTorn, hasRival }) => {
      const rowOf = (side: keyof TwoSides<unknown>) =>
        (unit.base === null
          ? found[side].inserted.get(unit[side] ?? -1)?.row
          : found[side].ofBase.get(unit.base)) ?? null;
      const sides = {
        base: sideOf(drafts.base, unit.base),
        theirs: sideOf(drafts.theirs, unit.theirs),
        ours: sideOf(drafts.ours, unit.ours),
      };
      return threeRow(
        { rows: { theirs: rowOf('theirs'), ours: rowOf('ours') }, sides, isTorn, hasRival },
        marker,
      );
    },
  );
  return {
    format: 'chapeau-three-comparison/1',
    ...headsOf(comparisons),
    rows,
    totals: addUp(rows),
    coarse: rows.some(({ coarse }) => coarse),
  };
}

function comparedWith(base: PlainDraft, side: PlainDraft): Comparison {
  return comparePairs(base, side, alignById(base.paragraphs, side.paragraphs));
}

/** The rows of one comparison, by the positions of what they are about. */
interface SideRows {
  /** Kept and deleted ones by the position in the base. */
  readonly ofBase: ReadonlyMap<number, Row>;
  /** By the position in the side's own draft. */
  readonly inserted: ReadonlyMap<number, NewRow>;
}

interface NewRow {
  readonly row: Row & { readonly kind: 'inserted' };
  /** Position in the base of what stands before it; -1: nothing of the base does. */
  readonly after: number;
}

function rowsOf({ rows }: Comparison): SideRows {
  const ofBase = new Map<number, Row>();
  const inserted = new Map<number, NewRow>();
  let after = -1;
  for (const row of rows) {
    if (row.kind === 'inserted') inserted.set(row.to.index, { row, after });
    else if (row.kind !== 'moved-away') ofBase.set(row.from.index, row);
    if (row.kind === 'kept') after = row.from.index;
  }
  return { ofBase, inserted };
}

function unitsOfBase(base: PlainDraft, found: TwoSides<SideRows>): readonly Unit[] {
  return [...base.paragraphs.keys()].map((index) => {
    const rows = { theirs: found.theirs.ofBase.get(index), ours: found.ours.ofBase.get(index) };
    const hasMoved = (row: Row | undefined) => row?.changes.some(({ kind }) => kind === 'moved') ?? false;
    return {
      base: index,
      theirs: rows.theirs?.to?.index ?? null,
      ours: rows.ours?.to?.index ?? null,
      moved: { theirs: hasMoved(rows.theirs), ours: hasMoved(rows.ours) },
    };
  });
}

const UNMOVED = { theirs: false, ours: false } as const;

/** What the sides put in; what both put in is one unit. */
function newUnits({ theirs, ours }: TwoSides<SideRows>): readonly Unit[] {
  const common = new Map<number, number>();
  const taken = new Set<number>();
  for (const keyOf of [idOf, wordsAtPlace]) {
    const free = new Map<string, number[]>();
    for (const [index, each] of ours.inserted)
      if (!taken.has(index)) free.set(keyOf(each), [...(free.get(keyOf(each)) ?? []), index]);
    for (const [index, each] of theirs.inserted) {
      const other = common.has(index) ? undefined : free.get(keyOf(each))?.shift();
      if (other === undefined) continue;
      common.set(index, other);
      taken.add(other);
    }
  }
  const unit = (positions: TwoSides<number | null>): Unit => ({ base: null, ...positions, moved: UNMOVED });
  return [
    ...[...theirs.inserted.keys()].map((index) => unit({ theirs: index, ours: common.get(index) ?? null })),
    ...[...ours.inserted.keys()]
      .filter((index) => !taken.has(index))
      .map((index) => unit({ theirs: null, ours: index })),
  ];
}

function idOf({ row }: NewRow): string {
  return row.to.paragraph.id;
}

function wordsAtPlace({ row, after }: NewRow): string {
  const { kind, level, runs } = row.to.paragraph;
  return JSON.stringify([after, kind, level, runs]);
}

function sideOf(draft: PlainDraft, index: number | null): Side | null {
  const paragraph = index === null ? undefined : draft.paragraphs[index];
  return index === null || paragraph === undefined ? null : { index, paragraph };
}

function headsOf({
  theirs,
  ours,
}: TwoSides<Comparison>): Pick<ThreeComparison, 'draftChanges' | 'draftConflicts'> {
  const inOurs = new Map(ours.draftChanges.map((change) => [change.kind, canonicalJson(change.to)]));
  return {
    draftChanges: { theirs: theirs.draftChanges, ours: ours.draftChanges },
    draftConflicts: theirs.draftChanges
      .filter(({ kind, to }) => inOurs.has(kind) && inOurs.get(kind) !== canonicalJson(to))
      .map(({ kind }) => kind),
  };
}

function addUp(rows: readonly ThreeRow[]): ThreeTotals {
  const counts: Record<ThreeOutcome, number> = {
    unchanged: 0,
    theirs: 0,
    ours: 0,
    alike: 0,
    merged: 0,
    conflict: 0,
  };
  for (const { outcome } of rows) counts[outcome] += 1;
  return {
    rows: counts,
    conflicts: rows.reduce((sum, row) => sum + row.conflicts.length, 0),
    words: {
      theirs: sumOfWords(rows.flatMap(({ changes }) => changes.theirs)),
      ours: sumOfWords(rows.flatMap(({ changes }) => changes.ours)),
    },
  };
}
