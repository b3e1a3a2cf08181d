/** Carries the changes of a comparison out on the earlier draft. */
import type { PlainDraft, PlainParagraph } from '@chapeau/model';
import type { Change, DraftChange } from './change.ts';
import { carriedReservations } from './compare-reservations.ts';
import type { Comparison, Row } from './comparison.ts';
import { laterIds, withLaterIds, type LaterIds } from './later-ids.ts';
import { laterRuns } from './runs.ts';
import type { Segment } from './segment.ts';

/**
 * The later draft, made of the earlier one and nothing but what the comparison calls a change (and the order of its rows,
 * which the changes `moved` explain). Throws where `from` is not the draft that was compared.
 */
export function applyComparison(from: PlainDraft, comparison: Comparison): PlainDraft {
  const { rows } = comparison;
  const head = comparison.draftChanges.reduce(applyToHead, from);
  const later = rows.flatMap(({ to }) => to?.paragraph ?? []);
  const ids = laterIds(rows.flatMap(namesOf), { from: from.paragraphs, to: later });
  const pieces = mergedSegments(rows);
  const paragraphs = rows.flatMap((row) => applyRow(from, row, { ids, pieces }));
  const changed = comparison.draftChanges.find((change) => change.kind === 'reservations-changed');
  const reservations = changed?.to ?? carriedReservations(from, { paragraphs: later }, ids);
  const { reservations: _, ...rest } = head;
  return { ...rest, paragraphs, ...(reservations.length === 0 ? {} : { reservations }) };
}

/** Which id a paragraph goes by is a matter of the alignment, not of a change. */
function namesOf(row: Row) {
  return row.kind === 'kept' ? [{ from: row.from.paragraph, to: row.to.paragraph }] : [];
}

interface Whole {
  readonly ids: LaterIds;
  /** By the position in the later draft. */
  readonly pieces: ReadonlyMap<number, readonly Segment[]>;
}

function applyToHead(draft: PlainDraft, change: DraftChange): PlainDraft {
  switch (change.kind) {
    case 'title-changed':
      return { ...draft, title: change.to };
    case 'symbol-changed':
      return { ...draft, symbol: change.to };
    case 'draft-kind-changed':
      return { ...draft, kind: change.to };
    case 'language-changed':
      return { ...draft, language: change.to };
    case 'reservations-changed':
      return draft;
  }
}

function applyRow(from: PlainDraft, row: Row, { ids, pieces }: Whole): readonly PlainParagraph[] {
  switch (row.kind) {
    case 'inserted':
      return [row.to.paragraph];
    case 'deleted':
    case 'moved-away':
    case 'merged-in':
      return [];
    case 'kept':
    case 'split-off': {
      const before = from.paragraphs[row.from.index];
      if (before?.id !== row.from.paragraph.id)
        throw new RangeError(`not the draft that was compared: position ${row.from.index} differs`);
      const { id, number } = row.to.paragraph;
      const own = { ...withLaterIds(before, ids), id };
      // A piece has a number of its own, as any new paragraph has.
      const paragraph = row.kind === 'kept' ? own : { ...own, number, runs: laterRuns(row.segments) };
      const segments = (row.kind === 'kept' && pieces.get(row.to.index)) || row.segments;
      return [row.changes.reduce((result, change) => applyChange(result, change, segments), paragraph)];
    }
  }
}

/** The segments of what was merged, all pieces together. By position: an id may occur twice. */
function mergedSegments(rows: readonly Row[]): ReadonlyMap<number, readonly Segment[]> {
  const merged = rows.flatMap((row) => (row.kind === 'merged-in' ? row.to.index : []));
  const pieces = new Map<number, Segment[]>(merged.map((index) => [index, []]));
  for (const { to, segments } of rows) if (to !== null) pieces.get(to.index)?.push(...segments);
  return pieces;
}

function applyChange(
  paragraph: PlainParagraph,
  change: Change,
  segments: readonly Segment[],
): PlainParagraph {
  switch (change.kind) {
    case 'reworded':
    case 'formatted':
    case 'split':
    case 'merged':
    case 'footnote-changed':
    case 'brackets-changed':
      return { ...paragraph, runs: laterRuns(segments) };
    case 'renumbered':
      return { ...paragraph, number: change.to };
    case 'kind-changed':
      return { ...paragraph, kind: change.to };
    case 'level-changed':
      return { ...paragraph, level: change.to };
    case 'alternative-changed':
      return { ...paragraph, alternativeOf: change.to };
    case 'stage-changed':
      return { ...paragraph, stage: change.to };
    case 'status-changed':
      return { ...paragraph, status: change.to };
    case 'moved':
    case 'inserted':
    case 'deleted':
      return paragraph;
  }
}
