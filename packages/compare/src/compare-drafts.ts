/** Compares two drafts: aligns their paragraphs, marks what changed, and lays all of it out in rows. */
import type { PlainDraft } from '@chapeau/model';
import { alignById } from './align.ts';
import { alignDrafts, languageOf, leavesToWords, movedAmong } from './align-drafts.ts';
import { mainPairOf, type Alignment, type PlacedMatch } from './alignment.ts';
import type { Change, ChangeKind, DraftChange } from './change.ts';
import type { Pair } from './chain.ts';
import { compareHeads } from './compare-heads.ts';
import type { Comparison, Row, Totals } from './comparison.ts';
import { laterIds } from './later-ids.ts';
import { markerFor } from './marker.ts';
import { placeOf, rowsOfMatch, sideOf, type RowContext } from './match-rows.ts';
import { markWhole, wholeSegment } from './paragraph-changes.ts';
import { sumOfWords } from './segment.ts';
import { atOnce, type Stepwise } from './stepwise.ts';

/**
 * The comparison of two drafts, paragraph by paragraph as `alignDrafts` finds them. Words are cut and heard in `language` (BCP 47; throws
 * on what is none), that of the drafts where it is left out.
 */
export function compareDrafts(from: PlainDraft, to: PlainDraft, language = languageOf(from, to)): Comparison {
  const pairs = alignById(from.paragraphs, to.paragraphs);
  // Weighing all words takes longer than all else.
  const alignment = leavesToWords(from, to, pairs)
    ? alignDrafts(from, to, language)
    : certainAlignment(from, to, pairs);
  return compareAligned({ from, to }, alignment, language);
}

/** The comparison of two drafts, given which paragraph is which for certain. What is in no pair is inserted or deleted. */
export function comparePairs(from: PlainDraft, to: PlainDraft, pairs: readonly Pair[]): Comparison {
  return compareAligned({ from, to }, certainAlignment(from, to, pairs), languageOf(from, to));
}

/** As much of an alignment as rows need. */
type PlacedAlignment = Pick<Alignment, 'coarse'> & { readonly matches: readonly PlacedMatch[] };

function certainAlignment(from: PlainDraft, to: PlainDraft, pairs: readonly Pair[]): PlacedAlignment {
  const moved = movedAmong(from, to, pairs);
  const found = (pair: Pair) => ({ kind: 'paired' as const, certainty: 1, moved: moved.has(pair) });
  return { matches: pairs.map((pair) => ({ ...pair, ...found(pair) })), coarse: false };
}

/** The comparison of two drafts, given their alignment. */
function compareAligned(
  { from, to }: Pick<RowContext, 'from' | 'to'>,
  { matches, coarse }: PlacedAlignment,
  language: string,
): Comparison {
  return atOnce(comparingAligned({ from, to }, { matches, coarse }, language));
}

/** `compareAligned`, row by row. */
export function* comparingAligned(
  { from, to }: Pick<RowContext, 'from' | 'to'>,
  { matches, coarse }: PlacedAlignment,
  language: string,
): Stepwise<Comparison> {
  const marker = markerFor(language);
  const pairs = matches.map(mainPairOf).map((pair) => ({
    from: sideOf(from, pair.from).paragraph,
    to: sideOf(to, pair.to).paragraph,
  }));
  const ids = laterIds(pairs, { from: from.paragraphs, to: to.paragraphs });
  const context = { from, to, ids, marker };
  const rows = yield* layOut(context, matches);
  const draftChanges = compareHeads(context, language);
  return {
    format: 'chapeau-comparison/2',
    draftChanges,
    rows,
    totals: addUp(rows, draftChanges),
    coarse:
      coarse || rows.some(({ changes }) => changes.some((change) => 'coarse' in change && change.coarse)),
  };
}

/**
 * Rows of the later draft in its order, those of a paragraph and its pieces together; what left a place stands there, after its nearest
 * predecessor that stayed.
 */
function* layOut(context: RowContext, matches: readonly PlacedMatch[]): Stepwise<readonly Row[]> {
  const leftBehind = yield* layOutLeft(context, matches);
  const byTo = new Map(matches.map((match) => [[match.to].flat()[0], match]));
  const inMatches = new Set(matches.flatMap(({ to }) => to));
  const rows = [...(leftBehind[0] ?? [])];
  let stayed = 0;
  for (const index of context.to.paragraphs.keys()) {
    yield;
    const match = byTo.get(index);
    if (!inMatches.has(index)) rows.push(insertedRow(context, index));
    else if (match !== undefined) {
      for (const row of rowsOfMatch(context, match)) rows.push(row);
      if (match.moved) continue;
      stayed += 1;
      for (const row of leftBehind[stayed] ?? []) rows.push(row);
    }
  }
  return rows;
}

/** What stood in the earlier draft and is gone from there: before the first that stayed, after it, after the second … */
function* layOutLeft(
  context: RowContext,
  matches: readonly PlacedMatch[],
): Stepwise<readonly (readonly Row[])[]> {
  const byFrom = new Map(matches.flatMap((match) => [match.from].flat().map((index) => [index, match])));
  const left: Row[][] = [[]];
  for (const index of context.from.paragraphs.keys()) {
    yield;
    const match = byFrom.get(index);
    if (match === undefined) left.at(-1)?.push(deletedRow(context, index));
    else if (match.moved) left.at(-1)?.push(movedAwayRow(context, match, index));
    else if (index === mainPairOf(match).from) left.push([]);
  }
  return left;
}

function insertedRow({ to: draft, marker }: RowContext, index: number): Row {
  const to = sideOf(draft, index);
  const { id } = to.paragraph;
  return {
    kind: 'inserted',
    id,
    from: null,
    to,
    certainty: 1,
    ...markWhole('inserted', to.paragraph, marker),
  };
}

function deletedRow({ from: draft, marker }: RowContext, index: number): Row {
  const from = sideOf(draft, index);
  const { id } = from.paragraph;
  return {
    kind: 'deleted',
    id,
    from,
    to: null,
    certainty: 1,
    ...markWhole('deleted', from.paragraph, marker),
  };
}

function movedAwayRow(context: RowContext, match: PlacedMatch, index: number): Row {
  const from = sideOf(context.from, index);
  const pair = mainPairOf(match);
  const main = sideOf(context.to, pair.to).paragraph.id;
  return {
    kind: 'moved-away',
    id: `${index === pair.from ? main : from.paragraph.id}:moved-away`,
    from,
    to: null,
    certainty: match.certainty,
    segments: wholeSegment('equal', from.paragraph.runs),
    changes: [],
    movedTo: placeOf(context.to, pair.to),
    movedToRow: main,
  };
}

function addUp(rows: readonly Row[], draftChanges: readonly DraftChange[]): Totals {
  const all = rows.flatMap((row) => row.changes);
  return {
    changes: countKinds(all),
    draftChanges: draftChanges.length,
    unchanged: rows.filter((row) => row.kind === 'kept' && row.changes.length === 0).length,
    ...sumOfWords(all),
  };
}

function countKinds(changes: readonly Change[]): Readonly<Record<ChangeKind, number>> {
  const counts: Record<ChangeKind, number> = {
    inserted: 0,
    deleted: 0,
    moved: 0,
    split: 0,
    merged: 0,
    renumbered: 0,
    reworded: 0,
    'brackets-changed': 0,
    'footnote-changed': 0,
    formatted: 0,
    'kind-changed': 0,
    'level-changed': 0,
    'alternative-changed': 0,
    'stage-changed': 0,
    'status-changed': 0,
  };
  for (const { kind } of changes) counts[kind] += 1;
  return counts;
}
