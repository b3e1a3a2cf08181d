/** Carries the changes of a comparison out on the earlier draft. */
import type { PlainDraft, PlainParagraph } from '@chapeau/model';
import type { Change, DraftChange } from './change.ts';
import type { Comparison, Row } from './comparison.ts';
import { laterRuns } from './runs.ts';

/**
 * The later draft, made of the earlier one and nothing but what the comparison calls a change (and the order of its rows,
 * which the changes `moved` explain). Throws where `from` is not the draft that was compared.
 */
export function applyComparison(from: PlainDraft, comparison: Comparison): PlainDraft {
  const head = comparison.draftChanges.reduce(applyToHead, from);
  return { ...head, paragraphs: comparison.rows.flatMap((row) => applyRow(from, row)) };
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
  }
}

function applyRow(from: PlainDraft, row: Row): readonly PlainParagraph[] {
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
      // Which id a paragraph goes by is a matter of the alignment, not of a change.
      const paragraph = { ...before, id: row.to.paragraph.id };
      return [row.changes.reduce((result, change) => applyChange(result, change, row), paragraph)];
    }
  }
}

function applyChange(paragraph: PlainParagraph, change: Change, row: Row): PlainParagraph {
  switch (change.kind) {
    case 'reworded':
    case 'formatted':
    case 'split':
    case 'merged':
    case 'footnote-changed':
    case 'brackets-changed':
      return { ...paragraph, runs: laterRuns(row.segments) };
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
