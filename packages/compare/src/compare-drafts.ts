/** Compares two drafts: pairs their paragraphs, finds what moved, marks what changed, and lays all of it out in rows. */
import { textOf, type PlainDraft } from '@chapeau/model';
import { languageOf } from './align-drafts.ts';
import { alignById, findMoved, type Standing } from './align.ts';
import type { Pair } from './chain.ts';
import {
  CHANGE_KINDS,
  namedChange,
  type Change,
  type ChangeKind,
  type DraftChange,
  type Place,
} from './change.ts';
import type { Comparison, Row, Side, Totals } from './comparison.ts';
import { markerFor, type Marker } from './marker.ts';
import { markWhole, markWording, tagChanges, wholeSegment } from './paragraph-changes.ts';
import { sumOfWords } from './segment.ts';
import { compareWords } from './words.ts';

/** The comparison of two drafts whose paragraphs keep their permanent ids. Words are cut in the language of the drafts. */
export function compareDrafts(from: PlainDraft, to: PlainDraft): Comparison {
  return comparePairs(from, to, alignById(from.paragraphs, to.paragraphs));
}

/** The comparison of two drafts, given which paragraph is which, however that was found. */
export function comparePairs(from: PlainDraft, to: PlainDraft, pairs: readonly Pair[]): Comparison {
  const language = languageOf(from, to);
  const context = { from, to, language, marker: markerFor(language) };
  const moved = findMoved(pairs, (pair) => standingOf(context, pair));
  const rows = layOut(context, pairs, moved);
  const draftChanges = compareHeads(context);
  return {
    format: 'chapeau-comparison/2',
    draftChanges,
    rows,
    totals: addUp(rows, draftChanges),
    coarse: rows.some(({ changes }) => changes.some((change) => change.kind === 'reworded' && change.coarse)),
  };
}

interface Context {
  readonly from: PlainDraft;
  readonly to: PlainDraft;
  readonly language: string;
  readonly marker: Marker;
}

function standingOf(context: Context, pair: Pair): Standing {
  const { paragraph: from } = sideOf(context.from, pair.from);
  const { paragraph: to } = sideOf(context.to, pair.to);
  return { weight: textOf(from).length + textOf(to).length, key: from.id < to.id ? from.id : to.id };
}

/** Rows of the later draft in its order; what left a place stands there, after its nearest predecessor that stayed. */
function layOut(context: Context, pairs: readonly Pair[], moved: ReadonlySet<Pair>): readonly Row[] {
  const byFrom = new Map(pairs.map((pair) => [pair.from, pair]));
  const byTo = new Map(pairs.map((pair) => [pair.to, pair]));
  const leftBehind: Row[][] = [[]];
  for (const index of context.from.paragraphs.keys()) {
    const pair = byFrom.get(index);
    if (pair === undefined) leftBehind.at(-1)?.push(deletedRow(context, index));
    else if (moved.has(pair)) leftBehind.at(-1)?.push(movedAwayRow(context, pair));
    else leftBehind.push([]);
  }
  const rows = [...(leftBehind[0] ?? [])];
  let stayed = 0;
  for (const index of context.to.paragraphs.keys()) {
    const pair = byTo.get(index);
    if (pair === undefined) rows.push(insertedRow(context, index));
    else rows.push(keptRow(context, pair, moved.has(pair)));
    if (pair !== undefined && !moved.has(pair)) {
      stayed += 1;
      rows.push(...(leftBehind[stayed] ?? []));
    }
  }
  return rows;
}

function sideOf(draft: PlainDraft, index: number): Side {
  const paragraph = draft.paragraphs[index];
  if (paragraph === undefined) throw new RangeError(`the draft has no paragraph at position ${index}`);
  return { index, paragraph };
}

function placeOf(draft: PlainDraft, index: number): Place {
  const before = draft.paragraphs[index - 1];
  return {
    index,
    number: sideOf(draft, index).paragraph.number,
    after: before ? { index: index - 1, number: before.number } : null,
  };
}

function insertedRow({ to: draft, marker }: Context, index: number): Row {
  const to = sideOf(draft, index);
  return {
    kind: 'inserted',
    id: to.paragraph.id,
    from: null,
    to,
    certainty: 1,
    ...markWhole('inserted', to.paragraph, marker),
  };
}

function deletedRow({ from: draft, marker }: Context, index: number): Row {
  const from = sideOf(draft, index);
  return {
    kind: 'deleted',
    id: from.paragraph.id,
    from,
    to: null,
    certainty: 1,
    ...markWhole('deleted', from.paragraph, marker),
  };
}

function movedAwayRow(context: Context, pair: Pair): Row {
  const from = sideOf(context.from, pair.from);
  return {
    kind: 'moved-away',
    id: `${from.paragraph.id}:moved-away`,
    from,
    to: null,
    certainty: 1,
    segments: wholeSegment('equal', from.paragraph.runs),
    changes: [],
    movedTo: placeOf(context.to, pair.to),
  };
}

function keptRow(context: Context, pair: Pair, hasMoved: boolean): Row {
  const sides = { from: sideOf(context.from, pair.from), to: sideOf(context.to, pair.to) };
  const paragraphs = { from: sides.from.paragraph, to: sides.to.paragraph };
  const { id } = paragraphs.to;
  const { segments, changes } = markWording(id, paragraphs, context.marker);
  const moves: Change[] = hasMoved
    ? [
        {
          ...namedChange(id, 'moved'),
          from: placeOf(context.from, pair.from),
          to: placeOf(context.to, pair.to),
        },
      ]
    : [];
  const all = [...moves, ...changes, ...tagChanges(id, paragraphs)];
  return { kind: 'kept', id, ...sides, certainty: 1, segments, changes: all.toSorted(inOrderOfKinds) };
}

function inOrderOfKinds(a: Change, b: Change): number {
  return CHANGE_KINDS.indexOf(a.kind) - CHANGE_KINDS.indexOf(b.kind);
}

function compareHeads({ from, to, marker, language }: Context): readonly DraftChange[] {
  const changes: DraftChange[] = [];
  if (from.title !== to.title) {
    const { words } = compareWords(from.title, to.title, language);
    const named = { kind: 'title-changed', id: 'draft:title-changed' } as const;
    changes.push({ ...named, loudness: marker.loudnessOf(words), from: from.title, to: to.title, words });
  }
  if (from.symbol !== to.symbol)
    changes.push({ ...namedChange('draft', 'symbol-changed'), from: from.symbol, to: to.symbol });
  if (from.kind !== to.kind)
    changes.push({ ...namedChange('draft', 'draft-kind-changed'), from: from.kind, to: to.kind });
  if (from.language !== to.language)
    changes.push({ ...namedChange('draft', 'language-changed'), from: from.language, to: to.language });
  return changes;
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
